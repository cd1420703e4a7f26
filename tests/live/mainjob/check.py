#!/usr/bin/python3
"""Judges the main job: reads both systems and the price list itself, and asks Splot only for its cases and holds.

check.py --folder FOLDER [--workspace FILE.splot]   exits 1 when a rule is broken:
  agree    every mapped field is the same in both systems, or a case or hold of that record says why not
  single   no object is there twice, but for those that were seeded twice
  owner    an owner's system still holds what its people last put there
  whole    every record is in every system that shall have it, or a case says why not
  told     Splot's trace says of every value by what right it is there, and from which change or by which person
"""
import argparse
import collections
import csv
import datetime
import json
import pathlib
import re
import sys

import rigs
import world

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from splot import Splot  # noqa: E402

SLACK = 15.0  # seconds within which two edits of one `newest` field may be taken in either order


class Findings:
    def __init__(self):
        self.checked = collections.Counter()
        self.excused = collections.Counter()
        self.broken = collections.defaultdict(list)

    def judge(self, rule, what, right, excuse, text):
        self.checked[rule, what] += 1
        if right:
            return
        if excuse:
            self.excused[rule, what] += 1
        else:
            self.broken[rule, what].append(text)

    def show(self):
        print('%-8s %-22s %8s %8s %8s' % ('rule', 'what', 'checked', 'excused', 'broken'))
        for rule, what in sorted(self.checked):
            print('%-8s %-22s %8d %8d %8d' % (rule, what, self.checked[rule, what], self.excused[rule, what],
                                              len(self.broken[rule, what])))
        for (rule, what), texts in sorted(self.broken.items()):
            for text in texts[:5]:
                print('broken: %s %s: %s' % (rule, what, text))
            if len(texts) > 5:
                print('broken: %s %s: and %d more' % (rule, what, len(texts) - 5))
        return not any(self.broken.values())


class Excuses:
    """What Splot itself says is not right: open items of cases, holds, and deliveries that belong to a case."""

    def __init__(self, workspace):
        self.items, self.records, self.traced = [], {}, {}
        self.by_object, self.by_record = collections.defaultdict(list), collections.defaultdict(list)
        if not workspace:
            return
        self.splot = Splot(workspace)
        self.items = self.splot.case_items()
        for item in self.items:
            if item['record']:
                self.by_record[item['record']].append(item['field'])
            if item['id']:
                self.by_object[item['system'], item['id']].append(item['field'])
        for entity in ('Customer', 'Product', 'Stock', 'Order'):
            for row in self.splot.ask('records', '--entity', entity, '--limit', 100000):
                for link in row['systems'].split():
                    system, _, local = link.partition(':')
                    self.records.setdefault((system, local), []).append((entity, row['record']))

    def of(self, objects, fields=(), entities=()):
        """Whether something is open for one of these (system, id), on one of the fields or as a whole."""
        for system, local in objects:
            if self.fits(self.by_object.get((system, str(local)), ()), fields):
                return True
            for entity, record in self.records.get((system, str(local)), ()):
                if entities and entity not in entities:
                    continue
                if self.fits(self.by_record.get(record, ()), fields) or self.fits(self.trace(record), fields):
                    return True
        return False

    @staticmethod
    def fits(open_fields, fields):
        return any(not fields or not field or field.partition('[')[0] in fields for field in open_fields)

    def trace(self, record):
        """The fields that are held for a record; "" stands for all of them."""
        if record not in self.traced:
            told = self.splot.ask('trace', record)
            self.traced[record] = [hold['field'] or '' for hold in told['holds']]
            self.traced[record] += ['' for delivery in told['deliveries'] if delivery['case']]
        return self.traced[record]


# What the systems hold, in the words of the workspace.

def read_shop(shop):
    customers = {}
    for c in shop.all('customers', '''id firstName lastName emailAddress phoneNumber
            addresses{streetLine1 city postalCode country{code} defaultShippingAddress}'''):
        address = (sorted(c['addresses'] or [], key=lambda a: not a['defaultShippingAddress']) or [{}])[0]
        customers[c['id']] = {
            'email': c['emailAddress'], 'firstName': c['firstName'], 'lastName': c['lastName'], 'phone': c['phoneNumber'] or '',
            'street': address.get('streetLine1') or '', 'city': address.get('city') or '',
            'postal': address.get('postalCode') or '', 'country': (address.get('country') or {}).get('code', '')}
    products = {v['id']: {'sku': v['sku'], 'name': v['name'], 'price': v['price'], 'stock': v['stockOnHand']}
                for v in shop.all('productVariants', 'id sku name price stockOnHand')}
    orders = {o['id']: {'code': o['code'], 'state': o['state'], 'email': (o['customer'] or {}).get('emailAddress', ''),
                        'lines': sorted((line['productVariant']['sku'], line['quantity']) for line in o['lines'])}
              for o in shop.all('orders', 'id code state customer{emailAddress} lines{quantity productVariant{sku}}')
              if o['state'] not in ('AddingItems', 'ArrangingPayment', 'Created', 'Draft')}
    return {'customers': customers, 'products': products, 'orders': orders}


def read_erp(erp):
    countries = {c['id']: c['code'] for c in erp.all('country.country', ['code'])}
    customers = {p['id']: {'name': p['name'] or '', 'email': '', 'phone': '', 'street': '', 'city': '', 'postal': '', 'country': ''}
                 for p in erp.all('party.party', ['name'])}
    for m in reversed(erp.all('party.contact_mechanism', ['party', 'type', 'value'])):
        if m['type'] in ('email', 'phone') and m['party'] in customers:
            customers[m['party']][m['type']] = m['value'] or ''
    for a in reversed(erp.all('party.address', ['party', 'street', 'city', 'postal_code', 'country'])):
        customers[a['party']].update(street=a['street'] or '', city=a['city'] or '', postal=a['postal_code'] or '',
                                     country=countries.get(a['country'], ''))
    products = {p['id']: {'sku': p['code'] or '', 'name': p['template.']['name'], 'price': p['template.']['list_price'],
                          'stock': p['quantity']}
                for p in erp.all('product.product', ['code', 'template.name', 'template.list_price', 'quantity'],
                                 locations=[5], company=1)}
    for product in products.values():
        product['price'] = int(product['price'] * 100)
        product['stock'] = int(product['stock'])
    lines = collections.defaultdict(list)
    for line in erp.all('sale.line', ['sale', 'product', 'quantity'], [['product', '!=', None]], company=1):
        lines[line['sale']].append((products.get(line['product'], {}).get('sku', ''), int(line['quantity'])))
    orders = {s['id']: {'code': s['reference'] or '', 'state': 'sent' if s['shipment_state'] == 'sent' else s['state'],
                        'email': customers.get(s['party'], {}).get('email', ''), 'lines': sorted(lines[s['id']])}
              for s in erp.all('sale.sale', ['reference', 'state', 'shipment_state', 'party'], company=1)}
    return {'customers': {i: c for i, c in customers.items() if c['email'] or i not in (1, 2)}, 'products': products, 'orders': orders}


def read_prices(folder):
    prices = {}
    with open(folder / 'prices' / 'prices.csv', newline='', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            if re.fullmatch(r'\d+\.\d\d', row['price']):
                prices[row['sku']] = int(row['price'].replace('.', ''))
    return prices


# What the states of both systems mean in the words of the workspace.
SHOP_STATES = {'PaymentAuthorized': 'authorized', 'PaymentSettled': 'paid', 'Shipped': 'shipped', 'Delivered': 'delivered',
               'Cancelled': 'cancelled'}
ERP_STATES = {'draft': 'authorized', 'quotation': 'authorized', 'confirmed': 'paid', 'processing': 'paid', 'sent': 'shipped',
              'done': 'shipped', 'cancelled': 'cancelled'}


def mail(text):
    return text.strip().lower()


def phone(text):
    return re.sub(r'[^0-9]', '', text)


def same(field, one, other):
    if field == 'email':
        return mail(one) == mail(other)
    if field == 'phone':
        return phone(one) == phone(other)
    return one == other


# The rules

def by_key(objects, field):
    found = collections.defaultdict(list)
    for local, values in objects.items():
        key = mail(values[field])
        if key:
            found[key].append(local)
    return found


def check_customers(shop, erp, excuses, findings):
    shop_by, erp_by = by_key(shop['customers'], 'email'), by_key(erp['customers'], 'email')
    for key in sorted(shop_by.keys() | erp_by.keys()):
        mine, theirs = shop_by.get(key, []), erp_by.get(key, [])
        objects = [('shop', i) for i in mine] + [('erp', i) for i in theirs]
        findings.judge('whole', 'customer', mine and theirs, excuses.of(objects, entities=('Customer',)), '%s: %s' % (key, objects))
        if not mine or not theirs:
            continue
        a, b = shop['customers'][mine[0]], dict(erp['customers'][theirs[0]])
        a['name'] = a['firstName'] + ' ' + a['lastName']
        for field, names in {'email': (), 'name': ('firstName', 'lastName'), 'phone': (), 'street': (), 'city': (),
                             'postal': ('postalCode',), 'country': ()}.items():
            findings.judge('agree', 'customer.' + field, same(field, a[field], b[field]),
                           excuses.of(objects, (field,) + names, ('Customer',)), '%s: shop %r, erp %r' % (key, a[field], b[field]))


def check_products(shop, erp, prices, excuses, findings):
    shop_by, erp_by = by_key(shop['products'], 'sku'), by_key(erp['products'], 'sku')
    for key in sorted(shop_by.keys() | erp_by.keys()):
        mine, theirs = shop_by.get(key, []), erp_by.get(key, [])
        objects = [('shop', i) for i in mine] + [('erp', i) for i in theirs] + [('prices', key.upper())]
        findings.judge('whole', 'product', mine and theirs, excuses.of(objects, entities=('Product',)), '%s: %s' % (key, objects))
        if not mine or not theirs:
            continue
        a, b = shop['products'][mine[0]], erp['products'][theirs[0]]
        for field in ('name', 'price', 'stock'):
            excuse = excuses.of(objects, ('quantity',), ('Stock',)) if field == 'stock' else excuses.of(objects, (field,), ('Product',))
            findings.judge('agree', 'product.' + field, a[field] == b[field], excuse,
                           '%s: shop %r, erp %r' % (key, a[field], b[field]))
        if key.upper() in prices:
            findings.judge('owner', 'product.price', b['price'] == prices[key.upper()] == a['price'], excuses.of(objects, ('price',), ('Product',)),
                           '%s: list %r, shop %r, erp %r' % (key, prices[key.upper()], a['price'], b['price']))


def check_orders(shop, erp, excuses, findings):
    sales = by_key(erp['orders'], 'code')
    for local, order in sorted(shop['orders'].items()):
        theirs = sales.get(mail(order['code']), [])
        objects = [('shop', local)] + [('erp', i) for i in theirs]
        findings.judge('whole', 'order', theirs, excuses.of(objects, entities=('Order',)), '%s: no sale' % order['code'])
        if theirs:
            sale = erp['orders'][theirs[0]]
            findings.judge('agree', 'order.lines', order['lines'] == sale['lines'], excuses.of(objects, ('lines',), ('Order',)),
                           '%s: shop %r, erp %r' % (order['code'], order['lines'], sale['lines']))
            here, there = SHOP_STATES.get(order['state']), ERP_STATES.get(sale['state'])
            findings.judge('agree', 'order.state', here == there, excuses.of(objects, ('state',), ('Order',)),
                           '%s: shop %s, erp %s' % (order['code'], order['state'], sale['state']))
            findings.judge('agree', 'order.customer', mail(order['email']) == mail(sale['email']), excuses.of(objects, ('customer',), ('Order',)),
                           '%s: shop %r, erp %r' % (order['code'], order['email'], sale['email']))


def check_single(shop, erp, seeded, findings):
    twins = {mail(c['twin']['email']) for c in seeded['world']['customers'] if c['twin']}
    for side, objects in (('shop', shop), ('erp', erp)):
        for thing, field in (('customers', 'email'), ('products', 'sku'), ('orders', 'code')):
            for key, found in by_key(objects[thing], field).items():
                allowed = 2 if side == 'erp' and key in twins else 1
                findings.judge('single', '%s.%s' % (side, thing), len(found) <= allowed, False, '%s: %s' % (key, found))


def check_owners(shop, erp, seeded, edits, excuses, findings):
    """The last value that people put into the owner's system, by the seed and the log, is still there."""
    last, sent = {}, collections.Counter()
    ids = seeded['ids']
    for edit in edits:
        if edit['field'] not in ('create', 'settle', 'ship'):
            last[edit['system'], edit['thing'], edit['field'], edit['number']] = edit['value']
            if edit['system'] == 'erp' and edit['field'] == 'stock':
                sent[edit['id']] = 0  # counted: what was sent before is no longer on the shelf
        for product, quantity in edit.get('sent', ()):
            sent[product] += quantity
    for c in seeded['world']['customers']:
        number = str(c['number'])
        objects = [('shop', ids['shop']['customers'].get(number)), ('erp', ids['erp']['parties'].get(number))]
        for system, field, word in (('shop', 'email', 'email'), ('shop', 'firstName', 'first'), ('shop', 'lastName', 'last'),
                                    ('erp', 'phone', 'phone'), ('erp', 'street', 'street'), ('erp', 'postal', 'postal')):
            local = ids['shop']['customers'].get(number) if system == 'shop' else ids['erp']['parties'].get(number)
            if local is None:
                continue
            wanted = last.get((system, 'customer', field, c['number']), c[system][word])
            held = {'shop': shop, 'erp': erp}[system]['customers'][local][field]
            # A proposal that a person accepted would be right, too; here nobody accepts any.
            findings.judge('owner', 'customer.' + field, held == wanted or same(field, held, wanted) and field == 'phone', False,
                           '%s %s: %r, not %r' % (system, local, held, wanted))
    for p in seeded['world']['products']:
        local = ids['erp']['products'].get(str(p['number']))
        for field in ('name', 'stock'):
            wanted = last.get(('erp', 'product', field, p['number']), p['erp'][field])
            if field == 'stock':
                wanted -= sent[local]
            held = erp['products'][local][field]
            findings.judge('owner', 'product.' + field, held == wanted, False, 'erp %s: %r, not %r' % (local, held, wanted))


def check_newest(shop, erp, seeded, edits, findings):
    """A city is the last one that was written, wherever; close edits may be taken in either order."""
    written = collections.defaultdict(list)
    for edit in edits:
        if edit['field'] == 'city' and edit['thing'] == 'customer':
            written[edit['number']].append(edit)
    for number, some in written.items():
        final = datetime.datetime.fromisoformat(some[-1]['ended'])
        near = {e['value'] for e in some if (final - datetime.datetime.fromisoformat(e['ended'])).total_seconds() <= SLACK}
        held = shop['customers'][seeded['ids']['shop']['customers'][str(number)]]['city']
        findings.judge('owner', 'customer.city', held in near, False, 'customer %d: %r, not %s' % (number, held, sorted(near)))


def check_told(excuses, findings, sample=60):
    records = sorted({record for linked in excuses.records.values() for record in linked})
    step = max(1, len(records) // sample)
    for entity, record in records[::step]:
        for value in excuses.splot.ask('trace', record)['values']:
            told = value['right'] and value['at'] and value['configuration'] and (
                value['change'] or value.get('person') or value['right'] in ('computed', 'given'))
            findings.judge('told', entity.lower(), told, False, 'record %s, %s: %s' % (record, value['field'], value))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--folder', type=pathlib.Path, required=True)
    parser.add_argument('--workspace', type=pathlib.Path, help='without: no case and no hold excuses anything')
    options = parser.parse_args()
    with open(options.folder / 'seed.json', encoding='utf-8') as file:
        seeded = json.load(file)
    edits = []
    if (options.folder / 'edits.jsonl').exists():
        with open(options.folder / 'edits.jsonl', encoding='utf-8') as file:
            edits = [json.loads(line) for line in file]
    shop, erp, prices = read_shop(rigs.vendure()), read_erp(rigs.tryton()), read_prices(options.folder)
    excuses, findings = Excuses(options.workspace), Findings()
    check_customers(shop, erp, excuses, findings)
    check_products(shop, erp, prices, excuses, findings)
    check_orders(shop, erp, excuses, findings)
    check_single(shop, erp, seeded, findings)
    check_owners(shop, erp, seeded, edits, excuses, findings)
    check_newest(shop, erp, seeded, edits, findings)
    if options.workspace:
        check_told(excuses, findings)
    right = findings.show()
    print('%d customers, %d products, %d orders in the shop; %d, %d, %d in the ERP; %d open items in cases' % (
        *(len(shop[k]) for k in ('customers', 'products', 'orders')), *(len(erp[k]) for k in ('customers', 'products', 'orders')),
        len(excuses.items)))
    raise SystemExit(0 if right else 1)


if __name__ == '__main__':
    main()
