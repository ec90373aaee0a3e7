"""A clause in words: names for its codes and its numbers as every screen and paper prints them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from panels.butir import Butir
from queries import Konteks, rows
from stats.titik import Titik
from words import butir as tulis
from words import label
from words import rumusan as kata_rumusan
from words.label import DATA_CONTOH


@dataclass(frozen=True, slots=True)
class Nama:
    """Names of an edition by code; `desimal` by indicator."""

    wilayah: Mapping[str, str] = field(default_factory=dict)
    indikator: Mapping[str, str] = field(default_factory=dict)
    jenis: Mapping[str, str] = field(default_factory=dict)
    desimal: Mapping[str, int] = field(default_factory=dict)
    provinsi: str = ""


@dataclass(frozen=True, slots=True)
class KataButir:
    """What is read of one clause beside its text; "" where the clause says nothing."""

    level: str
    pilar: str
    wilayah: str
    penanggung_jawab: str
    indikator: str
    dasar: str
    target: str
    tenggat: str
    setuju: str
    status: str

    @property
    def rincian(self) -> tuple[tuple[str, str], ...]:
        """Label and text of what a clause is measured by, in reading order, without the empty ones."""
        semua = (
            ("Penanggung jawab", self.penanggung_jawab),
            ("Indikator", self.indikator),
            ("Kondisi awal", self.dasar),
            ("Target", self.target),
            ("Tenggat", self.tenggat),
        )
        return tuple((nama, isi) for nama, isi in semua if isi)


def nama(konteks: Konteks) -> Nama:
    """The names that the catalogue of this edition gives to codes."""
    areas = rows("wilayah_daftar", konteks)
    indicators = rows("butir_indikator_daftar", konteks)
    return Nama(
        wilayah={row["kode_wilayah"]: row["nama"] for row in areas},
        indikator={row["indikator"]: row["nama"] for row in indicators},
        jenis={row["jenis"]: row["nama"] for row in rows("jenis_daftar", konteks)},
        desimal={row["indikator"]: row["desimal"] for row in indicators},
        provinsi=next((row["nama"] for row in rows("provinsi", konteks)), ""),
    )


def kata(butir: Butir, nama: Nama, *, contoh: bool = False) -> KataButir:
    """The clause's codes and numbers in words; `contoh` marks a baseline that is a made-up number."""
    desimal = nama.desimal.get(butir.indikator, 0)
    dasar = tulis.dasar(butir.dasar_nilai, butir.satuan, butir.dasar_periode, butir.dasar_edisi, desimal)
    return KataButir(
        level=kata_rumusan.LEVEL[butir.level],
        pilar=nama.jenis.get(butir.pilar, butir.pilar),
        wilayah=nama.wilayah.get(butir.kode_wilayah, butir.kode_wilayah) or nama.provinsi,
        penanggung_jawab=butir.penanggung_jawab,
        indikator=_indikator(butir, nama),
        dasar=f"{dasar} – {DATA_CONTOH}" if dasar and contoh else dasar,
        target=tulis.target(butir.target, butir.satuan, desimal),
        tenggat=tulis.tenggat(butir.tenggat),
        setuju=kata_rumusan.SETUJU[butir.setuju],
        status=kata_rumusan.STATUS[butir.status],
    )


def _indikator(butir: Butir, nama: Nama) -> str:
    """Indicator, what it is read for, and whose duty: "Capaian SPM: Anak Telantar – Kabupaten/kota (…)"."""
    if not butir.indikator:
        return ""
    satu = nama.indikator.get(butir.indikator, butir.indikator)
    untuk = nama.jenis.get(butir.jenis, butir.jenis)
    milik = label.kewenangan(butir.kewenangan) if butir.kewenangan in label.KEWENANGAN else butir.kewenangan
    ukuran = label.UKURAN.get(butir.ukuran, "").lower() if butir.ukuran != "terdata" else ""
    basis = f"penyebut {label.DASAR[butir.penduduk]}" if butir.penduduk in label.DASAR else ""
    return f"{satu}{f': {untuk}' if untuk else ''}" + "".join(
        f" – {one}" for one in (ukuran, milik, basis) if one
    )


def beda(butir: Butir, dasar: tuple[Konteks, Titik] | None, nama: Nama) -> bool:
    """Whether its baseline is not the official number of that point, beyond what rounding as on the screen does."""
    if dasar is None:
        return False
    titik = dasar[1]
    batas = 0.51 * 10.0 ** -nama.desimal.get(butir.indikator, 0)
    return (
        titik.asal != "contoh"
        and titik.nilai is not None
        and butir.dasar_nilai is not None
        and abs(titik.nilai - butir.dasar_nilai) > batas
    )
