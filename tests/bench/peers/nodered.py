"""Node-RED and its flows.

default  csv, switch, change with JSONata, http request as they come: no kept connections, nothing bounds what is under way
best     one function node maps; a gate lets 16 requests be under way; connections are kept

Both send again after 250 ms what was answered with 5xx, six times, and write what failed for good into a file.
"""
import json
import shutil

from . import engine

GATE = 16
STATES = '{"paid": "PAID", "pending": "OPEN", "shipped": "FULFILLED", "cancelled": "VOID", "refunded": "REFUNDED"}'

SETTINGS = {
    'uiHost': '127.0.0.1', 'flowFile': 'flows.json', 'credentialSecret': False, 'disableEditor': False,
    'telemetry': {'enabled': False, 'updateNotification': False}, 'diagnostics': {'enabled': False, 'ui': False},
    'editorTheme': {'tours': False, 'projects': {'enabled': False}},
    'externalModules': {'autoInstall': False, 'palette': {'allowInstall': False}},
    'logging': {'console': {'level': 'warn', 'metrics': False, 'audit': False}},
}

MAP_JSONATA = '''{"order_id": payload.order_id, "customer": {"email": payload.email},
 "lines": [{"sku": payload.sku, "qty": $number(payload.qty), "unit_price": $number(payload.unit_price)}],
 "currency": payload.currency, "status": $lookup(''' + STATES + ''', payload.status),
 "meta": {"updated_at": payload.updated_at}, "total": $round($number(payload.qty) * $number(payload.unit_price), 2)}'''

MAP = '''const p = msg.payload;
if (p.status === 'draft') return null;
const S = ''' + STATES + ''';
const q = Number(p.qty), u = Number(p.unit_price);
const order = { order_id: p.order_id, customer: { email: p.email }, lines: [{ sku: p.sku, qty: q, unit_price: u }], currency: p.currency,
  status: S[p.status], meta: { updated_at: p.updated_at }, total: Math.round(q * u * 100) / 100 };
return { payload: order, order, tries: 0, headers: { 'idempotency-key': order.order_id, 'content-type': 'application/json' } };'''

RESTORE = '''msg.payload = msg.order; msg.tries = (msg.tries || 0) + 1;
delete msg.statusCode; delete msg.responseUrl; delete msg.redirectList; delete msg.error;
msg.headers = { 'idempotency-key': msg.order.order_id, 'content-type': 'application/json' }; return msg;'''

CLASSIFY = '''const s = msg.statusCode;
if (s >= 200 && s < 300) return [null, null];
if ((typeof s !== 'number' || s >= 500 || s === 429) && (msg.tries || 0) < 6) return [msg, null];
return [null, { payload: JSON.stringify({ at: new Date().toISOString(), status: s, answer: msg.payload, order: msg.order }) }];'''

GATE_CODE = '''const q = context.get('q') || []; let n = context.get('n') || 0;
if (msg.release) { n--; } else { q.push(msg); }
let head = context.get('h') || 0; const out = [];
while (n < %d && head < q.length) { out.push(q[head]); q[head] = undefined; head++; n++; }
if (head > 4096) { q.splice(0, head); head = 0; }
context.set('q', q); context.set('n', n); context.set('h', head);
for (const m of out) node.send(m, false);
return null;''' % GATE


class NodeRed(engine.Engine):
    name = 'Node-RED'
    ready = ('/ready',)
    run_path = '/run'
    hook_path = '/ingest'

    def failed(self, what):
        return self.home / ('failed-%s.ndjson' % what)

    def command(self):
        return [self.programs.node, self.programs.red, '--userDir', self.home, '--no-telemetry']

    def prepare(self):
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)
        settings = dict(SETTINGS, uiPort=self.port)
        (self.home / 'settings.js').write_text('module.exports = %s;\n' % json.dumps(settings, indent=1))
        (self.home / 'flows.json').write_text(json.dumps(self.flows(), indent=1))

    def flows(self):
        ready = Tab('ready')
        ready.add('in', 'http in', {'url': '/ready', 'method': 'get', 'upload': False}, 'out')
        ready.add('out', 'http response', {'statusCode': '200', 'headers': {}})
        batch = Tab('batch')
        batch.add('in', 'http in', {'url': self.run_path, 'method': 'get', 'upload': False}, ['ok', 'file'])
        batch.add('ok', 'http response', {'statusCode': '202', 'headers': {}})
        batch.add('file', 'file in', {'filename': str(self.source), 'filenameType': 'str', 'format': 'utf8', 'chunk': False,
                                      'sendError': False, 'encoding': 'utf8', 'allProps': False}, 'csv')
        batch.add('csv', 'csv', {'spec': 'rfc', 'sep': ',', 'hdrin': True, 'hdrout': 'none', 'multi': 'one', 'ret': '\\n', 'temp': '',
                                 'skip': '0', 'strings': False, 'include_empty_strings': '', 'include_null_values': ''}, 'entry')
        self.pipeline(batch)
        webhook = Tab('webhook')
        webhook.add('in', 'http in', {'url': self.hook_path, 'method': 'post', 'upload': False}, ['ok', 'entry'])
        webhook.add('ok', 'http response', {'statusCode': '202', 'headers': {}})
        self.pipeline(webhook)
        return ready.nodes + batch.nodes + webhook.nodes

    def pipeline(self, tab):
        """From a message with one order to the sink, or to the list of what failed."""
        best = self.variant == 'best'
        way_in = 'gate' if best else 'post'
        if best:
            tab.function('entry', MAP, 1, 'gate')
            tab.function('gate', GATE_CODE, 1, 'post')
            tab.function('release', 'return { release: true };', 1, 'gate')
        else:
            tab.add('entry', 'switch', {'property': 'payload.status', 'propertyType': 'msg', 'checkall': 'true', 'repair': False,
                                        'rules': [{'t': 'neq', 'v': 'draft', 'vt': 'str'}], 'outputs': 1}, 'map')
            headers = '{"idempotency-key": order.order_id, "content-type": "application/json"}'
            tab.add('map', 'change', {'rules': [
                {'t': 'set', 'p': 'order', 'pt': 'msg', 'to': MAP_JSONATA, 'tot': 'jsonata'},
                {'t': 'set', 'p': 'headers', 'pt': 'msg', 'to': headers, 'tot': 'jsonata'},
                {'t': 'set', 'p': 'payload', 'pt': 'msg', 'to': 'order', 'tot': 'msg'}]}, 'post')
        tab.add('post', 'http request', {
            'method': 'POST', 'ret': 'obj', 'paytoqs': 'ignore', 'url': self.sink + '/orders', 'tls': '', 'persist': best, 'proxy': '',
            'insecureHTTPParser': False, 'authType': '', 'senderr': False, 'headers': []},
            ['release', 'classify'] if best else 'classify')
        tab.function('classify', CLASSIFY, 2, 'delay', 'failed')
        tab.add('delay', 'delay', {
            'pauseType': 'delay', 'timeout': '250', 'timeoutUnits': 'milliseconds', 'rate': '1', 'nbRateUnits': '1', 'rateUnits': 'second',
            'randomFirst': '1', 'randomLast': '5', 'randomUnits': 'seconds', 'drop': False, 'allowrate': False, 'outputs': 1}, 'restore')
        tab.function('restore', RESTORE, 1, way_in)
        tab.add('failed', 'file', {'filename': str(self.failed(tab.name)), 'filenameType': 'str', 'appendNewline': True,
                                   'createDir': False, 'overwriteFile': 'false', 'encoding': 'utf8'}, [])


class Tab:
    """One flow; its nodes are named within it."""

    def __init__(self, name):
        self.name = name
        self.nodes = [{'id': name, 'type': 'tab', 'label': name}]

    def add(self, name, kind, settings, *wires):
        ids = [[self.name + '-' + to for to in ([wire] if isinstance(wire, str) else wire)] for wire in wires]
        self.nodes.append({'id': self.name + '-' + name, 'type': kind, 'z': self.name, 'name': name, 'x': 100, 'y': 100,
                           **settings, 'wires': ids})

    def function(self, name, code, outputs, *wires):
        self.add(name, 'function', {'func': code, 'outputs': outputs, 'timeout': 0, 'noerr': 0, 'initialize': '', 'finalize': '',
                                    'libs': []}, *wires)
