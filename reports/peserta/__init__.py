"""The phones: a slide as a light page for old Android browsers, and the page that follows the stage.

The server draws everything once per slide; a phone only shows it. Nothing here knows the server or the store, no
address of it is written anywhere, and no request leaves it.
"""

from reports.peserta.laman import Laman, laman_peserta
from reports.peserta.salindia import salindia_peserta
from reports.peserta.tunggu import tunggu_peserta

__all__ = ["Laman", "laman_peserta", "salindia_peserta", "tunggu_peserta"]
