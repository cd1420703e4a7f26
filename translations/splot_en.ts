<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>splot</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries wait for it</source>
        <translation>
            <numerusform>%n delivery waits for it</numerusform>
            <numerusform>%n deliveries wait for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n systems retrying</source>
        <translation>
            <numerusform>%n system retrying</numerusform>
            <numerusform>%n systems retrying</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases nobody owns</source>
        <translation>
            <numerusform>%n case nobody owns</numerusform>
            <numerusform>%n cases nobody owns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::inbox::MessagePage</name>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later changes of it wait behind it</source>
        <translation>
            <numerusform>%n later change of it waits behind it</numerusform>
            <numerusform>%n later changes of it wait behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::inbox::Page</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::inbox::RepairPanel</name>
    <message numerus="yes">
        <source>%n messages of this case</source>
        <translation>
            <numerusform>%n message of this case</numerusform>
            <numerusform>%n messages of this case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n messages</source>
        <translation>
            <numerusform>Apply to %n message</numerusform>
            <numerusform>Apply to %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n it does not touch</source>
        <translation>
            <numerusform>%n it does not touch</numerusform>
            <numerusform>%n it does not touch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::overview::MapView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed, in the Inbox</source>
        <translation>
            <numerusform>%n failed, in the Inbox</numerusform>
            <numerusform>%n failed, in the Inbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::overview::NeedsPanel</name>
    <message numerus="yes">
        <source>%n open, most harm first</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open, most harm first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the Inbox</source>
        <translation>
            <numerusform>and %n more in the Inbox</numerusform>
            <numerusform>and %n more in the Inbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::records::Page</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals wait for a person</source>
        <translation>
            <numerusform>%n proposal waits for a person</numerusform>
            <numerusform>%n proposals wait for a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the Inbox</source>
        <translation>
            <numerusform>%n in the Inbox</numerusform>
            <numerusform>%n in the Inbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::shell::RailButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::shell::StatusStrip</name>
    <message numerus="yes">
        <source>%n systems ok</source>
        <translation>
            <numerusform>%n system ok</numerusform>
            <numerusform>%n systems ok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n systems retrying</source>
        <translation>
            <numerusform>%n system retrying</numerusform>
            <numerusform>%n systems retrying</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inbox: %n new</source>
        <translation>
            <numerusform>Inbox: %n new</numerusform>
            <numerusform>Inbox: %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slow</source>
        <translation>
            <numerusform>%n slow</numerusform>
            <numerusform>%n slow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::ErasePart</name>
    <message numerus="yes">
        <source>In %n systems</source>
        <translation>
            <numerusform>In %n system</numerusform>
            <numerusform>In %n systems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::FeedModel</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::FlowsPage</name>
    <message numerus="yes">
        <source>Last %n minutes</source>
        <translation>
            <numerusform>Last minute</numerusform>
            <numerusform>Last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n failing</numerusform>
            <numerusform>%n failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::HealthCard</name>
    <message numerus="yes">
        <source>It works, but %n messages cannot go on before somebody looks at their cases.</source>
        <translation>
            <numerusform>It works, but %n message cannot go on before somebody looks at its case.</numerusform>
            <numerusform>It works, but %n messages cannot go on before somebody looks at their cases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::MapperCanvas</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::MapperPage</name>
    <message numerus="yes">
        <source>No other outcome in the last %n changes</source>
        <translation>
            <numerusform>No other outcome in the last %n change</numerusform>
            <numerusform>No other outcome in the last %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other outcome in %1 of the last %n changes ...</source>
        <translation>
            <numerusform>Other outcome in %1 of the last %n change ...</numerusform>
            <numerusform>Other outcome in %1 of the last %n changes ...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n unsaved</numerusform>
            <numerusform>%n unsaved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are tried again.</source>
        <translation>
            <numerusform>%n message is tried again.</numerusform>
            <numerusform>%n messages are tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::MatrixModel</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n fields</source>
        <translation>
            <numerusform>%1 of %n field</numerusform>
            <numerusform>%1 of %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::ObjectChooser</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::OwnershipPage</name>
    <message numerus="yes">
        <source>All %n entities</source>
        <translation>
            <numerusform>The %n entity</numerusform>
            <numerusform>All %n entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::inbox::KeptRecipes</name>
    <message numerus="yes">
        <source>choose one of %n</source>
        <translation>
            <numerusform>choose it</numerusform>
            <numerusform>choose one of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::TransferPart</name>
    <message numerus="yes">
        <source>%n documents are in %1; no secret and no record is among them.</source>
        <translation>
            <numerusform>%n document is in %1; it holds no secret and no record.</numerusform>
            <numerusform>%n documents are in %1; no secret and no record is among them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>splot::ui::CaseBar</name>
    <message numerus="yes">
        <source>Retry %n messages</source>
        <translation>
            <numerusform>Retry %n message</numerusform>
            <numerusform>Retry %n messages</numerusform>
        </translation>
    </message>
</context>
</TS>
