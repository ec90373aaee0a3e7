"""A meeting of the store -> the material of its papers: clauses, attendance, letterhead, names, sources.

    berita_acara_docx(naskah(rapat.id))
    laporan_docx(laporan(rapat.id, konteks))

Always the public's numbers: what is hidden on a public screen is hidden on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from data.snapshot import editions
from meeting import berkas, hadir, jam, komitmen, rumusan
from meeting import rapat as tabel_rapat
from meeting.istilah import ganti_kata
from meeting.peran import sebutan
from meeting.rapat import Rapat
from panels import butir_baca, tindak_lanjut_ringkas
from panels import komitmen as panel_komitmen
from panels.butir import DISETUJUI, Acuan, Butir
from panels.butir_baca import Nama
from panels.butir_deret import deret
from panels.butir_dikenal import TERDATA
from panels.butir_isi import peka
from panels.common import sources
from panels.panel import Source
from panels.rumusan_riwayat import nilai as nilai_riwayat
from panels.rumusan_riwayat import ruas as nama_ruas
from panels.tindak_lanjut import nilai
from queries import Konteks
from reports.dek import Gambar
from reports.naskah import Hadir, Jejak, Laporan, Naskah, Pelaksanaan
from stats.titik import Titik
from words.format import tanggal
from words.keadaan import DISAMARKAN

CONTOH = "contoh"
DILAPORKAN = ("dibuat", "setuju", "status", "bukti", "target", "tenggat")  # steps that a report tells


def naskah(rapat_id: str, *, semua: bool = False, kop: bool = True) -> Naskah:
    """The papers' material of a meeting; approved clauses by number, or with `semua` all that stand.

    Without `kop` the letterhead is left out. Raises TidakAda, BerkasHilang, EdisiTidakDikenal.
    """
    rapat = tabel_rapat.ambil(rapat_id)
    ada = _butir(rapat_id, semua)
    butir = tuple(tanpa_tersamar(one, rapat.edisi) for one in ada)
    dasar = {one.id: (konteks, titik) for one in butir for konteks, titik in titik_dasar(one, rapat.edisi)}
    kode = nama_kode(rapat)
    return Naskah(
        nama=rapat.nama,
        tanggal=rapat.tanggal,
        edisi=rapat.edisi,
        tempat=rapat.tempat,
        tema=rapat.tema,
        istilah=rapat.istilah,
        butir=butir,
        hadir=_hadir(rapat_id),
        kop=_kop(rapat) if kop else None,
        sumber=_sumber(dasar.values()),
        sebutan=kode,
        beda=frozenset(one.id for one in butir if butir_baca.beda(one, dasar.get(one.id), kode)),
        tersamar=frozenset(one.id for one, tampil in zip(ada, butir, strict=True) if one is not tampil),
        contoh=frozenset(id_ for id_, (_, titik) in dasar.items() if titik.asal == CONTOH),
    )


def laporan(rapat_id: str, konteks: Konteks) -> Laporan:
    """The implementation report by the numbers of `konteks`' edition, as the public sees them. Raises as `naskah`."""
    publik = replace(konteks, audiens="publik")
    bahan, rapat = naskah(rapat_id), tabel_rapat.ambil(rapat_id)
    semua = tuple(_pelaksanaan(one, publik, rapat, bahan.sebutan) for one in bahan.butir)
    tindak = [one.tindak for one in semua]
    lama = panel_komitmen.putusan(publik, komitmen.dirilis())
    terbaru = [(publik, titik) for one in semua for titik in _terbaru(one)]
    return Laporan(
        naskah=bahan,
        edisi=publik.edisi,
        per_tanggal=jam.sekarang().astimezone(jam.WITA).date(),
        butir=semua,
        sumber=_gabung(bahan.sumber, _sumber(terbaru), lama.sources if lama else ()),
        contoh=bahan.stempel.contoh
        or any(titik.asal == CONTOH for _, titik in terbaru)
        or bool(lama and lama.stamps.contoh),
        komitmen=lama,
        ringkasan=tindak_lanjut_ringkas.selesai(tindak, publik),
        kalimat=tindak_lanjut_ringkas.hitung(tindak),
    )


def _butir(rapat_id: str, semua: bool) -> tuple[Butir, ...]:
    ada = rumusan.daftar(rapat_id)
    if semua:
        return ada
    return tuple(sorted((one for one in ada if one.setuju == DISETUJUI), key=lambda one: one.nomor or 0))


def _hadir(rapat_id: str) -> tuple[Hadir, ...]:
    return tuple(
        Hadir(one.lembaga, one.kode_wilayah, one.jabatan, one.nama, one.tanda_tangan)
        for one in hadir.daftar(rapat_id)
    )


def _kop(rapat: Rapat) -> Gambar | None:
    sidik = rapat.pengaturan.get(hadir.KOP, "")
    return berkas.gambar(sidik) if sidik else None


def nama_kode(rapat: Rapat) -> Nama:
    """Names of codes in the meeting's word for PMKS."""
    ada = butir_baca.nama(Konteks(rapat.edisi))

    def kata(isi: Mapping[str, str]) -> dict[str, str]:
        return {kode: ganti_kata(nama, rapat.istilah) for kode, nama in isi.items()}

    return replace(ada, indikator=kata(ada.indikator), jenis=kata(ada.jenis))


def titik_dasar(butir: Butir, edisi_rapat: str) -> list[tuple[Konteks, Titik]]:
    """The published point that a clause's baseline is, in the vintage that it names (else the meeting's)."""
    return [(konteks, one) for konteks, one in _titik(butir, edisi_rapat) if one.ada]


def tanpa_tersamar(butir: Butir, edisi_rapat: str) -> Butir:
    """The clause as the public may read it, whoever typed what: without a baseline that the mask of its vintage or of
    the meeting's hides, or that is a sensitive type's number of one area.
    """
    if butir.dasar_nilai is None:
        return butir
    semua = [Konteks(satu) for satu in {butir.dasar_edisi, edisi_rapat} & set(editions())]
    tertutup = any(peka(butir.acuan, konteks) or _tersamar(butir, konteks) for konteks in semua)
    return replace(butir, dasar_nilai=None) if tertutup else butir


def _tersamar(butir: Butir, konteks: Konteks) -> bool:
    """Whether the number, or where its codes name no series the plain count of its type, is hidden in that time."""
    ini = deret(butir.acuan, konteks, butir.dasar_periode)
    if ini.sebab:
        ini = deret(Acuan(TERDATA, butir.jenis, butir.kode_wilayah), konteks)
    tahun = butir.dasar_periode[:4]
    return any(one.keadaan == DISAMARKAN and one.periode[:4] == tahun for one in ini.titik)


def _titik(butir: Butir, edisi_rapat: str) -> list[tuple[Konteks, Titik]]:
    if butir.dasar_nilai is None or not butir.dasar_periode:
        return []
    edisi = butir.dasar_edisi if butir.dasar_edisi in editions() else edisi_rapat
    konteks = Konteks(edisi)
    titik = deret(butir.acuan, konteks, butir.dasar_periode).titik
    return [(konteks, one) for one in titik if one.periode == butir.dasar_periode]


def _sumber(semua: Iterable[tuple[Konteks, Titik]]) -> tuple[Source, ...]:
    menurut: dict[Konteks, list[str]] = {}
    for konteks, titik in semua:
        menurut.setdefault(konteks, []).append(titik.sumber_id)
    return _gabung(*(sources(konteks, ids) for konteks, ids in menurut.items()))


def _gabung(*daftar: tuple[Source, ...]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(one for bagian in daftar for one in bagian))


def _pelaksanaan(butir: Butir, konteks: Konteks, rapat: Rapat, nama: Nama) -> Pelaksanaan:
    bukti = tuple(
        f"{one.nama}{f' – {one.keterangan}' if one.keterangan else ''} (dilampirkan {_hari(one.waktu)})"
        for one in rumusan.daftar_bukti(butir.id)
    )
    jejak = tuple(
        Jejak(_hari(one.waktu), _langkah(one, nama))
        for one in rumusan.riwayat(butir.id)
        if one.ruas in DILAPORKAN
    )
    return Pelaksanaan(butir, nilai(butir, konteks, diputus=rapat.tanggal.isoformat()), bukti, jejak)


def _langkah(satu: rumusan.Perubahan, nama: Nama) -> str:
    """One change in words: "Status: Belum menjadi Berjalan (Penyunting)"."""
    oleh = sebutan(satu.peran, satu.kode_wilayah)
    lama, baru = nilai_riwayat(satu.ruas, satu.lama, nama), nilai_riwayat(satu.ruas, satu.baru, nama)
    if satu.ruas == "dibuat":
        return f"{nama_ruas(satu.ruas)} ({oleh})"
    isi = f"{lama} menjadi {baru}" if satu.lama else baru if satu.baru else "dihapus"
    return f"{nama_ruas(satu.ruas)}: {isi} ({oleh})"


def _hari(waktu: str) -> str:
    return tanggal(jam.dari_teks(waktu).astimezone(jam.WITA).date())


def _terbaru(satu: Pelaksanaan) -> list[Titik]:
    """The points whose numbers the report prints beside the baseline."""
    ada = [one for one in satu.tindak.deret.titik if one.ada]
    return ada[-1:]
