"""A command-line parser that speaks Indonesian; argparse's own refusals and headings are English."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

_KATA = {
    "usage:": "Pemakaian:",
    "positional arguments:": "Perintah dan berkas:",
    "options:": "Pilihan:",
}


class Penguraian(argparse.ArgumentParser):
    """argparse.ArgumentParser with Indonesian usage, help and errors; sub-commands inherit it.

    `kode_salah` is the exit code of wrong usage; a sub-class may set another one.
    """

    kode_salah = 2

    def __init__(self, *args: Any, add_help: bool = True, **more: Any) -> None:
        super().__init__(*args, add_help=False, **more)
        if add_help:
            self.add_argument("-h", "--bantuan", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """End with `kode_salah` and the usage; `message` is argparse's English and is not shown."""
        self.exit(self.kode_salah, f"Perintah tidak dikenali atau tidak lengkap.\n{self.format_usage()}")

    def format_usage(self) -> str:
        """The usage line."""
        return _terjemahkan(super().format_usage())

    def format_help(self) -> str:
        """The help text."""
        return _terjemahkan(super().format_help())


def _terjemahkan(teks: str) -> str:
    for asal, jadi in _KATA.items():
        teks = teks.replace(asal, jadi)
    return teks
