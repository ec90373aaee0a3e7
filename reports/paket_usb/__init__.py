"""The USB pack: one zip for the public whose index.html shows slides, profiles and tables on any laptop.

Nothing in it asks a server, a network or another file: a browser refuses both on file:// addresses.
"""

from reports.paket_usb.paket import nama_paket, paket_usb, profil_dek

__all__ = ["nama_paket", "paket_usb", "profil_dek"]
