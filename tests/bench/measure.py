"""A process and a machine as /proc shows them, and the sink, for the reference jobs."""
import json
import os
import pathlib
import subprocess
import threading
import time
import urllib.request

TICK = os.sysconf('SC_CLK_TCK')
PAGE = os.sysconf('SC_PAGE_SIZE')


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


def memory(pid):
    """The memory that a process has now, in MB."""
    return stat(pid)[2] / 2**20


def stat(pid):
    """Parent, seconds of processor (with those of its ended children), bytes in memory; None: it has ended."""
    try:
        f = pathlib.Path('/proc/%d/stat' % pid).read_text(errors='replace').rpartition(')')[2].split()
    except OSError:
        return None
    return int(f[1]), sum(map(int, f[11:15])) / TICK, int(f[21]) * PAGE


class Tree:
    """A process with all that it started."""

    def __init__(self, root):
        self.root = root

    def pids(self):
        parents = {}
        for name in os.listdir('/proc'):
            seen = stat(int(name)) if name.isdigit() else None
            if seen:
                parents.setdefault(seen[0], []).append(int(name))
        found = [self.root]
        for pid in found:
            found += parents.get(pid, [])
        return found

    def total(self, column, pids=None):
        seen = map(stat, pids or self.pids())
        return sum(s[column] for s in seen if s)

    def cpu(self):
        return self.total(1)

    def settle(self, seconds=60):
        """Until it takes less than a tenth of a core for a second."""
        last = self.cpu()
        for _ in range(seconds):
            time.sleep(1)
            now = self.cpu()
            if now - last < 0.1:
                return
            last = now


class TreePeak(threading.Thread):
    """The most memory that a tree has at one time, in MB: looked at every 100 ms, new processes searched for every second."""

    def __init__(self, tree):
        super().__init__(daemon=True)
        self.tree = tree
        self.most = 0
        self.ended = threading.Event()
        self.start()

    def run(self):
        turn, pids = 0, []
        while True:
            if turn % 10 == 0:
                pids = self.tree.pids()
            now = self.tree.total(2, pids)
            self.most = max(self.most, now)
            turn += 1
            if not now or self.ended.wait(0.1):
                return

    def end(self):
        self.ended.set()
        self.join()
        return self.most / 1024 / 1024


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
