"""Gives an empty Tryton database a company, fiscal years, a chart of accounts, a payment term, an employee and countries.

Runs once, straight on the database: setup.py DATABASE CONFIGURATION
"""
import datetime
import sys
from decimal import Decimal

from proteus import Model, Wizard, config


def finish_module_wizards():
    for item in Model.get('ir.module.config_wizard.item').find([('state', '=', 'open')]):
        item.state = 'done'
        item.save()


def make_company():
    currency = Model.get('currency.currency')(name='Euro', symbol='EUR', code='EUR', rounding=Decimal('0.01'))
    currency.save()
    rate = Model.get('currency.currency.rate')
    rate(date=datetime.date(2020, 1, 1), rate=Decimal('1'), currency=currency).save()
    party = Model.get('party.party')(name='Integration Test Company')
    party.save()
    wizard = Wizard('company.company.config')
    wizard.execute('company')
    wizard.form.party = party
    wizard.form.currency = currency
    wizard.execute('add')


def make_fiscal_years(company):
    types = Model.get('ir.sequence.type')
    moves, = types.find([('name', '=', 'Account Move')], limit=1)
    invoices, = types.find([('name', '=', 'Invoice')], limit=1)
    this = datetime.date.today().year
    for year in range(this - 1, this + 3):
        fiscal = Model.get('account.fiscalyear')(
            name=str(year), start_date=datetime.date(year, 1, 1), end_date=datetime.date(year, 12, 31), company=company)
        sequence = Model.get('ir.sequence')(name='move %d' % year, sequence_type=moves, company=company)
        sequence.save()
        fiscal.post_move_sequence = sequence
        strict = Model.get('ir.sequence.strict')(name='invoice %d' % year, sequence_type=invoices, company=company)
        strict.save()
        line, = fiscal.invoice_sequences
        line.out_invoice_sequence = line.in_invoice_sequence = strict
        line.out_credit_note_sequence = line.in_credit_note_sequence = strict
        fiscal.save()
        fiscal.click('create_period')


def make_accounts(company):
    root, = Model.get('ir.model.data').find(
        [('module', '=', 'account'), ('fs_id', '=', 'account_template_root_en')], limit=1)
    wizard = Wizard('account.create_chart')
    wizard.execute('account')
    wizard.form.account_template = Model.get('account.account.template')(root.db_id)
    wizard.form.company = company
    wizard.execute('create_account')
    find = Model.get('account.account').find
    accounts = {}
    for kind in ('receivable', 'payable', 'revenue', 'expense'):
        accounts[kind], = find([('type.' + kind, '=', True), ('company', '=', company.id)], limit=1)
    wizard.form.account_receivable = accounts['receivable']
    wizard.form.account_payable = accounts['payable']
    wizard.execute('create_properties')
    Model.get('product.category')(
        name='Goods', accounting=True, account_expense=accounts['expense'], account_revenue=accounts['revenue']).save()


def make_terms_and_employee(company):
    term = Model.get('account.invoice.payment_term')(name='30 days')
    term.lines.new(type='remainder').relativedeltas.new(days=30)
    term.save()
    party = Model.get('party.party')(name='Worker One')
    party.save()
    employee = Model.get('company.employee')(party=party, company=company)
    employee.save()
    user, = Model.get('res.user').find([('login', '=', 'admin')])
    user.employees.append(employee)
    user.employee = employee
    user.save()


def make_countries():
    for code, name in (('AT', 'Austria'), ('DE', 'Germany'), ('PL', 'Poland'), ('US', 'United States of America')):
        Model.get('country.country')(code=code, name=name).save()


def main(database, configuration):
    settings = config.set_trytond(database, config_file=configuration)
    companies = Model.get('company.company')
    if companies.find([]):
        return
    finish_module_wizards()
    make_company()
    settings._context = Model.get('res.user').get_preferences(True, {})
    company, = companies.find([])
    make_fiscal_years(company)
    make_accounts(company)
    make_terms_and_employee(company)
    make_countries()


main(*sys.argv[1:])
