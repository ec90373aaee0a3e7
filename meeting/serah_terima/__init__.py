"""Paket serah terima: everything that one computer's Serambi knows, for its successor.

    kemas(keluar)                       # a zip: all vintages, the store, evidence, mappings, boundaries, a guide
    terima(jalur)                       # into an empty SERAMBI_HOME, checked part by part, whole or not at all

PINs and sessions never leave: a PIN of six digits could be tried out offline from what the store keeps of it. The
receiving computer makes its own (`python -m meeting pin operator`).
"""

from meeting.serah_terima.baca import Paket, buka
from meeting.serah_terima.galat import RumahBerisi, SerahDitolak
from meeting.serah_terima.kemas import kemas, nama_paket
from meeting.serah_terima.pasang import terima

__all__ = ["Paket", "RumahBerisi", "SerahDitolak", "buka", "kemas", "nama_paket", "terima"]
