"""`/layar`, the stage, and `/penyaji`, the presenter's second window. Both hold slides to come: role penyunting.

The pages are complete once loaded; what comes back from them (steps, clarifications) is best-effort.
"""

from __future__ import annotations

import secrets
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from meeting import dek as susunan
from meeting import rapat as tabel_rapat
from meeting import salindia, tayang, tiket
from meeting.peran import Peran, nama_wilayah
from pages.web import csrf, siaran
from pages.web.badan import isi_json, kepala, teks
from pages.web.penjaga_layar import EDITOR, BelumAdaRapat, PermintaanDitolak, json_, untuk_penyunting
from reports.dek import Dek
from reports.layar.laman import Server, laman_layar
from reports.layar.penyaji import laman_penyaji

BATAS = 16 * 1024  # bytes of a posted step


async def layar(minta: Request, _peran: Peran) -> Response:
    """GET /layar[?rapat=ID][&salindia=KUNCI][&lihat=1]: the stage; `lihat` looks without telling the phones."""
    nonce = secrets.token_urlsafe(16)
    dek, awal = await to_thread.run_sync(_dek, minta.query_params.get("rapat", ""))
    server = Server(csrf=csrf.nilai(minta), **({"langkah": ""} if minta.query_params.get("lihat") else {}))
    html = await to_thread.run_sync(
        lambda: laman_layar(dek, awal=awal, server=server, keluar=EDITOR, nonce=nonce)
    )
    return csrf.pasang(minta, HTMLResponse(html, headers=kepala(nonce)))


async def penyaji(minta: Request, _peran: Peran) -> Response:
    """GET /penyaji[?rapat=ID]: now, next, notes, clock."""
    nonce = secrets.token_urlsafe(16)
    dek, awal = await to_thread.run_sync(_dek, minta.query_params.get("rapat", ""))
    server = Server(csrf=csrf.nilai(minta))
    html = await to_thread.run_sync(lambda: laman_penyaji(dek, awal=awal, server=server, nonce=nonce))
    return csrf.pasang(minta, HTMLResponse(html, headers=kepala(nonce)))


async def kini(minta: Request, _peran: Peran) -> Response:
    """GET /layar/kini?rapat=ID: the last step the server knows."""
    ada = await to_thread.run_sync(tayang.kini)
    if ada is None or ada.rapat != minta.query_params.get("rapat", ada.rapat):
        return json_({"salindia": "", "hitam": False, "urutan": 0})
    return json_({"salindia": ada.salindia, "hitam": ada.hitam, "urutan": ada.urutan})


async def langkah(minta: Request, peran: Peran) -> Response:
    """POST /layar/langkah {rapat, salindia, hitam}: the stage made a step; phones follow."""
    isi = await isi_json(minta, BATAS)
    ada = await to_thread.run_sync(
        lambda: tayang.pindah(teks(isi, "rapat"), teks(isi, "salindia"), bool(isi.get("hitam")), peran.nama)
    )
    siaran.siarkan(ada)
    return json_({"urutan": ada.urutan})


async def klarifikasi(minta: Request, peran: Peran) -> Response:
    """POST /layar/klarifikasi {rapat, salindia, wilayah, isi}: one line about what is on the stage."""
    isi = await isi_json(minta, BATAS)
    nomor = await to_thread.run_sync(lambda: _catat(isi, peran))
    siaran.siarkan()
    return json_({"nomor": nomor})


def rute_layar() -> list[Route]:
    """The routes of this module."""
    return [
        Route("/layar", untuk_penyunting(layar), methods=["GET"]),
        Route("/penyaji", untuk_penyunting(penyaji), methods=["GET"]),
        Route("/layar/kini", untuk_penyunting(kini), methods=["GET"]),
        Route("/layar/langkah", csrf.terjaga(untuk_penyunting(langkah)), methods=["POST"]),
        Route("/layar/klarifikasi", csrf.terjaga(untuk_penyunting(klarifikasi)), methods=["POST"]),
    ]


def _dek(rapat_id: str) -> tuple[Dek, str]:
    """The deck of a meeting (the active one for "") and the slide that is on stage, if it is this meeting's."""
    if not rapat_id:
        aktif = tabel_rapat.aktif()
        if aktif is None:
            raise BelumAdaRapat
        rapat_id = aktif.id
    ada = tayang.kini()
    return susunan.susun_dek(rapat_id), ada.salindia if ada and ada.rapat == rapat_id else ""


def _catat(isi: dict[str, Any], peran: Peran) -> int:
    """Keep the line with the view that was on the stage; a place that is no area code is that of the slide."""
    dek = susunan.susun_dek(teks(isi, "rapat"))
    id_ = tayang.id_slide(teks(isi, "salindia"))
    satu = next((s for s in dek.salindia if s.id == id_), None)
    slide = salindia.ambil(id_)
    if satu is None:
        raise PermintaanDitolak
    dipilih = str(isi.get("wilayah") or "")
    return tiket.catat(
        teks(isi, "isi"),
        edisi=satu.panel.stamps.edisi if satu.panel else dek.edisi,
        oleh=peran.nama,
        rapat=dek.id,
        salindia=id_,
        halaman=slide.halaman,
        pilihan=slide.pilihan,
        kode_wilayah=dipilih if dipilih in nama_wilayah() else satu.wilayah,
        jenis=satu.jenis_pmks,
    )
