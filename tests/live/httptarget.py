#!/usr/bin/python3
"""A small HTTP target on loopback, for examples and tests: it keeps the JSON objects that it is sent.

    httptarget.py [--port 8090] [--refuse price=99.99] [--refuse 'sku=bad'] [--file STATE.json]

    POST   /ITEMS          stores an object under a new id; 201. An Idempotency-Key seen before: the first answer again.
    PUT    /ITEMS/ID       stores it under that id; 201 or 200. PATCH merges into it.
    GET    /ITEMS[?k=v]    lists (limit, offset); GET /ITEMS/ID: one, with an ETag, or 404
    DELETE /ITEMS/ID       204
    GET    /stats          what has been asked and answered

An object that matches a --refuse rule (a member with that text) is answered with 422 and the member's name. The rules
can be replaced while it runs: PUT /rules ["sku=bad"]. With If-Match, a write under an old ETag is answered with 412.
"""
import argparse
import collections
import hashlib
import http.server
import json
import os
import threading
from urllib.parse import parse_qsl, unquote, urlsplit


class Target:
    """What is stored and counted; every call under the lock."""

    def __init__(self, rules, path):
        self.lock = threading.Lock()
        self.rules = rules
        self.path = path
        self.objects = collections.defaultdict(dict)
        self.answers = {}  # by idempotency key
        self.counts = collections.Counter()
        self.last = 0  # the last id given
        if path and os.path.exists(path):
            with open(path, encoding='utf-8') as file:
                kept = json.load(file)
            self.answers = kept['answers']
            for name, objects in kept['objects'].items():
                self.objects[name].update(objects)

    def keep(self):
        if self.path:
            with open(self.path + '.new', 'w', encoding='utf-8') as file:
                json.dump({'objects': self.objects, 'answers': self.answers}, file, ensure_ascii=False, indent=1)
            os.replace(self.path + '.new', self.path)

    def refused(self, body):
        for rule in self.rules:
            member, _, text = rule.partition('=')
            if str(body.get(member)) == text:
                return member
        return None

    def answer(self, method, path, query, headers, body):
        """Answers (status, object or None)."""
        name, _, item = path.strip('/').partition('/')
        self.counts[method] += 1
        if name == 'stats':
            return 200, {'requests': dict(self.counts), 'objects': {n: len(o) for n, o in self.objects.items()}}
        if name == 'rules':
            if method == 'PUT':
                self.rules = list(body)
            return 200, self.rules
        if method == 'GET':
            return self.read(name, item, query)
        if method == 'DELETE':
            return (204, None) if self.objects[name].pop(item, None) is not None else (404, {'error': 'no such object'})
        return self.write(method, name, item, headers, body)

    def read(self, name, item, query):
        objects = self.objects[name]
        if item:
            return (200, objects[item]) if item in objects else (404, {'error': 'no such object'})
        limit, offset = int(query.pop('limit', 100)), int(query.pop('offset', 0))
        found = [o for o in objects.values() if all(str(o.get(k)) == v for k, v in query.items())]
        return 200, {'items': found[offset:offset + limit], 'total': len(found)}

    def write(self, method, name, item, headers, body):
        if not isinstance(body, dict):
            return 400, {'error': 'a JSON object is expected'}
        key = headers.get('Idempotency-Key')
        if key and key in self.answers:
            self.counts['repeated'] += 1
            return self.answers[key]
        objects = self.objects[name]
        if headers.get('If-Match') and (item not in objects or headers['If-Match'] != etag(objects[item])):
            return 412, {'error': 'changed meanwhile'}
        if method == 'PATCH':
            if item not in objects:
                return 404, {'error': 'no such object'}
            body = dict(objects[item], **body)
        member = self.refused(body)
        if member:
            self.counts['refused'] += 1
            return 422, {'error': '%s is not accepted: %s' % (member, body[member]), 'field': member}
        status = 200 if item in objects else 201
        if not item:
            self.last = max(self.last, len(objects)) + 1
            item = str(self.last)
        objects[item] = dict(body, id=item)
        if key:
            self.answers[key] = [status, objects[item]]
        self.keep()
        return status, objects[item]


def etag(stored):
    return '"%s"' % hashlib.sha256(json.dumps(stored, sort_keys=True).encode()).hexdigest()[:16]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    target = None

    def handle_any(self):
        address = urlsplit(self.path)
        raw = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        try:
            body = json.loads(raw) if raw else None
            with self.target.lock:
                status, answer = self.target.answer(self.command, unquote(address.path), dict(parse_qsl(address.query)),
                                                    self.headers, body)
        except ValueError as error:
            status, answer = 400, {'error': str(error)}
        data = b'' if answer is None else json.dumps(answer, ensure_ascii=False).encode()
        self.send_response(status)
        if isinstance(answer, dict) and 'id' in answer:
            self.send_header('ETag', etag(answer))
        if data:
            self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--port', type=int, default=8090)
    parser.add_argument('--refuse', action='append', default=[], metavar='MEMBER=TEXT')
    parser.add_argument('--file', help='keeps what it was sent across restarts')
    options = parser.parse_args()
    Handler.target = Target(options.refuse, options.file)
    try:
        server = Server(('127.0.0.1', options.port), Handler)
    except OSError as error:
        raise SystemExit('port %d: %s' % (options.port, error.strerror))
    print('listening on http://127.0.0.1:%d' % server.server_port, flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == '__main__':
    main()
