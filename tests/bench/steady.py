"""The steady job: the same orders change again and again for a long time, at a rate that the engine keeps up with, in a
workspace that keeps its history for some minutes. What must level off is memory and the size of the file.
"""
import http.client
import json
import sys
import threading
import time

import measure

OPTIONS = {'bodyRetention': '5m', 'historyRetention': '10m'}
STATES = ('paid', 'pending', 'shipped', 'cancelled', 'refunded')
CONNECTIONS = 4
START = 1767225600  # 2026-01-01, in seconds since 1970
HEAD = ('minute', 'accepted', 'updates taken', 'behind', 'memory MB', 'file MB', 'log MB', 'intake MB', 'CPU %')


def message(turn, orders):
    """The `turn`-th report: one of so many orders, each time with another quantity."""
    number, again = turn % orders, turn // orders
    return {
        'order_id': 'S%07d' % (number + 1),
        'email': 'buyer%d@shop%d.example' % (number % 5000, number % 40),
        'sku': 'SKU-A%04d' % (number % 10000),
        'qty': str(1 + (number + 7 * again) % 20),
        'unit_price': '%d.%02d' % divmod(50 + number % 50000, 100),
        'currency': 'EUR',
        'status': STATES[(number + again) % len(STATES)],
        'updated_at': time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(START + turn)),
    }


def cents(order):
    return int(order['qty']) * round(float(order['unit_price']) * 100)


class Reporter:
    """Reports at an even rate, on some connections; after a pause it makes up for what it owes."""

    def __init__(self, port, token, rate, orders):
        self.address, self.token, self.rate, self.orders = ('127.0.0.1', port), token, rate, orders
        self.worst, self.fault, self.last = 0.0, '', sys.maxsize
        self.turns = list(range(CONNECTIONS))  # of each connection, the next one
        self.begun, self.lock = -1, threading.Lock()
        self.threads = [threading.Thread(target=self.run, args=(n,), daemon=True) for n in range(CONNECTIONS)]

    @property
    def sent(self):
        return min(self.turns)

    def start(self):
        self.began = time.monotonic()
        for thread in self.threads:
            thread.start()

    def stop(self):
        """What one connection has sent the others send too, so that nothing is missing in between."""
        with self.lock:
            self.last = self.begun + 1
        for thread in self.threads:
            thread.join()
        self.turns = [self.last] * CONNECTIONS

    def run(self, number):
        connection = http.client.HTTPConnection(*self.address, timeout=30)
        while not self.fault:
            turn = self.turns[number]
            wait = self.began + turn / self.rate - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            with self.lock:
                if turn >= self.last:
                    return
                self.begun = max(self.begun, turn)
            asked = time.monotonic()
            connection.request('POST', '/hooks/hooks/order', json.dumps(message(turn, self.orders)), {
                'Content-Type': 'application/json', 'X-Token': self.token, 'Idempotency-Key': 'S-%d' % turn})
            answer = connection.getresponse()
            answer.read()
            self.worst = max(self.worst, time.monotonic() - asked)
            if answer.status // 100 != 2:
                self.fault = 'report %d was answered with %d' % (turn, answer.status)
            self.turns[number] = turn + CONNECTIONS


def megabytes(folder, pattern):
    return sum(p.stat().st_size for p in folder.glob(pattern)) / 2**20


def sample(job, reporter, minute, before):
    stats = job.sink.stats()
    spent = sum(measure.cpu(job.engine.pid))
    row = (minute, reporter.sent, stats['updates'], reporter.sent - stats['unique'] - stats['updates'],
           measure.memory(job.engine.pid), megabytes(job.folder, 'bench.splot'), megabytes(job.folder, 'bench.splot-wal'),
           megabytes(job.folder, 'bench.splot-intake*'), 100 * (spent - before[1]) / max(1e-3, time.monotonic() - before[0]))
    return row, (time.monotonic(), spent)


def words(row):
    return tuple('%d' % v if i < 4 else '%.1f' % v for i, v in enumerate(row))


def run(job, options, token):
    """Prints a row each minute; answers what is wrong, in words."""
    for name, value in OPTIONS.items():
        job.option(name, value)
    job.start()
    reporter = Reporter(job.port, token, options.rate, options.orders)
    rows, mark = [], (time.monotonic(), sum(measure.cpu(job.engine.pid)))
    reporter.start()
    began = time.monotonic()
    print(' | '.join(HEAD), flush=True)
    while time.monotonic() - began < options.seconds and not reporter.fault:
        time.sleep(min(60, max(1, began + options.seconds - time.monotonic())))
        row, mark = sample(job, reporter, (time.monotonic() - began) / 60, mark)
        rows.append(row)
        print(' | '.join(words(row)), flush=True)
    reporter.stop()
    return judged(job, reporter, rows)


def judged(job, reporter, rows):
    orders = min(reporter.orders, reporter.sent)
    expected = sum(cents(message(turn, reporter.orders)) for turn in range(reporter.sent - orders, reporter.sent))
    stats = job.sink.wait(lambda s: s['unique'] == orders and s['held_cents'] == expected)
    print('%d reports, the slowest answered after %.0f ms; %d creates and %d updates taken' %
          (reporter.sent, reporter.worst * 1000, stats['unique'], stats['updates']))
    if len(rows) >= 4:
        half = len(rows) // 2
        for name, column in (('memory', 4), ('file', 5)):
            print('%s, most: %.1f MB in the first half, %.1f in the second' %
                  (name, max(r[column] for r in rows[:half]), max(r[column] for r in rows[half:])), file=sys.stdout)
    found = [reporter.fault] if reporter.fault else []
    if stats['unique'] != orders or stats['held_cents'] != expected:
        found.append('%d of %d orders, sum %d instead of %d' % (stats['unique'], orders, stats['held_cents'], expected))
    found += measure.faults(stats)
    return '; '.join(found)
