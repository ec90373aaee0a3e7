"""The way of an operator without the pages: read, answer, keep as a draft, give reasons, publish."""

from __future__ import annotations

import datetime
from pathlib import Path

import pandas as pd

from data import skema
from data.edisi import current, open_edition, rumah
from data.intake.baca import baca
from data.periksa import muat
from data.snapshot import tulis_tabel
from data.terbit.draf import simpan_draf
from data.terbit.pemeriksaan import semua_temuan
from data.terbit.terbit import terbitkan

JABATAN = "Kepala Bidang Data"
BERCONTOH = ("pmks", "spm", "psks", "migrasi")
LAMA = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def dasar_kecil(tahun, nama="kaltim-2026-01") -> str:
    """The shipped edition with the contoh of only these years, active in the present SERAMBI_HOME."""
    asli = muat(open_edition(current()))
    isi = {n: t.to_pandas(date_as_object=True) for n, t in asli.items()}
    simpan = {str(t) for t in tahun}
    for tabel in BERCONTOH:
        luar = (isi[tabel]["asal"] == "contoh") & ~isi[tabel]["periode"].str[:4].isin(simpan)
        isi[tabel] = isi[tabel][~luar]
    topeng = isi["topeng"]
    isi["topeng"] = topeng[(topeng["asal"] == "resmi") | topeng["periode"].str[:4].isin(simpan)]
    folder = rumah() / "edisi" / nama
    folder.mkdir(parents=True)
    tulis_tabel(folder, {n: skema.bentuk(n, satu) for n, satu in isi.items()}, nama, LAMA)
    (rumah() / "CURRENT").write_text(nama + "\n", encoding="utf-8")
    return nama


def baca_semua(berkas, jawaban=None) -> dict[Path, object]:
    """What intake understands of every file; nothing may be refused or left open."""
    hasil = {}
    for satu in berkas:
        hasil[satu.jalur] = baca(satu.jalur, jawaban or {})
        terbuka = [(p.kode, p.teks) for p in hasil[satu.jalur].pertanyaan]
        assert hasil[satu.jalur].putusan == "ok", (satu.jalur.name, hasil[satu.jalur].penolakan, terbuka)
    return hasil


def simpan(berkas, hasil) -> list[str]:
    """One draft per sender, in the order of the files."""
    draf = []
    for pengirim in dict.fromkeys(satu.pengirim for satu in berkas):
        miliknya = [satu.jalur for satu in berkas if satu.pengirim == pengirim]
        isi = simpan_draf([hasil[j] for j in miliknya], miliknya, pengirim=pengirim, judul="Rekap tahunan")
        draf.append(isi.id)
    return draf


def alasan_untuk(temuan) -> dict[str, str]:
    """A written reason for every warning; an error is not to be reasoned away."""
    galat = [(t.kode, t.teks) for t in temuan if t.tingkat == "galat"]
    assert not galat, galat
    return {
        t.kunci: "Sudah ditanyakan kepada pengirim; angkanya benar."
        for t in temuan
        if t.tingkat == "peringatan"
    }


def terbit(berkas, jawaban=None):
    """The whole way; returns the published edition."""
    draf = simpan(berkas, baca_semua(berkas, jawaban))
    temuan = semua_temuan(draf)
    return terbitkan(draf, oleh=JABATAN, alasan=alasan_untuk(temuan), temuan=temuan)


def tabel(edisi, nama: str) -> pd.DataFrame:
    return muat(edisi)[nama].to_pandas(date_as_object=True)
