"""Where the real systems answer: from the environment, else the rigs' defaults."""
import os

from tryton import Tryton
from vendure import Vendure


def vendure():
    return Vendure(os.environ.get('VENDURE_URL', 'http://127.0.0.1:13001'), os.environ.get('VENDURE_USER', 'superadmin'),
                   os.environ.get('VENDURE_PASSWORD', 'superadmin'))


def tryton():
    return Tryton(os.environ.get('TRYTON_URL', 'http://127.0.0.1:18000'), os.environ.get('TRYTON_DATABASE', 'erp'),
                  os.environ.get('TRYTON_USER', 'admin'), os.environ.get('TRYTON_PASSWORD', 'admin-pass-123'))
