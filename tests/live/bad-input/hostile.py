#!/usr/bin/python3
"""An HTTP server on loopback that answers GET /products as badly as it was told: GET /mood/NAME sets how.

hostile.py --port N   prints one line when it listens
"""
import argparse
import http.server
import json
import threading

MOODS = {}


def mood(function):
    MOODS[function.__name__] = function
    return function


def page(handler, items, total=None):
    body = json.dumps({'items': items, 'total': len(items) if total is None else total}).encode()
    handler.answer(200, 'application/json', body)


GOOD = [{'id': 'g1', 'sku': 'G-1', 'name': 'Good', 'price': 1.5}]


@mood
def good(handler):
    page(handler, GOOD)


@mood
def html(handler):
    handler.answer(200, 'text/html', b'<html><body><h1>Maintenance</h1></body></html>')


@mood
def broken_json(handler):
    handler.answer(200, 'application/json', b'{"items":[{"id":"x","sku":"X"')


@mood
def deep(handler):
    handler.answer(200, 'application/json', b'{"items":' + b'[' * 200000 + b']' * 200000 + b'}')


@mood
def huge(handler):
    """200 MB, sent in pieces."""
    handler.send_response(200)
    handler.send_header('Content-Type', 'application/json')
    handler.end_headers()
    handler.wfile.write(b'{"items":["')
    for _ in range(200):
        handler.wfile.write(b'x' * 1000000)
    handler.wfile.write(b'"]}')


@mood
def wrong_types(handler):
    page(handler, [{'id': 'w1', 'sku': ['a', 'list'], 'name': {'an': 'object'}, 'price': 'twelve'}])


@mood
def big_numbers(handler):
    handler.answer(200, 'application/json', b'{"items":[{"id":"n1","sku":"N-1","name":"n","price":1e99999}],"total":1}')


@mood
def null_bytes(handler):
    handler.answer(200, 'application/json', b'{"items":[{"id":"z1","sku":"Z\\u0000-1","name":"a\x00b","price":1}],"total":1}')


@mood
def bad_utf8(handler):
    handler.answer(200, 'application/json', b'{"items":[{"id":"u1","sku":"U-1","name":"\xff\xfe","price":1}],"total":1}')


@mood
def endless(handler):
    page(handler, [{'id': 'e%d' % n, 'sku': 'E-%d' % n, 'name': 'e', 'price': 1} for n in range(100)], total=10 ** 9)


@mood
def redirect(handler):
    handler.send_response(302)
    handler.send_header('Location', 'http://127.0.0.1:9/elsewhere')
    handler.send_header('Content-Length', '0')
    handler.end_headers()


@mood
def cut(handler):
    """Half of what the header promises, then the connection is closed."""
    handler.send_response(200)
    handler.send_header('Content-Type', 'application/json')
    handler.send_header('Content-Length', '1000')
    handler.end_headers()
    handler.wfile.write(b'{"items":[')
    handler.close_connection = True


class Handler(http.server.BaseHTTPRequestHandler):
    mood = staticmethod(good)

    def do_GET(self):
        name = self.path.rpartition('/')[2]
        if self.path.startswith('/mood/'):
            Handler.mood = staticmethod(MOODS[name])
            return self.answer(200, 'text/plain', b'')
        if self.path.startswith('/stats'):
            return self.answer(200, 'application/json', b'{}')
        try:
            Handler.mood(self)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the reader had enough

    def answer(self, status, kind, body):
        self.send_response(status)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--port', type=int, required=True)
    server = http.server.ThreadingHTTPServer(('127.0.0.1', parser.parse_args().port), Handler)
    print('listening', flush=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    thread.join()


if __name__ == '__main__':
    main()
