# Switches the REST API on, with a fixed key and a field for foreign ids on issues, time entries and projects.
Setting.rest_api_enabled = '1'
admin = User.find_by_login('admin')
admin.password = admin.password_confirmation = ENV['REDMINE_PASSWORD']
admin.must_change_passwd = false
admin.status = User::STATUS_ACTIVE
admin.save!
admin.pref.update(time_zone: 'UTC')
token = Token.where(user_id: admin.id, action: 'api').first || Token.create!(user: admin, action: 'api')
token.update_column(:value, ENV['REDMINE_API_KEY'])
unless IssueCustomField.find_by_name('external_id')
  field = { name: 'external_id', field_format: 'string', is_filter: true }
  IssueCustomField.create!(**field, is_for_all: true, searchable: true, trackers: Tracker.all)
  TimeEntryCustomField.create!(**field)
  ProjectCustomField.create!(**field)
end
