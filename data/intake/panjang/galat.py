"""Why the fast path leaves a file to the general one."""

from __future__ import annotations


class BukanPanjang(Exception):
    """The file is no plain long table; the general path reads it. Never seen by a user."""
