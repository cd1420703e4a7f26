"""A peer as a process tree: started, asked whether it is ready, stopped and killed by process id. Each peer adds its own flows and settings."""
import os
import pathlib
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request

import measure
from splot import free_port

READY_WITHIN = 180


class Engine:
    """One peer with one variant of its flows. A peer names its class, writes its flows (prepare) and answers where things are."""
    name = ''
    variants = ('default', 'best')
    messages = {}  # (job, variant): how many webhooks it is given; all where there is no entry
    ready = ()  # addresses that answer with 200 once it takes work

    def __init__(self, programs, folder, variant, sink, source):
        self.programs = programs
        self.folder = pathlib.Path(folder)
        self.home = self.folder / 'home'
        self.variant = variant
        self.sink = sink  # address of the sink
        self.source = source  # the list of orders
        self.port = free_port()
        self.url = 'http://127.0.0.1:%d' % self.port
        self.process = None

    def prepare(self):
        """Its home as for the first start."""

    def environment(self):
        return {'NODE_ENV': 'production', 'TZ': 'UTC', 'PATH': self.programs.path(), 'HOME': str(self.home)}

    def failed(self, what):
        """The list of what failed for good, which its flow writes."""
        raise NotImplementedError

    def answers(self, path):
        try:
            with urllib.request.urlopen(self.url + path, timeout=30) as answer:
                return answer.status == 200
        except (OSError, urllib.error.URLError):
            return False

    def start(self):
        self.log = self.folder / 'log'
        with open(self.log, 'ab') as log:
            self.process = subprocess.Popen([str(w) for w in self.command()], env=self.environment(), cwd=self.folder,
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.tree = measure.Tree(self.process.pid)
        since = time.monotonic()
        for path in self.ready:
            while not self.answers(path):
                if self.gone() or time.monotonic() - since > READY_WITHIN:
                    tail = self.log.read_text(errors='replace').splitlines()[-8:]
                    raise RuntimeError('%s is not ready: %s' % (self.name, ' / '.join(tail)))
                time.sleep(0.05)

    def gone(self):
        return self.process.poll() is not None

    def kill(self):
        """The whole tree at once, as a power cut would."""
        for pid in self.tree.pids():
            end(pid)
        self.process.wait()

    def stop(self):
        if not self.process:
            return
        pids = self.tree.pids() if not self.gone() else []
        if not self.gone():
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        for pid in pids[1:]:
            end(pid)

    def clear(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def end(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
