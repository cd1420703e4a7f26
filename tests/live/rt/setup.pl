# A fixed password, a field for foreign ids on tickets, and a token for the API, written to TOKENFILE.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT;
RT::LoadConfig();
RT::Init();

my $root = RT::User->new(RT->SystemUser);
$root->Load('root');
$root->SetPassword($ENV{RT_PASSWORD});

my $field = RT::CustomField->new(RT->SystemUser);
$field->LoadByName(Name => 'external_id', LookupType => 'RT::Queue-RT::Ticket');
unless ($field->Id) {
    my ($id, $message) = $field->Create(Name => 'external_id', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket');
    die $message unless $id;
    $field->AddToObject(RT::Queue->new(RT->SystemUser));
}

my $user = RT::CurrentUser->new;
$user->Load('root') or die 'no user root';
my ($done, $message, $secret) = RT::AuthToken->new($user)->Create(Owner => $user->Id, Description => 'live tests');
die $message unless $done;
open my $file, '>', $ENV{TOKENFILE} or die $!;
print $file $secret;
close $file;
