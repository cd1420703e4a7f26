"""One table of Splot and its peers: the reference jobs by turns on one machine, in one run."""
import json
import shutil
import statistics
import sys
import time

import measure
import orders
from splot import free_port

from . import install, jobs
from .n8n import N8n
from .nodered import NodeRed

HEAD = ('peer', 'variant', 'job', 'records', 'records/s', 'first s', 'accepted/s', 'p99 ms', 'CPU us/record', 'peak MB', 'right')
ORDER = ('w1', 'w2', 'w1kill', 'w2kill')
NUMBERS = {'records/s': '%.0f', 'first s': '%.3f', 'accepted/s': '%.0f', 'p99 ms': '%.1f', 'CPU us/record': '%.0f', 'peak MB': '%.0f'}


class Comparison:
    """Runs and collects. The rows of several runs of a job become one, with the median and from where to where it went."""

    def __init__(self, folder, programs, tools, options):
        self.folder = folder
        self.programs = programs
        self.tools = tools  # the sink and the client
        self.options = options
        self.port = free_port()  # of the sink, for all of them: it stands in the flows
        self.found = {}
        orders.write(folder / 'data', options.count)
        self.list = self.data('orders')
        self.peers = [kind(programs, folder / ('%s-%s' % (kind.__name__.lower(), variant)), variant, 'http://127.0.0.1:%d' % self.port,
                           self.list.path) for kind in (NodeRed, N8n) for variant in kind.variants]
        for peer in self.peers:
            peer.folder.mkdir(parents=True)

    def data(self, name):
        base = self.folder / 'data'
        path = base / {'orders': 'orders.csv', 'messages': 'messages.ndjson'}[name]
        return jobs.Data(path, json.loads((base / (name + '.expected.json')).read_text()))

    def messages(self, count):
        """The first of the messages."""
        whole = self.data('messages')
        if not count or count >= self.options.count:
            return whole
        lines = whole.path.read_text(encoding='utf-8').splitlines(keepends=True)[:count]
        path = whole.path.with_name('messages-%d.ndjson' % count)
        path.write_text(''.join(lines), encoding='utf-8')
        return jobs.Data(path, orders.expected([json.loads(line) for line in lines]))

    def note(self, peer, variant, job, row):
        self.found.setdefault((peer, variant, job), []).append(row)
        shown = ', '.join('%s %s' % (NUMBERS[c] % row[c], c) for c in NUMBERS if row.get(c) is not None)
        print('%s %s %s %s: %s; %s' % (time.strftime('%H:%M:%S'), peer, variant, job, shown, row['right']), file=sys.stderr, flush=True)

    def splot(self, job, measured):
        """A row of Splot's own job, as `run` has it."""
        numbers = {c: float(measured[c]) for c in NUMBERS if measured.get(c)}
        self.note('Splot', '', job, dict(numbers, records=measured['records'], right=measured['right']))

    def trial(self, engine, job):
        what, work = jobs.JOBS[job]
        data = self.messages(engine.messages.get((job, engine.variant))) if what == 'webhook' else self.list
        sink = measure.Sink(self.tools / 'sink', self.port)
        try:
            row = work(jobs.Trial(engine, sink, what, data), self.tools / 'loadgen')
            if data.expected['source'] < self.options.count:
                row['right'] += ' (the first %d of %d messages only)' % (data.expected['source'], self.options.count)
        except (RuntimeError, OSError, ValueError) as error:  # one that does not run takes nothing from the others
            row = {'records': data.expected['source'], 'right': 'did not run: %s' % error, 'broken': True}
        finally:
            engine.stop()
            sink.stop()
        self.note(engine.name, engine.variant, job, row)

    def table(self):
        rows = [HEAD]
        for (peer, variant, job), found in sorted(self.found.items(), key=lambda item: ('Splot', 'Node-RED', 'n8n').index(item[0][0])):
            texts = list(dict.fromkeys(row['right'] for row in found))
            numbers = [spread([row[c] for row in found if row.get(c) is not None], NUMBERS[c]) for c in NUMBERS]
            rows.append((peer, variant, job, found[0]['records'], *numbers, ' / '.join(texts)))
        measure.table(rows)

    def code(self):
        """Whether all ran and Splot was right. What its peers get wrong is a figure."""
        bad = any(row.get('broken') or (key[0] == 'Splot' and not row['right'].startswith('yes'))
                  for key, found in self.found.items() for row in found)
        return 1 if bad else 0

    def clear(self):
        if not self.options.keep:
            shutil.rmtree(self.folder, ignore_errors=True)


def spread(values, form):
    if not values:
        return ''
    text = form % statistics.median(values)
    return text if len(values) == 1 else '%s (%s to %s)' % (text, form % min(values), form % max(values))


def run(options, splot, folder, programs, tools):
    """`splot` has Splot's own jobs, each a function that answers a row."""
    shutil.rmtree(folder, ignore_errors=True)
    installed = install.install(programs)
    comparison = Comparison(folder, installed, tools, options)
    try:
        for turn in range(options.runs):
            for job in ORDER:
                if turn and job.endswith('kill'):
                    continue  # once: what is lost does not change with the speed
                if job in splot:
                    comparison.splot(job, splot[job]())
                for peer in comparison.peers:
                    comparison.trial(peer, job)
        comparison.table()
        return comparison.code()
    finally:
        comparison.clear()
