"""Installs the peers, of fixed versions, from the npm registry into build/peers of the clone; nothing when they are there."""
import os
import pathlib
import platform
import shutil
import subprocess
import sys

NODE = '24.21.0'  # n8n refuses older ones than 24, Node-RED than 22.9
NPM = '11.19.1'  # Debian's is too old for this Node
NODE_RED = '5.0.7'
N8N = '2.41.1'
ARCHITECTURES = {'x86_64': 'x64', 'aarch64': 'arm64'}


class Programs:
    """Where everything is."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.package = 'node-linux-' + ARCHITECTURES.get(platform.machine(), platform.machine())
        self.runtime = self.folder / 'node/node_modules' / self.package
        self.node = self.runtime / 'bin/node'
        self.npm = self.folder / 'node/node_modules/npm/bin/npm-cli.js'
        self.red = self.folder / 'node-red/node_modules/node-red/red.js'
        self.n8n = self.folder / 'n8n/node_modules/n8n/bin/n8n'

    def path(self):
        return '%s:/usr/bin:/bin' % self.node.parent


def fail(what, log):
    tail = log.read_text(errors='replace').splitlines()[-12:] if log.exists() else []
    raise SystemExit('\n'.join([
        *tail, '', what, 'What npm said is in %s.' % log,
        'The peers come from the npm registry. Make it reachable ("npm config get registry" tells which it is) and run this again; what',
        'is installed by then is kept. Splot\'s own jobs need no network: tests/bench/run w1 w2 w1kill w2kill']))


def tools():
    """What npm and the compiling of one part of n8n need."""
    packages = [package for program, package in (('npm', 'npm'), ('g++', 'g++'), ('make', 'make'), ('python3', 'python3'))
                if not shutil.which(program)]
    if packages and subprocess.run(['apt-get', 'install', '-y', '-q', *packages], stdin=subprocess.DEVNULL).returncode != 0:
        raise SystemExit('%s could not be installed by apt-get: install them, or make Debian\'s packages reachable '
                         '(apt-get update), and run this again.' % ', '.join(packages))


def install(folder):
    programs = Programs(folder)
    log = programs.folder / 'install.log'

    def once(name, wanted, *steps):
        """Does the steps unless a mark tells that they were done for the versions that are wanted."""
        target = programs.folder / name
        mark = target / 'installed'
        if mark.exists() and mark.read_text() == wanted:
            return
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        print('installing %s (npm)' % wanted, file=sys.stderr, flush=True)
        for words in steps:
            with open(log, 'a') as out:
                # In a folder of its own: npm takes a bare name for a folder where there is one of that name.
                done = subprocess.run([*words, '--no-audit', '--no-fund', '--prefix', str(target)], cwd=target, stdin=subprocess.DEVNULL,
                                      stdout=out, stderr=out, env=dict(os.environ, PATH=programs.path() + ':' + os.environ['PATH'],
                                                                      npm_config_nodedir=str(programs.runtime)))
            if done.returncode != 0:
                fail('%s could not be installed: npm ended with %d.' % (wanted, done.returncode), log)
        mark.write_text(wanted)

    tools()
    npm = [str(programs.node), str(programs.npm)]
    runtime = '%s@%s' % (programs.package, NODE)
    once('node', '%s npm@%s' % (runtime, NPM), ['npm', 'install', runtime, 'npm@' + NPM])
    once('node-red', 'node-red@' + NODE_RED, [*npm, 'install', '--ignore-scripts', 'node-red@' + NODE_RED])
    # No install scripts: some of n8n's parts would fetch from elsewhere. Its SQLite driver alone has to be compiled.
    once('n8n', 'n8n@' + N8N, [*npm, 'install', '--ignore-scripts', 'n8n@' + N8N],
         [*npm, 'rebuild', 'sqlite3', '--build-from-source'])
    return programs


if __name__ == '__main__':
    install(pathlib.Path(__file__).resolve().parents[3] / 'build/peers')
