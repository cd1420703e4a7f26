#!/usr/bin/python3
"""Edits both systems and the price list at random while Splot runs, also where the editing system owns nothing.

edit.py --seed N --edits 500 --seconds 60 --folder FOLDER   reads FOLDER/seed.json, appends every edit to FOLDER/edits.jsonl
"""
import argparse
import csv
import datetime
import decimal
import json
import os
import pathlib
import random
import time

import rigs
import seed as seeding
import world

# How often each kind of edit happens; the second word is what is edited, in the words of the workspace.
KINDS = {
    'shop.customer.firstName': 5, 'shop.customer.lastName': 6, 'shop.customer.email': 4, 'shop.customer.phone': 6,
    'shop.customer.street': 6, 'shop.customer.city': 5, 'shop.product.name': 5, 'shop.product.price': 6,
    'shop.product.stock': 6, 'shop.customer.create': 3, 'shop.order.create': 4, 'shop.order.settle': 4,
    'erp.customer.name': 5, 'erp.customer.email': 4, 'erp.customer.phone': 7, 'erp.customer.street': 6,
    'erp.customer.city': 5, 'erp.product.name': 6, 'erp.product.price': 5, 'erp.product.stock': 7,
    'erp.customer.create': 3, 'erp.product.create': 2, 'erp.order.ship': 4, 'prices.product.price': 5,
}


class Editor:
    def __init__(self, seed, folder):
        self.rng = random.Random('edits %d' % seed)
        self.folder = folder
        with open(folder / 'seed.json', encoding='utf-8') as file:
            seeded = json.load(file)
        self.ids = {side: {name: {int(k): v for k, v in ids.items()} for name, ids in named.items()}
                    for side, named in seeded['ids'].items()}
        self.world = seeded['world']
        # Few things, so that both sides meet on the same ones; none that is a case from the start.
        both = [c['number'] for c in self.world['customers'] if c['where'] == world.BOTH]
        shared = [p['number'] for p in self.world['products'] if p['where'] == world.BOTH]
        self.customers = self.rng.sample(both, 80)
        self.products = self.rng.sample(shared, 100)
        self.open_orders = [o['number'] for o in self.world['orders'] if not o['settled']]
        self.paid_orders = [o['number'] for o in self.world['orders'] if o['settled']]
        self.created = 0
        self.stamp = int(seed)
        self.shop, self.erp = rigs.vendure(), rigs.tryton()
        self.log = open(folder / 'edits.jsonl', 'a', encoding='utf-8')

    def edit(self):
        kind = self.rng.choices(list(KINDS), KINDS.values())[0]
        system, thing, field = kind.split('.')
        began = _now()
        what = getattr(self, '%s_%s' % (system, thing))(field)
        if what is not None:
            self.log.write(json.dumps(dict(began=began, ended=_now(), system=system, thing=thing, field=field, **what),
                                      ensure_ascii=False) + '\n')
            self.log.flush()

    # The shop

    def shop_customer(self, field):
        if field == 'create':
            return self._new_customer('shop')
        number = self.rng.choice(self.customers)
        local = self.ids['shop']['customers'][number]
        value = self._value(field, number)
        if field in ('street', 'city'):
            address = self.shop.admin('query($i:ID!){customer(id:$i){addresses{id}}}', i=local)['customer']['addresses'][0]['id']
            place = {'street': 'streetLine1', 'city': 'city'}[field]
            self.shop.admin('mutation($a:UpdateAddressInput!){updateCustomerAddress(input:$a){id}}', a={'id': address, place: value})
        else:
            place = {'email': 'emailAddress', 'phone': 'phoneNumber'}.get(field, field)
            self.shop.admin('mutation($c:UpdateCustomerInput!){updateCustomer(input:$c){__typename %s}}' % seeding.ERROR,
                            c={'id': local, place: value})
        return {'number': number, 'id': local, 'value': value}

    def shop_product(self, field):
        number = self.rng.choice(self.products)
        local = self.ids['shop']['variants'][number]
        value = self._value(field, number)
        change = {'name': {'translations': [{'languageCode': 'en', 'name': value}]}, 'price': {'price': value},
                  'stock': {'stockOnHand': value}}[field]
        self.shop.admin('mutation($v:[UpdateProductVariantInput!]!){updateProductVariants(input:$v){id}}', v=[dict(change, id=local)])
        return {'number': number, 'id': local, 'value': value}

    def shop_order(self, field):
        if field == 'settle':
            if not self.open_orders:
                return None
            number = self.open_orders.pop(self.rng.randrange(len(self.open_orders)))
            local = self.ids['shop']['orders'][number]['id']
            payments = self.shop.admin('query($i:ID!){order(id:$i){payments{id state}}}', i=local)['order']['payments']
            self.shop.admin('mutation($p:ID!){settlePayment(id:$p){__typename %s}}' % seeding.ERROR, p=payments[0]['id'])
            self.paid_orders.append(number)
            return {'number': number, 'id': local, 'value': 'settled'}
        self.created += 1
        customer = self.world['customers'][self.rng.choice(self.customers)]
        # The buyer as of today: an edit may have changed them since the seed, and a shop takes the name from the order.
        today = self.shop.admin('query($i:ID!){customer(id:$i){emailAddress firstName lastName}}',
                                i=self.ids['shop']['customers'][customer['number']])['customer']
        lines = [(p, 1) for p in self.rng.sample(self.products, self.rng.randint(1, 2))]
        order = world.Order(100000 + self.created, customer['number'], lines, self.rng.random() < 0.5)
        buyer = world.Customer(customer['number'], world.SHOP, shop=dict(customer['shop'], email=today['emailAddress'],
                                                                           first=today['firstName'], last=today['lastName']))
        try:
            number, made = seeding._order(self.shop, order, buyer, self.ids['shop'])
        except Exception as error:  # sold out meanwhile: a shop refuses that, and so nothing was ordered
            if 'INSUFFICIENT_STOCK' in str(error) or 'NoneType' in str(error) or 'ORDER' in str(error):
                return None
            raise
        self.ids['shop']['orders'][number] = made
        (self.paid_orders if order.settled else self.open_orders).append(number)
        return {'number': number, 'id': made['id'], 'code': made['code'], 'customer': customer['number'], 'lines': lines}

    # The ERP

    def erp_customer(self, field):
        if field == 'create':
            return self._new_customer('erp')
        number = self.rng.choice(self.customers)
        local = self.ids['erp']['parties'][number]
        if field == 'name':
            value = self._value('firstName', number) + ' ' + self._value('lastName', number)
            self.erp.call('party.party', 'write', [local], {'name': value})
        elif field in ('street', 'city'):
            value = self._value(field, number)
            address, *_ = self.erp.call('party.address', 'search', [['party', '=', local]], 0, 1, [['id', 'ASC']])
            self.erp.call('party.address', 'write', [address], {field: value})
        else:
            value = self._value(field, number)
            found = self.erp.call('party.contact_mechanism', 'search', [['party', '=', local], ['type', '=', field]], 0, 1, [['id', 'ASC']])
            if found:
                self.erp.call('party.contact_mechanism', 'write', found, {'value': value})
            else:
                self.erp.call('party.contact_mechanism', 'create', [{'party': local, 'type': field, 'value': value}])
        return {'number': number, 'id': local, 'value': value}

    def erp_product(self, field):
        if field == 'create':
            self.created += 1
            number = 1000 * self.stamp + 100000 + self.created
            product = world.Product(number, world.ERP, 'NEW-%d' % number, erp={
                'name': '%s neu %d' % (self.rng.choice(world.THINGS), number), 'cents': self.rng.randint(199, 9999), 'stock': 0})
            template, = self.erp.call('product.template', 'create', [seeding._template(product)])
            local, = self.erp.call('product.product', 'search', [['template', '=', template]], 0, 1, None)
            return {'number': number, 'id': local, 'value': product.sku}
        number = self.rng.choice(self.products)
        local = self.ids['erp']['products'][number]
        value = self._value(field, number)
        if field == 'stock':
            self._count(local, value)
        else:
            template = self.erp.call('product.product', 'read', [local], ['template'])[0]['template']
            change = {'name': value} if field == 'name' else {'list_price': decimal.Decimal(value) / 100}
            self.erp.call('product.template', 'write', [template], change)
        return {'number': number, 'id': local, 'value': value}

    def erp_order(self, _field):
        """The warehouse sends a paid order that has reached the ERP."""
        codes = {self.ids['shop']['orders'][number]['code']: number for number in self.paid_orders}
        sales = self.erp.all('sale.sale', ['reference'], [['reference', 'in', list(codes)], ['state', '=', 'confirmed']], company=1)
        if not sales:
            return None
        sale = self.rng.choice(sales)
        number = codes[sale['reference']]
        self.paid_orders.remove(number)
        self.erp.call('sale.sale', 'process', [sale['id']], company=1)
        shipments = self.erp.call('sale.sale', 'read', [sale['id']], ['shipments'], company=1)[0]['shipments']
        for step in ('assign_force', 'pick', 'pack', 'done'):
            self.erp.call('stock.shipment.out', step, shipments, company=1)
        moves = self.erp.all('stock.move', ['product', 'quantity'], [['shipment', 'in', ['stock.shipment.out,%d' % s for s in shipments]],
                                                                     ['to_location.type', '=', 'customer']], company=1)
        return {'number': number, 'id': sale['id'], 'value': 'shipped', 'sent': [[m['product'], int(m['quantity'])] for m in moves]}

    def _count(self, product, quantity):
        """Somebody counts a shelf."""
        inventory, = self.erp.call('stock.inventory', 'create', [{
            'company': 1, 'location': seeding.STOCK, 'date': datetime.date.today(), 'empty_quantity': 'keep',
            'lines': [['create', [{'product': product, 'quantity': quantity}]]]}], company=1)
        self.erp.call('stock.inventory', 'confirm', [inventory], company=1)

    # The price list

    def prices_product(self, _field):
        number = self.rng.choice(self.products)
        path = self.folder / 'prices' / 'prices.csv'
        with open(path, newline='', encoding='utf-8') as file:
            rows = list(csv.reader(file))
        sku = self.world['products'][number]['sku']
        value = self._value('price', number)
        for row in rows:
            if row[0] == sku:
                row[1] = '%d.%02d' % divmod(value, 100)
        beside = path.with_suffix('.new')
        with open(beside, 'w', newline='', encoding='utf-8') as file:
            csv.writer(file).writerows(rows)
        os.replace(beside, path)
        return {'number': number, 'id': sku, 'value': value}

    # Both

    def _new_customer(self, side):
        self.created += 1
        number = 1000 * self.stamp + 200000 + self.created
        customer = world._customer(self.rng, number, side)
        c = customer.shop or customer.erp
        if side == 'shop':
            local = seeding._customers(self.shop, [customer])[number]
        else:
            countries = {n['code']: n['id'] for n in self.erp.all('country.country', ['code'])}
            c['email'] = c['email'].replace(' at ', '@').replace('@@', '@')
            local, = self.erp.call('party.party', 'create', [seeding._party(c, countries)])
        return {'number': number, 'id': local, 'value': c}

    def _value(self, field, number):
        rng = self.rng
        if field in ('firstName', 'lastName'):
            return rng.choice(world.FIRST if field == 'firstName' else world.LAST)
        if field == 'email':
            c = self.world['customers'][number]['shop']
            return '%s.%s.%d.%d@example.com' % (world.fold(c['first']), world.fold(c['last']), number, rng.randint(1, 99999))
        if field == 'phone':
            return world._phone(rng, 'PL')
        if field == 'street':
            return '%s %d' % (rng.choice(world.STREETS), rng.randint(1, 180))
        if field == 'city':
            return rng.choice(world.CITIES)[0]
        if field == 'name':
            return '%s %s %d' % (rng.choice(world.THINGS), rng.choice(world.KINDS), number)
        return rng.randint(199, 49999) if field == 'price' else rng.randint(20, 400)


def _now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec='milliseconds')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--edits', type=int, default=500)
    parser.add_argument('--seconds', type=float, default=60)
    parser.add_argument('--folder', type=pathlib.Path, required=True)
    options = parser.parse_args()
    editor = Editor(options.seed, options.folder)
    start = time.monotonic()
    for done in range(options.edits):
        ahead = start + options.seconds * done / options.edits - time.monotonic()
        if ahead > 0:
            time.sleep(ahead)
        editor.edit()
    print('seed %d: %d edits in %.0f s' % (options.seed, options.edits, time.monotonic() - start))


if __name__ == '__main__':
    main()
