"""A small client for Tryton's JSON-RPC."""
import base64
import datetime
import decimal
import http.client
import json
import threading
from urllib.parse import urlsplit


class TrytonError(Exception):
    pass


class Tryton:
    """Thread-safe: every thread has its own connection."""

    def __init__(self, url, database, user, password):
        self._host = urlsplit(url).netloc
        self._path = '/%s/' % database
        self._local = threading.local()
        self._authorization = None
        user_id, session = self._call('common.db.login', [user, {'password': password}, 'en'])
        self._authorization = 'Session ' + base64.b64encode(b'%s:%d:%s' % (
            user.encode(), user_id, session.encode())).decode()

    def call(self, model, method, *arguments, **context):
        return self._call('model.%s.%s' % (model, method), list(arguments) + [context])

    def all(self, model, fields, domain=(), **context):
        return self.call(model, 'search_read', list(domain), 0, None, [['id', 'ASC']], fields, **context)

    def _call(self, method, params):
        headers = {'Content-Type': 'application/json'}
        if self._authorization:
            headers['Authorization'] = self._authorization
        body = json.dumps({'id': 1, 'method': method, 'params': params}, default=_encode)
        for attempt in (1, 2):
            connection = getattr(self._local, 'connection', None)
            fresh = connection is None
            if fresh:
                connection = self._local.connection = http.client.HTTPConnection(self._host, timeout=120)
            try:
                connection.request('POST', self._path, body, headers)
                response = connection.getresponse()
                text = response.read()
                break
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                # A kept connection that the server had closed already: nothing was done with the request.
                self._local.connection = None
                if fresh or attempt == 2:
                    raise
        if response.status != 200:
            raise TrytonError('%s: HTTP %d' % (method, response.status))
        answer = json.loads(text, parse_float=decimal.Decimal, object_hook=_decode)
        if answer.get('error'):
            raise TrytonError('%s: %s' % (method, answer['error'][:2]))
        return answer['result']


def _encode(value):
    if isinstance(value, decimal.Decimal):
        return {'__class__': 'Decimal', 'decimal': str(value)}
    if isinstance(value, datetime.datetime):
        return dict(__class__='datetime', year=value.year, month=value.month, day=value.day, hour=value.hour,
                    minute=value.minute, second=value.second, microsecond=value.microsecond)
    if isinstance(value, datetime.date):
        return {'__class__': 'date', 'year': value.year, 'month': value.month, 'day': value.day}
    raise TypeError(type(value))


def _decode(value):
    kind = value.pop('__class__', None)
    if kind == 'Decimal':
        return decimal.Decimal(value['decimal'])
    if kind == 'datetime':
        return datetime.datetime(**value)
    if kind == 'date':
        return datetime.date(**value)
    return value
