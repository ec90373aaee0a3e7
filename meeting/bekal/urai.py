"""The deck in a bekal as rows, after looking that every row has what every version of Serambi writes."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace

from meeting.bekal import catat
from meeting.bekal.buat import RAPAT
from meeting.bekal.galat import BekalDitolak
from meeting.bekal.isi import Isi
from meeting.galat import IsianDitolak

ID = re.compile(r"[0-9A-Za-z_-]{1,64}")  # stands in addresses, followed by "." and the part


def urai_isi(teks: bytes) -> Isi:
    """The deck. Raises BekalDitolak when its rows are not those of a deck."""
    try:
        isi = json.loads(teks)
        hasil = Isi(
            dict(isi["rapat"]),
            *(
                tuple(dict(satu) for satu in isi[bagian])
                for bagian in ("acara", "salindia", "berkas", "riwayat")
            ),
        )
        _periksa(hasil)
        hasil = replace(hasil, catat=catat.urai(isi.get("catat"), hasil.rapat["id"]))
        _periksa_id(hasil)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, IsianDitolak) as galat:
        raise BekalDitolak(f"{RAPAT} tidak dapat dibaca sebagai susunan paparan.") from galat
    return hasil


def _periksa(isi: Isi) -> None:
    """Raise KeyError, TypeError or ValueError where a row lacks what every version has."""
    datetime.date.fromisoformat(isi.rapat["tanggal"])
    if not all(ID.fullmatch(satu["id"]) for satu in (isi.rapat, *isi.acara, *isi.salindia)):
        raise ValueError("id")
    rapat, acara = isi.rapat["id"], {str(satu["id"]) for satu in isi.acara}
    if not rapat or not isinstance(isi.rapat["pengaturan"], dict) or len(acara) < len(isi.acara):
        raise ValueError("rapat")
    for satu in isi.salindia:
        if (
            satu["acara"] not in acara
            or not isinstance(satu["isi"], dict)
            or not isinstance(satu["pilihan"], dict)
        ):
            raise ValueError("salindia")
        _ = satu["id"], satu["jenis"], satu["halaman"], satu["berkas"], satu["judul"]
    if len({str(satu["id"]) for satu in isi.salindia}) < len(isi.salindia):
        raise ValueError("salindia")
    _ = [(satu["sidik"], satu["nama"], satu["mime"], satu["ukuran"]) for satu in isi.berkas]
    _ = [(satu["waktu"], dict(satu["isi"])["urutan"]) for satu in isi.riwayat if satu["sidik"]]
    _ = isi.edisi, isi.edisi_ralat, isi.terpakai, isi.diubah


def _periksa_id(isi: Isi) -> None:
    """Raise ValueError where a row that was written down has an id that is none."""
    semua = isi.catat or {}
    ids = [satu[kunci] for tabel, kunci in catat.KUNCI.items() for satu in semua.get(tabel, ())]
    if not all(ID.fullmatch(satu) for satu in ids):
        raise ValueError("id")
    _ = isi.terpakai
