"""Checks on the rows of drafts before they are published: errors block, warnings want a written reason."""

from data.intake.periksa.lama import baris_dari_tabel, baris_lama
from data.intake.periksa.periksa import periksa
from data.intake.periksa.temuan import Temuan

__all__ = ["Temuan", "baris_dari_tabel", "baris_lama", "periksa"]
