"""`/masuk` and `/keluar`: choosing a role and giving its PIN. Plain HTML, so it works on any phone, offline."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cache, wraps
from html import escape
from pathlib import Path
from typing import ParamSpec, TypeVar

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from meeting import peran, pin, sesi
from meeting.galat import GudangGagal, PeranTidakDikenal, PinSalah, TerlaluBanyakPercobaan
from meeting.sandi import TERPANJANG
from pages.web import csrf, siapa
from pages.web.laman import kabar, laman, pesan

JALUR_MASUK, JALUR_KELUAR = "/masuk", "/keluar"
AKAR = Path(__file__).resolve().parents[2]
# A path on this server: no second slash or backslash (another host), no control or non-ASCII character.
_AMAN = re.compile(r"/(?![/\\])[!-\[\]-~]*")
P = ParamSpec("P")
T = TypeVar("T")


async def buka(minta: Request) -> Response:
    """GET /masuk: the form, or who one is and the button to leave."""
    return await _halaman(minta, minta.query_params.get("kembali", ""))


async def masuk(minta: Request) -> Response:
    """POST /masuk: the right PIN starts a new session and leads back; anything else shows the form again."""
    isi = await minta.form()
    nama, _, wilayah = str(isi.get("peran", "")).partition(":")
    kembali = tujuan(str(isi.get("kembali", "")))
    try:
        await _jalan(pin.periksa, nama, wilayah, str(isi.get("pin", "")), siapa.klien(minta))
    except (PinSalah, PeranTidakDikenal) as galat:
        return await _halaman(minta, kembali, galat.pesan, 401, f"{nama}:{wilayah}")
    except TerlaluBanyakPercobaan as galat:
        jawab = await _halaman(minta, kembali, galat.pesan, 429, f"{nama}:{wilayah}")
        jawab.headers["Retry-After"] = str(galat.tunggu)
        return jawab
    token = await _jalan(sesi.mulai, nama, wilayah, siapa.token(minta))
    jawab = csrf.kuki(minta, _ke(kembali), siapa.KUKI, token, int(sesi.LAMA.total_seconds()))
    jawab.delete_cookie(csrf.KUKI, path="/")
    return jawab


async def keluar(minta: Request) -> Response:
    """POST /keluar: the session ends on the server, so a copied cookie is worth nothing afterwards."""
    await _jalan(sesi.akhiri, siapa.token(minta))
    jawab = _ke(tujuan(str((await minta.form()).get("kembali", ""))))
    for nama in (siapa.KUKI, csrf.KUKI):
        jawab.delete_cookie(nama, path="/")
    return jawab


def tujuan(kembali: str) -> str:
    """Where to go afterwards: a path of this server, else the front page."""
    return kembali if _AMAN.fullmatch(kembali) and not kembali.startswith(JALUR_MASUK + "?") else "/"


@cache
def perintah_pin() -> str:
    """What to type in Serambi's folder to make the operator's PIN; names the Python that has its packages."""
    python = Path(sys.executable)
    return f"{python.relative_to(AKAR) if python.is_relative_to(AKAR) else 'python'} -m meeting pin operator"


def rute_masuk() -> list[Route]:
    """The routes of this module."""
    return [
        Route(JALUR_MASUK, _bernama(buka), methods=["GET"]),
        Route(JALUR_MASUK, csrf.terjaga(_bernama(masuk)), methods=["POST"]),
        Route(JALUR_KELUAR, csrf.terjaga(_bernama(keluar)), methods=["POST"]),
    ]


def _bernama(titik: csrf.Titik) -> csrf.Titik:
    """A store that does not answer becomes a page that says why: nobody gets a role meanwhile."""

    @wraps(titik)
    async def jawab(minta: Request) -> Response:
        try:
            return await titik(minta)
        except GudangGagal as galat:
            return _gagal(galat)

    return jawab


async def _jalan(fungsi: Callable[P, T], *isi: P.args) -> T:
    return await to_thread.run_sync(fungsi, *isi)


async def _halaman(
    minta: Request, kembali: str, salah: str = "", status: int = 200, pilihan: str = ""
) -> Response:
    kini = await _jalan(siapa.peran_minta, minta)
    ada = await _jalan(pin.daftar)
    lanjut = f'<input type="hidden" name="kembali" value="{escape(tujuan(kembali))}">' + csrf.bidang(minta)
    isi = (pesan(salah) if salah else "") + _keadaan(kini, lanjut) + _formulir(ada, lanjut, pilihan)
    if (peran.OPERATOR, "") not in ada:
        isi += _belum_ada_operator()
    isi += f'<p class="kecil"><a href="{escape(tujuan(kembali))}">Kembali ke dasbor</a></p>'
    return csrf.pasang(minta, laman("Masuk ke Serambi", isi, status))


def _keadaan(kini: peran.Peran, lanjut: str) -> str:
    """Who one is now, with the button to leave where there is a session."""
    if kini.setempat:
        return kabar("Anda bekerja sebagai Operator di komputer ini, tanpa PIN.")
    if kini.nama == peran.PEMBACA:
        return "<p>Membaca dasbor tidak memerlukan PIN. Masuk hanya untuk mengolah data.</p>"
    keluar_ = f'<form method="post" action="{JALUR_KELUAR}">{lanjut}'
    return (
        kabar(f"Anda masuk sebagai {kini.sebutan}.")
        + keluar_
        + '<button class="kedua">Keluar</button></form>'
    )


def _formulir(ada: list[tuple[str, str]], lanjut: str, pilihan: str) -> str:
    if not ada:
        return ""
    butir = "".join(
        f'<option value="{escape(nama)}:{escape(wilayah)}"{" selected" * (f"{nama}:{wilayah}" == pilihan)}>'
        f"{escape(peran.sebutan(nama, wilayah))}</option>"
        for nama, wilayah in ada
    )
    return (
        f'<form method="post" action="{JALUR_MASUK}">{lanjut}'
        f'<label for="peran">Masuk sebagai</label><select id="peran" name="peran">{butir}</select>'
        '<label for="pin">PIN</label><input id="pin" name="pin" type="password" required '
        f'maxlength="{TERPANJANG}" autocomplete="current-password"><button>Masuk</button></form>'
    )


def _belum_ada_operator() -> str:
    return (
        '<p class="kecil">PIN operator belum dibuat. Agar operator dapat masuk dari perangkat lain, ketik di folder '
        f"Serambi pada komputer yang menjalankannya: <code>{escape(perintah_pin())}</code></p>"
    )


def _gagal(galat: GudangGagal) -> Response:
    return laman("Belum dapat masuk", pesan(galat.pesan) + '<p><a href="/">Ke beranda Serambi</a></p>', 503)


def _ke(jalur: str) -> Response:
    return RedirectResponse(jalur, status_code=303, headers={"Cache-Control": "no-store"})
