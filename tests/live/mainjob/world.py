"""What the two systems and the price list hold before Splot sees them: realistic and partly contradictory.

Everything follows from the seed. Customers and products carry a number of their own; a system's own ids come later.
"""
import random
import unicodedata
from dataclasses import dataclass, field

FIRST = '''Agnieszka Andrzej Anna Barbara Bogdan Celina Czesław Danuta Dorota Elżbieta Ewa Grażyna Grzegorz Halina Iwona
Jadwiga Jarosław Joanna Józef Kamil Katarzyna Krzysztof Łukasz Małgorzata Marcin Mateusz Michał Monika Paweł Piotr
Rafał Stanisław Teresa Urszula Wiesława Wojciech Zbigniew Zofia Bärbel Björn Claudia Dieter Elke Friedrich Gerd
Günther Heike Ingrid Jörg Jürgen Käthe Lothar Margarete Matthias Renate Rüdiger Sabine Sönke Ulrich Ursula Volker
Zoë André Renée'''.split()
LAST = '''Adamczyk Bąk Borkowska Cieślak Czarnecka Dąbek Dudek Gajda Gołębiowska Górecki Grzyb Jabłonka Jasiński
Kępa Kołodziej Kowalczuk Krupa Łapińska Malec Mroczek Nowicka Olszak Pająk Pietrzyk Różycka Sadowy Sikorka Śliwa
Świątek Tomczyk Urbańska Wąsik Wiśnia Wróbel Zając Zięba Żak Źródlak Ackerbauer Bäumler Brückner Dörfler Eichinger
Färber Großmann Hügel Jäger Kröll Köstner Löwe Müllner Nüßle Österle Pfäffle Röder Schäferling Süßkind Tröger Überall
Völker Weiß Zöllner'''.split()
STREETS = '''Długa|Krótka|Polna|Leśna|Ogrodowa|Młyńska|Źródlana|Łąkowa|Świętojańska|Hauptstraße|Gartenweg|Mühlgasse|
Schloßallee|Lindenstraße|Brückenweg'''.replace('\n', '').split('|')
CITIES = [('Kraków', '30-{:03d}', 'PL'), ('Łódź', '90-{:03d}', 'PL'), ('Gdańsk', '80-{:03d}', 'PL'),
          ('Wrocław', '50-{:03d}', 'PL'), ('Poznań', '60-{:03d}', 'PL'), ('Rzeszów', '35-{:03d}', 'PL'),
          ('Wien', '1{:03d}', 'AT'), ('Graz', '8{:03d}', 'AT'), ('Köln', '50{:03d}', 'DE'), ('München', '80{:03d}', 'DE')]
THINGS = '''Kettle|Lamp|Chair|Shelf|Drill|Hammer|Bucket|Ladder|Brush|Blanket|Mug|Teapot|Clock|Mirror|Basket|Toolbox|Rope|
Funnel|Kitchen scale|Stool'''.replace('\n', '').split('|')
KINDS = '''small|large|blue|red|green|folding|heavy|light|oak|steel|brass|“Żubr”|Größe L|Größe M|café|classic'''.split('|')

BOTH, SHOP, ERP = 'both', 'shop', 'erp'


@dataclass
class Customer:
    number: int
    where: str
    shop: dict = field(default_factory=dict)
    erp: dict = field(default_factory=dict)
    twin: dict = None  # a second party with the same e-mail


@dataclass
class Product:
    number: int
    where: str
    sku: str
    shop: dict = field(default_factory=dict)
    erp: dict = field(default_factory=dict)


@dataclass
class Order:
    number: int
    customer: int
    lines: list  # (product number, quantity)
    settled: bool


@dataclass
class World:
    customers: list
    products: list
    orders: list
    prices: list  # rows of the CSV price list: (sku, price text, currency)


def fold(text):
    """Plain letters for an e-mail address."""
    text = text.translate(str.maketrans('łŁßøØ', 'lLsoO'))
    return unicodedata.normalize('NFKD', text).encode('ascii', 'ignore').decode().lower()


def make(seed, both=200, alone=60, products=500, orders=200):
    rng = random.Random(seed)
    world = World([], [], [], [])
    for number in range(both + 2 * alone):
        where = BOTH if number < both else SHOP if number < both + alone else ERP
        world.customers.append(_customer(rng, number, where))
    for number in range(products):
        where = ERP if number >= products - products // 10 else BOTH
        world.products.append(_product(rng, number, where))
    sellable = [p.number for p in world.products if p.shop]
    buyers = [c.number for c in world.customers if c.shop]
    for number in range(orders):
        lines = [(p, rng.randint(1, 3)) for p in rng.sample(sellable, rng.randint(1, 3))]
        world.orders.append(Order(number, rng.choice(buyers), lines, rng.random() < 0.7))
    world.prices = _prices(rng, world.products)
    return world


def _phone(rng, country):
    digits = ''.join(rng.choice('0123456789') for _ in range(9))
    return {'PL': '+48', 'DE': '+49', 'AT': '+43'}[country] + rng.choice('56789') + digits[1:]


def _customer(rng, number, where):
    first, last = rng.choice(FIRST), rng.choice(LAST)
    city, postal, country = rng.choice(CITIES)
    truth = {
        'first': first, 'last': last,
        'email': '%s.%s.%d@%s' % (fold(first), fold(last), number, rng.choice(['example.com', 'example.org', 'shop.test'])),
        'phone': _phone(rng, country),
        'street': '%s %d' % (rng.choice(STREETS), rng.randint(1, 180)),
        'city': city, 'postal': postal.format(rng.randint(0, 999)), 'country': country,
    }
    customer = Customer(number, where)
    if where != ERP:
        customer.shop = dict(truth)
    if where != SHOP:
        customer.erp = dict(truth)
    if where == BOTH:
        _disagree(rng, customer)
    elif where == ERP and number % 12 == 0:
        # Nobody checked: an address that no shop accepts, and a telephone number with a remark.
        customer.erp.update(rng.choice([{'email': customer.erp['email'].replace('@', ' at ')},
                                        {'phone': 'only mornings'}, {'email': customer.erp['email'].replace('@', '@@')}]))
    elif where == ERP and number % 12 == 1:
        customer.twin = dict(customer.erp, last=customer.erp['last'] + ' (2)')
    return customer


def _disagree(rng, customer):
    shop, erp = customer.shop, customer.erp
    if rng.random() < 0.06:
        erp['email'] = erp['email'].title()  # same address, other letters
    if rng.random() < 0.08:
        erp['first'], erp['last'] = fold(erp['first']).title(), fold(erp['last']).title()
    if rng.random() < 0.15:
        shop['phone'] = _phone(rng, shop['country'])
    elif rng.random() < 0.10:
        shop['phone'] = shop['phone'][:3] + ' ' + shop['phone'][3:6] + '-' + shop['phone'][6:]  # same number
    if rng.random() < 0.10:
        shop['street'] = '%s %d' % (rng.choice(STREETS), rng.randint(1, 180))
    if rng.random() < 0.05:
        shop['city'] = fold(shop['city']).title()
    if rng.random() < 0.04:
        shop['phone'] = ''


def _product(rng, number, where):
    sku = 'SKU-%04d' % number
    name = '%s %s %d' % (rng.choice(THINGS), rng.choice(KINDS), number)
    cents = rng.randint(199, 49999)
    truth = {'name': name, 'cents': cents, 'stock': rng.randint(0, 400) if number % 20 else 500}
    product = Product(number, where, sku, erp=dict(truth))
    if where == BOTH:
        product.shop = dict(truth)
        if rng.random() < 0.10:
            product.shop['name'] = name.upper()
        if rng.random() < 0.20:
            product.shop['cents'] = max(99, cents + rng.randint(-300, 300))
        if rng.random() < 0.25:
            product.shop['stock'] = rng.randint(0, 400)
        if rng.random() < 0.15:
            product.erp['cents'] = max(99, cents + rng.randint(-300, 300))
    product.shop and product.shop.update(stock=max(product.shop['stock'], 50))  # so that the orders can be placed
    return product


def _prices(rng, products):
    rows = []
    for product in products:
        cents = product.erp['cents'] if rng.random() < 0.8 else product.erp['cents'] + rng.randint(1, 500)
        rows.append((product.sku, '%d.%02d' % divmod(cents, 100), 'EUR'))
    bad = rng.sample(range(len(rows)), 4)
    rows[bad[0]] = (rows[bad[0]][0], 'on request', 'EUR')
    rows[bad[1]] = (rows[bad[1]][0], '-5.00', 'EUR')
    rows[bad[2]] = (rows[bad[2]][0], '', 'EUR')
    rows.append(('SKU-9999', '12.00', 'EUR'))  # sold out long ago: in no other system
    rows.append(rows[bad[3]])                  # the same row twice
    return rows
