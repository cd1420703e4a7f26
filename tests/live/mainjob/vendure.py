"""A small client for Vendure's two APIs."""
import http.client
import json
import threading
from urllib.parse import urlsplit


class VendureError(Exception):
    pass


class Vendure:
    """Thread-safe: every thread has its own connection."""

    def __init__(self, url, user, password):
        self._host = urlsplit(url).netloc
        self._local = threading.local()
        _, token = self._post('/admin-api', None, 'mutation($u:String!,$p:String!){login(username:$u,password:$p){__typename}}',
                              {'u': user, 'p': password})
        self._token = token

    def admin(self, query, **variables):
        return self._post('/admin-api', self._token, query, variables)[0]

    def shop(self, query, token=None, **variables):
        """Answers (data, session token): pass the token on to stay in the same cart."""
        return self._post('/shop-api', token, query, variables)

    def all(self, name, fields, **options):
        """Every item of a paged admin list."""
        items = []
        while True:
            data = self.admin('query($o:%s){%s(options:$o){totalItems items{%s}}}' % (
                name[0].upper() + name[1:-1] + 'ListOptions', name, fields),
                o=dict(options, take=500, skip=len(items), sort={'id': 'ASC'}))[name]
            items += data['items']
            if len(items) >= data['totalItems'] or not data['items']:
                return items

    def _post(self, path, token, query, variables):
        headers = {'Content-Type': 'application/json'}
        if token:
            headers['Authorization'] = 'Bearer ' + token
        body = json.dumps({'query': query, 'variables': variables})
        for attempt in (1, 2):
            connection = getattr(self._local, 'connection', None)
            fresh = connection is None
            if fresh:
                connection = self._local.connection = http.client.HTTPConnection(self._host, timeout=60)
            try:
                connection.request('POST', path, body, headers)
                response = connection.getresponse()
                answer = json.loads(response.read())
                break
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                # A kept connection that the server had closed already: nothing was done with the request.
                self._local.connection = None
                if fresh or attempt == 2:
                    raise
        if answer.get('errors'):
            raise VendureError('%s: %s' % (query[:80], answer['errors'][0]['message']))
        for name, part in (answer['data'] or {}).items():
            if isinstance(part, dict) and 'errorCode' in part:
                raise VendureError('%s: %s %s' % (name, part['errorCode'], part.get('message', '')))
        return answer['data'], response.headers.get('vendure-auth-token')
