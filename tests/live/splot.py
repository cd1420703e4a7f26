"""splotctl from Python, as the live tests use it."""
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DONE, CASES_OPEN, NEEDS_APPROVAL = 0, 3, 5  # exit codes of splotctl

# Who is ended ends what it started: an engine that lived on would write into the systems of the next test.
signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))


class Splot:
    """One workspace and the program that works on it."""

    def __init__(self, workspace, environment=None):
        self.workspace = pathlib.Path(workspace)
        self.program = os.environ.get('SPLOTCTL') or str(ROOT / 'build/release/app/splotctl')
        self.environment = dict(os.environ, SPLOT_LANGUAGE='en', **(environment or {}))

    def command(self, *words):
        return [self.program, *map(str, words), '--workspace', str(self.workspace)]

    def run(self, *words, right=(DONE,)):
        """Shows what it does and says; answers the exit code, which must be one of `right`."""
        print('$ splotctl ' + ' '.join(map(str, words)), flush=True)
        code = subprocess.run(self.command(*words), env=self.environment, stdin=subprocess.DEVNULL).returncode
        if code not in right:
            raise SystemExit('splotctl %s ended with %d' % (words[0], code))
        return code

    def ask(self, *words):
        """The answer as JSON."""
        done = subprocess.run(self.command(*words, '--json'), env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE)
        if done.returncode not in (DONE, CASES_OPEN, NEEDS_APPROVAL):
            raise SystemExit('splotctl %s ended with %d' % (' '.join(map(str, words)), done.returncode))
        return json.loads(done.stdout or 'null')

    def serve(self, log):
        return subprocess.Popen(self.command('serve'), env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def case_items(self):
        """The open items of all open cases, each with its case's system, entity and kind."""
        items = []
        for case in self.ask('inbox', 'list', '--limit', 100000):
            shown = self.ask('inbox', 'show', case['case'], '--limit', 100000)
            items += [dict(item, system=case['system'], entity=case['entity'], kind=case['kind'], step=case['step'])
                      for item in shown['items'] if item['state'] == 'open']
        return items


def must(right, text):
    print('%s: %s' % ('right' if right else 'WRONG', text), flush=True)
    if not right:
        raise SystemExit(1)


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def stop(process, seconds=30):
    """Asks a program to end, and makes it."""
    if process and process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
