#!/usr/bin/python3
"""Fills a pristine Vendure and Tryton, and a CSV price list, with what world.py makes of a seed.

seed.py --seed N --folder FOLDER   writes FOLDER/prices/prices.csv and FOLDER/seed.json (what was made, with ids).
"""
import argparse
import csv
import dataclasses
import datetime
import decimal
import json
import pathlib
import time
from concurrent.futures import ThreadPoolExecutor

import rigs
import world

ERROR = '... on ErrorResult{errorCode message}'
STOCK, LOST, WAREHOUSE = 3, 4, 5  # Tryton's locations


def seed_shop(shop, made):
    """Answers the ids of customers, variants and orders by their numbers in the world."""
    customers = [c for c in made.customers if c.shop]
    ids = {'customers': {}, 'variants': {}, 'orders': {}}
    with ThreadPoolExecutor(4) as pool:
        for part in pool.map(lambda some: _customers(shop, some), _chunks(customers, 15)):
            ids['customers'].update(part)
        for part in pool.map(lambda some: _products(shop, some), _chunks([p for p in made.products if p.shop], 25)):
            ids['variants'].update(part)
        by_number = {c.number: c for c in made.customers}
        for number, order in pool.map(lambda o: _order(shop, o, by_number[o.customer], ids), made.orders):
            ids['orders'][number] = order
    return ids


def _customers(shop, customers):
    query, variables, declared = [], {}, []
    for i, customer in enumerate(customers):
        c = customer.shop
        query.append('c%d:createCustomer(input:$c%d){... on Customer{id} %s}' % (i, i, ERROR))
        declared.append('$c%d:CreateCustomerInput!' % i)
        variables['c%d' % i] = {'firstName': c['first'], 'lastName': c['last'], 'emailAddress': c['email'],
                                'phoneNumber': c['phone']}
    data = shop.admin('mutation(%s){%s}' % (' '.join(declared), ' '.join(query)), **variables)
    ids = {customer.number: data['c%d' % i]['id'] for i, customer in enumerate(customers)}
    query, variables, declared = [], {}, []
    for i, customer in enumerate(customers):
        c = customer.shop
        query.append('a%d:createCustomerAddress(customerId:"%s",input:$a%d){id}' % (i, ids[customer.number], i))
        declared.append('$a%d:CreateAddressInput!' % i)
        variables['a%d' % i] = {'fullName': c['first'] + ' ' + c['last'], 'streetLine1': c['street'], 'city': c['city'],
                                'postalCode': c['postal'], 'countryCode': c['country'],
                                'defaultShippingAddress': True, 'defaultBillingAddress': True}
    shop.admin('mutation(%s){%s}' % (' '.join(declared), ' '.join(query)), **variables)
    return ids


def _products(shop, products):
    query, variables, declared = [], {}, []
    for i, product in enumerate(products):
        query.append('p%d:createProduct(input:$p%d){id}' % (i, i))
        declared.append('$p%d:CreateProductInput!' % i)
        variables['p%d' % i] = {'enabled': True, 'translations': [
            {'languageCode': 'en', 'name': product.shop['name'], 'slug': product.sku.lower(), 'description': ''}]}
    data = shop.admin('mutation(%s){%s}' % (' '.join(declared), ' '.join(query)), **variables)
    inputs = [{'productId': data['p%d' % i]['id'], 'sku': product.sku, 'price': product.shop['cents'],
               'stockOnHand': product.shop['stock'], 'trackInventory': 'TRUE',
               'translations': [{'languageCode': 'en', 'name': product.shop['name']}]}
              for i, product in enumerate(products)]
    data = shop.admin('mutation($i:[CreateProductVariantInput!]!){createProductVariants(input:$i){id}}', i=inputs)
    return {product.number: variant['id'] for product, variant in zip(products, data['createProductVariants'])}


def _order(shop, order, customer, ids):
    """A guest's order, as a shop front places it: cart, customer, address, shipping, payment."""
    items = [{'productVariantId': ids['variants'][p], 'quantity': q} for p, q in order.lines]
    data, token = shop.shop('''mutation($i:[AddItemInput!]!){
        addItemsToOrder(inputs:$i){order{id code} errorResults{... on ErrorResult{message}}}}''',
                            i=items)
    c = customer.shop
    data, _ = shop.shop('''mutation($c:CreateCustomerInput!,$a:CreateAddressInput!){
        setCustomerForOrder(input:$c){__typename %s} setOrderShippingAddress(input:$a){__typename %s}
        setOrderShippingMethod(shippingMethodId:["1"]){__typename %s} transitionOrderToState(state:"ArrangingPayment"){__typename %s}
        addPaymentToOrder(input:{method:"standard-payment",metadata:{}}){... on Order{id code payments{id}} %s}}''' % ((ERROR,) * 5),
                        token, c={'firstName': c['first'], 'lastName': c['last'], 'emailAddress': c['email']},
                        a={'fullName': c['first'] + ' ' + c['last'], 'streetLine1': c['street'], 'city': c['city'],
                           'postalCode': c['postal'], 'countryCode': c['country']})
    placed = data['addPaymentToOrder']
    if order.settled:
        shop.admin('mutation($p:ID!){settlePayment(id:$p){__typename %s}}' % ERROR, p=placed['payments'][0]['id'])
    return order.number, {'id': placed['id'], 'code': placed['code']}


def seed_erp(erp, made):
    """Answers the ids of parties, twins and products by their numbers in the world."""
    countries = {c['code']: c['id'] for c in erp.all('country.country', ['code'])}
    customers = [c for c in made.customers if c.erp]
    twins = [c for c in customers if c.twin]
    parties = erp.call('party.party', 'create', [_party(c.erp, countries) for c in customers])
    doubles = erp.call('party.party', 'create', [_party(c.twin, countries) for c in twins])
    products = [p for p in made.products if p.erp]
    templates = erp.call('product.template', 'create', [_template(p) for p in products])
    by_template = {p['template']: p['id'] for p in erp.all('product.product', ['template'])}
    ids = {'parties': {c.number: i for c, i in zip(customers, parties)},
           'twins': {c.number: i for c, i in zip(twins, doubles)},
           'products': {p.number: by_template[t] for p, t in zip(products, templates)}}
    inventory, = erp.call('stock.inventory', 'create', [{
        'company': 1, 'location': STOCK, 'date': datetime.date.today(), 'empty_quantity': 'keep',
        'lines': [['create', [{'product': ids['products'][p.number], 'quantity': p.erp['stock']}
                              for p in products if p.erp['stock']]]]}], company=1)
    erp.call('stock.inventory', 'confirm', [inventory], company=1)
    return ids


def _party(c, countries):
    address = {'street': c['street'], 'city': c['city'], 'postal_code': c['postal']}
    if c['country'] in countries:
        address['country'] = countries[c['country']]
    return {'name': c['first'] + ' ' + c['last'], 'addresses': [['create', [address]]],
            'contact_mechanisms': [['create', [{'type': 'email', 'value': c['email']}, {'type': 'phone', 'value': c['phone']}]]]}


def _template(product):
    price = decimal.Decimal(product.erp['cents']) / 100
    return {'name': product.erp['name'], 'code': product.sku, 'type': 'goods', 'default_uom': 1, 'list_price': price,
            'salable': True, 'sale_uom': 1, 'account_category': 1,
            'products': [['create', [{'cost_price': (price / 2).quantize(decimal.Decimal('0.01'))}]]]}


def seed_prices(folder, made):
    path = folder / 'prices' / 'prices.csv'
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, 'w', newline='', encoding='utf-8') as file:
        writer = csv.writer(file)
        writer.writerow(['sku', 'price', 'currency'])
        writer.writerows(made.prices)


def _chunks(items, size):
    return [items[i:i + size] for i in range(0, len(items), size)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--folder', type=pathlib.Path, required=True)
    options = parser.parse_args()
    made = world.make(options.seed)
    options.folder.mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    with ThreadPoolExecutor(2) as pool:
        shop = pool.submit(seed_shop, rigs.vendure(), made)
        erp = pool.submit(seed_erp, rigs.tryton(), made)
        ids = {'shop': shop.result(), 'erp': erp.result()}
    seed_prices(options.folder, made)
    with open(options.folder / 'seed.json', 'w', encoding='utf-8') as file:
        json.dump({'seed': options.seed, 'ids': ids, 'world': dataclasses.asdict(made)}, file, ensure_ascii=False)
    print('seed %d: %d customers in the shop, %d parties in the ERP, %d and %d products, %d orders, %d prices, in %.0f s' % (
        options.seed, len(ids['shop']['customers']), len(ids['erp']['parties']) + len(ids['erp']['twins']),
        len(ids['shop']['variants']), len(ids['erp']['products']), len(ids['shop']['orders']), len(made.prices),
        time.monotonic() - start))


if __name__ == '__main__':
    main()
