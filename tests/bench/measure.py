"""A process and a machine as /proc shows them, and the sink, for the reference jobs."""
import json
import os
import pathlib
import subprocess
import time
import urllib.request

TICK = os.sysconf('SC_CLK_TCK')


def cpu(pid):
    """User and system seconds of a process."""
    fields = pathlib.Path('/proc/%d/stat' % pid).read_text().rpartition(')')[2].split()
    return int(fields[11]) / TICK, int(fields[12]) / TICK


def busy():
    """Seconds that the whole machine has worked."""
    with open('/proc/stat') as file:
        f = [int(x) for x in file.readline().split()[1:]]
    return (f[0] + f[1] + f[2] + f[5] + f[6]) / TICK


def peak(pid):
    """The most memory that a process had, in MB."""
    for line in pathlib.Path('/proc/%d/status' % pid).read_text().splitlines():
        if line.startswith('VmHWM'):
            return int(line.split()[1]) / 1024
    return 0.0


def mistakes(stats, expected):
    """What the sink's counters show that is not as it must be, in words."""
    found = []
    if stats['unique'] != expected['deliver']:
        found.append('%d of %d delivered' % (stats['unique'], expected['deliver']))
    if stats['total_cents'] != expected['cents']:
        found.append('sum %d instead of %d' % (stats['total_cents'], expected['cents']))
    return found + faults(stats)


def faults(stats):
    """What must not be seen, however much of the job was done."""
    return ['%s %d' % (name, stats[name]) for name in ('doubled', 'no_key', 'bad_body', 'status_unmapped') if stats[name]]


class Sink:
    """The HTTP target, as a process of its own."""

    def __init__(self, program, port, fail=20, delay=0):
        self.url = 'http://127.0.0.1:%d' % port
        self.process = subprocess.Popen([str(program), str(port), str(fail), str(delay)], stdout=subprocess.PIPE)
        if not self.process.stdout.readline():
            raise SystemExit('the sink does not start')

    def ask(self, path):
        with urllib.request.urlopen(self.url + path, timeout=30) as answer:
            return answer.read().decode()

    def stats(self):
        return json.loads(self.ask('/stats'))

    def orders(self):
        """For each order that was seen: how often it was accepted, refused, tried."""
        rows = (line.split() for line in self.ask('/orders').splitlines())
        return {row[0]: tuple(map(int, row[1:])) for row in rows}

    def wait(self, done, patience=60):
        """Until `done(stats)`, or nothing new has come for `patience` seconds; answers the last stats."""
        seen, since = None, time.monotonic()
        while True:
            stats = self.stats()
            if done(stats) or time.monotonic() - since > patience:
                return stats
            if stats['requests'] != seen:
                seen, since = stats['requests'], time.monotonic()
            time.sleep(0.05)

    def stop(self):
        self.process.kill()
        self.process.wait()


def table(rows):
    """Prints rows of texts in columns; the first is the head."""
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for n, row in enumerate(rows):
        print('| ' + ' | '.join(str(c).ljust(w) for c, w in zip(row, widths)) + ' |')
        if n == 0:
            print('| ' + ' | '.join('-' * w for w in widths) + ' |')
