"""`/pleno`, the plenary: clauses one by one, changed and decided in front of the room. Drafts: role penyunting.

A refused change comes back with the clause as it is now; what was typed stays in the browser.
"""

from __future__ import annotations

import secrets
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from meeting import pleno as susunan
from meeting import rapat as tabel_rapat
from meeting import rumusan
from meeting.galat import SudahDiubah
from meeting.peran import Peran
from pages.web import csrf, siaran
from pages.web.badan import isi_json, kepala, teks
from pages.web.penjaga_layar import BelumAdaRapat, PermintaanDitolak, json_, untuk_penyunting
from panels.butir import DISETUJUI, DITAHAN, DIUSULKAN, Butir
from reports.pleno import Server, butir_json, laman_pleno, pleno_json
from reports.pleno.layar import RUAS
from words.butir import baca_angka

BATAS = 32 * 1024  # bytes of a posted clause: 4,000 characters of several bytes each, escaped
JALUR = "/pleno"
PUTUSAN = {DISETUJUI: rumusan.setujui, DITAHAN: rumusan.tahan, DIUSULKAN: rumusan.batalkan}


async def pleno(minta: Request, _peran: Peran) -> Response:
    """GET /pleno[?rapat=ID][&butir=ID]: the page, at that clause."""
    nonce = secrets.token_urlsafe(16)
    isi = await to_thread.run_sync(_pleno, minta.query_params.get("rapat", ""))
    awal = minta.query_params.get("butir", "")
    html = laman_pleno(isi, awal=awal, server=Server(csrf=csrf.nilai(minta)), nonce=nonce)
    return csrf.pasang(minta, HTMLResponse(html, headers=kepala(nonce)))


async def isi(minta: Request, _peran: Peran) -> Response:
    """GET /pleno/isi?rapat=ID&tanda=T: every clause when one has changed since T; else only that none has.

    Carries the token for posting: after a new login in another tab this page goes on.
    """
    rapat, sudah = minta.query_params.get("rapat", ""), minta.query_params.get("tanda", "")
    kini = await to_thread.run_sync(_bila_berubah, rapat, sudah)
    return csrf.pasang(minta, json_({"tanda": sudah, **kini, "csrf": csrf.nilai(minta)}))


async def simpan(minta: Request, peran: Peran) -> Response:
    """POST /pleno/simpan {id, versi, ruas}: the fields that were typed over; 409 with the clause as it is now."""
    badan = await isi_json(minta, BATAS)
    ruas = badan.get("ruas")
    if not isinstance(ruas, dict) or not set(ruas) <= set(RUAS):
        raise PermintaanDitolak
    return await _ubah(badan, lambda id_, versi: rumusan.ubah(id_, versi=versi, oleh=peran.nama,
                       kode_peran=peran.kode_wilayah, **_ruas(ruas)))  # fmt: skip


async def putus(minta: Request, peran: Peran) -> Response:
    """POST /pleno/putus {id, versi, putusan}: approve, hold, or back to a proposal; of the text that was read only."""
    badan = await isi_json(minta, BATAS)
    kerja = PUTUSAN.get(teks(badan, "putusan"))
    if kerja is None:
        raise PermintaanDitolak
    return await _ubah(
        badan, lambda id_, versi: kerja(id_, versi=versi, oleh=peran.nama, kode_peran=peran.kode_wilayah)
    )


def rute_pleno() -> list[Route]:
    """The routes of this module."""
    return [
        Route(JALUR, untuk_penyunting(pleno), methods=["GET"]),
        Route(f"{JALUR}/isi", untuk_penyunting(isi), methods=["GET"]),
        Route(f"{JALUR}/simpan", csrf.terjaga(untuk_penyunting(simpan)), methods=["POST"]),
        Route(f"{JALUR}/putus", csrf.terjaga(untuk_penyunting(putus)), methods=["POST"]),
    ]


def _pleno(rapat_id: str) -> Any:
    if not rapat_id:
        aktif = tabel_rapat.aktif()
        if aktif is None:
            raise BelumAdaRapat
        rapat_id = aktif.id
    return susunan.pleno(rapat_id)


def _bila_berubah(rapat_id: str, sudah: str) -> dict[str, Any]:
    return {} if rumusan.tanda(rapat_id) == sudah else pleno_json(_pleno(rapat_id))


async def _ubah(badan: dict[str, Any], kerja: Any) -> Response:
    """Do it and tell the phones; a clause that somebody else changed comes back with status 409."""
    id_, versi = teks(badan, "id"), badan.get("versi")
    if not isinstance(versi, int) or isinstance(versi, bool):
        raise PermintaanDitolak
    try:
        baru = await to_thread.run_sync(kerja, id_, versi)
    except SudahDiubah as galat:
        kini = await to_thread.run_sync(_json_satu, galat.kini)
        return json_({"pesan": galat.pesan, "butir": kini}, 409)
    siaran.siarkan()
    return json_({"butir": await to_thread.run_sync(_json_satu, baru)})


def _json_satu(butir: Butir) -> dict[str, Any]:
    return butir_json(susunan.satu(butir))


def _ruas(ruas: dict[str, Any]) -> dict[str, Any]:
    """The typed fields as the store takes them. Raises PermintaanDitolak, AngkaTakTerbaca."""
    bersih: dict[str, Any] = {nama: teks(ruas, nama) for nama in ruas}
    if "target" in bersih:
        bersih["target"] = baca_angka(bersih["target"], "Target")
    return bersih
