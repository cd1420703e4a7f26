"""The reference jobs for a peer: the same data, sink, client and judgement as for Splot."""
import json
import re
import subprocess
import threading
import time
import urllib.error
import urllib.request

import measure

PATIENCE = 120  # seconds without a new request at the sink: nothing more will come
ALONE = 20  # seconds after a restart in which nobody does anything
NUMBER = re.compile(r'[AW]\d{7}')


class Data:
    """The list of orders, or the messages, and what a correct run of them delivers."""

    def __init__(self, path, expected):
        self.path = path
        self.expected = expected


class Trial:
    """One job with one peer: a fresh home, a fresh sink."""

    def __init__(self, engine, sink, what, data):
        self.engine = engine
        self.sink = sink
        self.what = what
        self.data = data
        self.expected = data.expected
        engine.prepare()
        engine.start()
        engine.tree.settle(30)
        self.cpu = engine.tree.cpu()
        self.peak = measure.TreePeak(engine.tree)
        self.began = time.time()

    def trigger(self):
        """Starts the list; the answer may come late or, when it is killed, never: the sink tells what came of it."""
        threading.Thread(target=self.ask, args=(self.engine.url + self.engine.run_path,), daemon=True).start()

    @staticmethod
    def ask(url):
        try:
            urllib.request.urlopen(url, timeout=600).close()
        except (OSError, urllib.error.URLError):
            pass

    def load(self, program):
        accepted = self.engine.folder / 'accepted.txt'
        accepted.unlink(missing_ok=True)
        return subprocess.Popen([str(program), str(self.engine.port), self.engine.hook_path, str(self.data.path), '16', '0', str(accepted)],
                                stdout=subprocess.PIPE, text=True)

    def wait(self, done):
        return self.sink.wait(lambda stats: self.engine.gone() or done(stats), PATIENCE)

    def done(self, stats):
        return stats['unique'] >= self.expected['deliver'] and stats['rejected_keys'] >= len(self.expected['refused'])

    def failed(self):
        """The orders in the list of what failed for good that the flow writes, and how many entries it has."""
        path = self.engine.failed(self.what)
        text = path.read_text(errors='replace') if path.exists() else ''
        return set(NUMBER.findall(text)), text.count('"order":')

    def wrong(self, stats):
        found = measure.mistakes(stats, self.expected)
        if stats['repeats']:
            found.append('%d sent again though they were accepted' % stats['repeats'])
        numbers, entries = self.failed()
        refused = set(self.expected['refused'])
        if numbers != refused or entries != len(refused):
            found.append('list of failures: %d entries, of %d refused orders it misses %d and has %d others'
                         % (entries, len(refused), len(refused - numbers), len(numbers - refused)))
        if self.engine.gone():
            found.append('ended by itself with %d' % self.engine.process.returncode)
        return '; '.join(found)

    def row(self, stats):
        """Call it once, when the engine rests."""
        seconds = max(stats['last'] - self.began, 0.001)
        count = self.expected['source']
        return {'records': count, 'records/s': count / seconds, 'first s': max(stats['first'] - self.began, 0),
                'CPU us/record': (self.engine.tree.cpu() - self.cpu) / count * 1e6, 'peak MB': self.peak.end()}


def batch(trial, loadgen):
    trial.trigger()
    stats = trial.wait(trial.done)
    trial.engine.tree.settle()
    return dict(trial.row(stats), right=trial.wrong(trial.sink.stats()) or 'yes')


def webhooks(trial, loadgen):
    load = trial.load(loadgen)
    stats = trial.wait(lambda s: load.poll() is not None and trial.done(s))
    load = json.loads(load.communicate()[0])
    trial.engine.tree.settle()
    wrong = trial.wrong(trial.sink.stats())
    if load['accepted'] != trial.expected['source']:
        wrong = '%d of %d accepted; ' % (load['accepted'], trial.expected['source']) + wrong
    return dict(trial.row(stats), right=wrong or 'yes', **{'accepted/s': load['accepted_per_s'], 'p99 ms': load['p99_ms']})


def kill(trial):
    """Kills it when 45 % are delivered; answers the sink's counters then and how much memory it had."""
    at = int(trial.expected['deliver'] * 0.45)
    trial.wait(lambda stats: stats['unique'] >= at)
    peak = trial.peak.end()
    trial.engine.kill()
    return trial.sink.stats(), {'records': trial.expected['source'], 'peak MB': peak}


def batch_killed(trial, loadgen):
    trial.trigger()
    killed, row = kill(trial)
    trial.engine.start()
    time.sleep(ALONE)
    alone = trial.sink.stats()
    live = trial.expected['deliver'] + len(trial.expected['refused'])
    missing = trial.expected['deliver'] - alone['unique']
    text = '%d delivered at the kill, %d not delivered %d s after the restart' % (killed['unique'], missing, ALONE)
    if missing:
        trial.trigger()
        # All of them come again: it is over when the sink has seen as many more as there are.
        trial.wait(lambda s: trial.done(s) and s['requests'] - alone['requests'] >= live)
        trial.engine.tree.settle()
    last = trial.sink.stats()
    rerun = last['unique'] - alone['unique']
    text += '; run again by hand: %d delivered, %d sent again that had been delivered' % (rerun, last['repeats'])
    found = measure.mistakes(last, trial.expected)
    missed = len(set(trial.expected['refused']) - trial.failed()[0])
    if missed:
        found.append('the list of failures misses %d' % missed)
    right = not missing and not last['repeats'] and not found
    return dict(row, right='; '.join(['yes: ' + text if right else 'no: ' + text, *found]))


def webhooks_killed(trial, loadgen):
    load = trial.load(loadgen)
    killed, row = kill(trial)
    load = json.loads(load.communicate()[0])
    trial.engine.start()
    time.sleep(ALONE)
    stats = trial.sink.stats()
    seen, failed = trial.sink.orders(), trial.failed()[0]
    accepted = (trial.engine.folder / 'accepted.txt').read_text().split()
    lost = [n for n in accepted if n not in failed and not any(seen.get(n, (0, 0))[:2])]
    unlisted = [n for n in accepted if n in trial.expected['refused'] and n not in failed]
    text = '%d accepted and %d delivered at the kill; %d of the accepted lost %d s after the restart' % (
        load['accepted'], killed['unique'], len(lost), ALONE)
    faults = measure.faults(stats)
    if unlisted:
        text += '; the list of failures misses %d' % len(unlisted)
    if stats['repeats']:
        text += '; %d sent again that had been delivered' % stats['repeats']
    wrong = lost or unlisted or stats['repeats'] or faults
    return dict(row, right='; '.join([('no: ' if wrong else 'yes: ') + text, *faults]))


JOBS = {'w1': ('batch', batch), 'w2': ('webhook', webhooks), 'w1kill': ('batch', batch_killed), 'w2kill': ('webhook', webhooks_killed)}
