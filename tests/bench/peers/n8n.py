"""n8n and its workflows.

default  filter and edit fields nodes with expressions; http request as it comes, all items at once; n8n's own settings
best     one code node for the list; requests in batches of 50 with 1 ms between them; expressions in the engine's own process, and
         executions that went well are not kept

Both send again after 250 ms what was answered with 5xx, six times, and write what failed for good into a file. Webhooks take n8n so long that
it is given fewer of them.
"""
import json
import shutil
import subprocess

from splot import free_port

from . import engine

STATES = "{ paid: 'PAID', pending: 'OPEN', shipped: 'FULFILLED', cancelled: 'VOID', refunded: 'REFUNDED' }"
FINAL = "['400','401','403','404','409','422']"

MAP = '''
const S = ''' + STATES + ''';
const out = [];
const all = $input.all();
for (let i = 0; i < all.length; i++) {
  const p = all[i].json;
  if (p.status === 'draft') continue;
  const q = Number(p.qty), u = Number(p.unit_price);
  out.push({ json: { order_id: p.order_id, customer: { email: p.email }, lines: [{ sku: p.sku, qty: q, unit_price: u }], currency: p.currency,
    status: S[p.status], meta: { updated_at: p.updated_at }, total: Math.round(q * u * 100) / 100 }, pairedItem: { item: i } });
}
return out;'''

QUIET = {name: 'false' for name in (
    'N8N_DIAGNOSTICS_ENABLED', 'N8N_VERSION_NOTIFICATIONS_ENABLED', 'N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED', 'N8N_TEMPLATES_ENABLED',
    'N8N_PERSONALIZATION_ENABLED', 'N8N_HIRING_BANNER_ENABLED', 'N8N_COMMUNITY_PACKAGES_ENABLED', 'N8N_LICENSE_AUTO_RENEW_ENABLED',
    'N8N_DYNAMIC_BANNERS_ENABLED', 'N8N_SECURE_COOKIE', 'N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS')}


class N8n(engine.Engine):
    name = 'n8n'
    # It says that it is ready before its webhooks are: the second address is one of them.
    ready = ('/healthz/readiness', '/webhook/probe')
    run_path = '/webhook/run'
    hook_path = '/webhook/ingest'
    messages = {('w2', 'default'): 500, ('w2', 'best'): 3000, ('w2kill', 'default'): 500, ('w2kill', 'best'): 1000}

    def __init__(self, *words):
        super().__init__(*words)
        self.broker = free_port()
        self.files = self.folder / 'files'
        self.template = self.folder / 'template'

    def failed(self, what):
        return self.files / ('failed-%s.ndjson' % what)

    def command(self, *words):
        return [self.programs.node, self.programs.n8n, *(words or ('start',))]

    def environment(self):
        best = {'EXECUTIONS_DATA_SAVE_ON_SUCCESS': 'none', 'N8N_EXPRESSION_ENGINE': 'legacy'} if self.variant == 'best' else {}
        return dict(
            super().environment(), **QUIET, GENERIC_TIMEZONE='UTC', N8N_USER_FOLDER=str(self.home), N8N_LISTEN_ADDRESS='127.0.0.1',
            N8N_HOST='127.0.0.1', N8N_PORT=str(self.port), N8N_PROTOCOL='http', N8N_RUNNERS_BROKER_PORT=str(self.broker),
            N8N_RUNNERS_BROKER_LISTEN_ADDRESS='127.0.0.1', N8N_ENCRYPTION_KEY='of-the-reference-jobs', N8N_LOG_LEVEL='info',
            N8N_LICENSE_SERVER_URL='http://127.0.0.1:9', N8N_DISABLED_MODULES='mcp-registry', EXTERNAL_FRONTEND_HOOKS_URLS='', N8N_ONBOARDING_FLOW_DISABLED='true',
            N8N_RESTRICT_FILE_ACCESS_TO='%s;%s' % (self.source.parent, self.files), DB_TYPE='sqlite', **best)

    def prepare(self):
        """Its first start and the import take half a minute: the home that they leave is kept and copied for each job."""
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.rmtree(self.files, ignore_errors=True)
        self.files.mkdir(parents=True)
        if not self.template.exists():
            self.home.mkdir()
            flows = [probe(), self.workflow('batch'), self.workflow('webhook')]
            text = self.folder / 'workflows.json'
            text.write_text(json.dumps(flows, indent=1))
            self.tell('import:workflow', '--input=%s' % text)
            for flow in flows:
                self.tell('publish:workflow', '--id=' + flow['id'])
            self.home.rename(self.template)
        shutil.copytree(self.template, self.home)

    def tell(self, *words):
        done = subprocess.run([str(w) for w in self.command(*words)], env=self.environment(), cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace')
        if done.returncode != 0:
            raise RuntimeError('n8n %s ended with %d: %s' % (words[0], done.returncode, done.stdout[-2000:]))

    def workflow(self, what):
        flow = Workflow(what, 'flow-' + what)
        if what == 'batch':
            flow.hook(self.run_path, 'GET')
            flow.add('Read', 'readWriteFile', 1.1, {'operation': 'read', 'fileSelector': str(self.source), 'options': {}})
            flow.add('Extract', 'extractFromFile', 1.1, {'operation': 'csv', 'options': {}})
            flow.link('Webhook', ['Read'])
            flow.link('Read', ['Extract'])
        else:
            flow.hook(self.hook_path, 'POST')
        self.mapping(flow, what)
        self.delivery(flow, what)
        return flow.json()

    def mapping(self, flow, what):
        first, order = ('Extract', '$json') if what == 'batch' else ('Webhook', '$json.body')
        if what == 'batch' and self.variant == 'best':
            flow.add('Map', 'code', 2, {'mode': 'runOnceForAllItems', 'language': 'javaScript', 'jsCode': MAP})
            flow.link(first, ['Map'])
            return
        flow.add('Not draft', 'filter', 2.2, {'options': {}, 'conditions': condition(
            '={{ %s.status }}' % order, {'type': 'string', 'operation': 'notEquals'}, 'draft')})
        flow.add('Map', 'set', 3.4, {'mode': 'manual', 'includeOtherFields': False, 'options': {}, 'assignments': {'assignments': [
            {'id': name, 'name': name, 'value': '={{ %s }}' % value.replace('@', order), 'type': kind} for name, value, kind in (
                ('order_id', '@.order_id', 'string'), ('customer.email', '@.email', 'string'), ('lines[0].sku', '@.sku', 'string'),
                ('lines[0].qty', 'Number(@.qty)', 'number'), ('lines[0].unit_price', 'Number(@.unit_price)', 'number'),
                ('currency', '@.currency', 'string'), ('status', '(%s)[@.status]' % STATES, 'string'),
                ('meta.updated_at', '@.updated_at', 'string'),
                ('total', 'Math.round(Number(@.qty) * Number(@.unit_price) * 100) / 100', 'number'))]}})
        flow.link(first, ['Not draft'])
        flow.link('Not draft', ['Map'])

    def delivery(self, flow, what):
        batches = {'batching': {'batch': {'batchSize': 50, 'batchInterval': 1}}}
        flow.add('Post', 'httpRequest', 4.4, {
            'method': 'POST', 'url': self.sink + '/orders', 'sendHeaders': True,
            'headerParameters': {'parameters': [{'name': 'Idempotency-Key', 'value': '={{ $json.order_id }}'}]},
            'sendBody': True, 'specifyBody': 'json', 'jsonBody': '={{ $json }}',
            'options': batches if what == 'batch' and self.variant == 'best' else {}}, onError='continueErrorOutput')
        again = '={{ !%s.includes(String($json.error?.status ?? $json.error?.httpCode ?? $json.error?.statusCode ?? %s)) && $runIndex < 6 }}'
        flow.add('Retry?', 'if', 2.2, {'options': {}, 'conditions': condition(
            again % (FINAL, "''"), {'type': 'boolean', 'operation': 'true', 'singleValue': True})})
        flow.add('Pause', 'wait', 1.1, {'amount': 0.25, 'unit': 'seconds'})
        raw = {'mode': 'raw', 'includeOtherFields': False, 'options': {}}
        flow.add('Restore', 'set', 3.4, dict(raw, jsonOutput="={{ $('Map').item.json }}"))
        flow.add('Failed record', 'set', 3.4, dict(raw, jsonOutput=(
            "={{ { at: $now, status: $json.error?.status ?? $json.error?.httpCode, message: $json.error?.message, "
            "order: $('Map').item.json } }}")))
        flow.add('To file', 'convertToFile', 1.1, {'operation': 'toJson', 'mode': 'each', 'options': {}})
        flow.add('Append', 'readWriteFile', 1.1, {'operation': 'write', 'fileName': str(self.failed(what)), 'options': {'append': True}})
        flow.link('Map', ['Post'])
        flow.link('Post', [], ['Retry?'])
        flow.link('Retry?', ['Pause'], ['Failed record'])
        for start, to in (('Pause', 'Restore'), ('Restore', 'Post'), ('Failed record', 'To file'), ('To file', 'Append')):
            flow.link(start, [to])


def probe():
    flow = Workflow('probe', 'probe0000000001', saveDataSuccessExecution='none')
    flow.hook('/webhook/probe', 'GET')
    return flow.json()


def condition(left, operator, right=''):
    return {'options': {'caseSensitive': True, 'leftValue': '', 'typeValidation': 'loose', 'version': 2}, 'combinator': 'and',
            'conditions': [{'id': 'c', 'leftValue': left, 'rightValue': right, 'operator': operator}]}


class Workflow:
    def __init__(self, name, id, **settings):
        self.name = name
        self.id = id
        self.settings = dict(settings, executionOrder='v1')
        self.nodes = []
        self.links = {}

    def add(self, name, kind, version, parameters, **more):
        self.nodes.append({'id': '%s-%d' % (self.id, len(self.nodes)), 'name': name, 'type': 'n8n-nodes-base.' + kind, 'typeVersion': version,
                           'position': [len(self.nodes) * 200, 0], 'parameters': parameters, **more})

    def hook(self, path, method):
        self.add('Webhook', 'webhook', 2.1, {'path': path.rpartition('/')[2], 'httpMethod': method, 'responseMode': 'onReceived',
                                             'options': {}}, webhookId=self.id + '-hook')

    def link(self, start, *outputs):
        self.links[start] = {'main': [[{'node': to, 'type': 'main', 'index': 0} for to in output] for output in outputs]}

    def json(self):
        return {'id': self.id, 'name': self.name, 'active': False, 'nodes': self.nodes, 'connections': self.links,
                'settings': self.settings, 'pinData': {}, 'meta': {}}
