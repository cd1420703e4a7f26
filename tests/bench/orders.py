#!/usr/bin/python3
"""The data of the reference jobs, the same for the same seed.

    orders.py FOLDER [--count 10000] [--seed 42]

orders.csv: COUNT orders, exactly 10 % of them drafts that must not be delivered, exactly 0.1 % of the rest in the currency ZZZ,
which the sink refuses for good. messages.ndjson: COUNT orders without drafts, one JSON object a line. Beside each stands what a
correct run delivers: NAME.expected.json with the counts, the sum of the totals in cents and the orders that must be refused.
"""
import argparse
import datetime
import json
import pathlib
import random

COLUMNS = ('order_id', 'email', 'sku', 'qty', 'unit_price', 'currency', 'status', 'updated_at')
STATES = ('paid', 'pending', 'shipped', 'cancelled', 'refunded')
CURRENCIES = ('EUR', 'USD', 'GBP', 'CHF', 'SEK')
START = datetime.datetime(2026, 1, 1)


def orders(count, dice, prefix, drafts):
    draft = set(dice.sample(range(count), drafts))
    live = [i for i in range(count) if i not in draft]
    bad = set(dice.sample(live, round(len(live) / 1000)))
    for i in range(count):
        at = START + datetime.timedelta(seconds=i * 37 + dice.randrange(30))
        yield {
            'order_id': '%s%07d' % (prefix, i + 1),
            'email': 'buyer%d@shop%d.example' % (dice.randrange(5000), dice.randrange(40)),
            'sku': 'SKU-%s%04d' % (chr(65 + dice.randrange(26)), dice.randrange(10000)),
            'qty': str(dice.randint(1, 20)),
            'unit_price': '%d.%02d' % divmod(50 + dice.randrange(50000), 100),
            'currency': 'ZZZ' if i in bad else dice.choice(CURRENCIES),
            'status': 'draft' if i in draft else dice.choice(STATES),
            'updated_at': at.strftime('%Y-%m-%dT%H:%M:%SZ'),
        }


def cents(order):
    whole, _, part = order['unit_price'].partition('.')
    return int(order['qty']) * (int(whole) * 100 + int(part))


def expected(made):
    live = [o for o in made if o['status'] != 'draft']
    good = [o for o in live if o['currency'] != 'ZZZ']
    return {
        'source': len(made),
        'deliver': len(good),
        'cents': sum(map(cents, good)),
        'refused': [o['order_id'] for o in live if o['currency'] == 'ZZZ'],
    }


def write(folder, count=10000, seed=42):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(seed)
    batch = list(orders(count, dice, 'A', count // 10))
    lines = [','.join(COLUMNS)] + [','.join(o[c] for c in COLUMNS) for o in batch]
    (folder / 'orders.csv').write_text('\n'.join(lines) + '\n', encoding='utf-8')
    (folder / 'orders.expected.json').write_text(json.dumps(expected(batch)), encoding='utf-8')
    messages = list(orders(count, dice, 'W', 0))
    text = ''.join(json.dumps(o, separators=(',', ':')) + '\n' for o in messages)
    (folder / 'messages.ndjson').write_text(text, encoding='utf-8')
    (folder / 'messages.expected.json').write_text(json.dumps(expected(messages)), encoding='utf-8')


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('--count', type=int, default=10000)
    parser.add_argument('--seed', type=int, default=42)
    options = parser.parse_args()
    write(options.folder, options.count, options.seed)
