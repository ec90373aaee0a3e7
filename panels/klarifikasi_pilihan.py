"""Which cell a ticket disputes: the choices part by part, from the rows of its area and from the catalogue."""

from __future__ import annotations

from collections.abc import Mapping

from data.terbit.sel import HAL, KUNCI_SEL
from panels.masukan import ARAH, TABEL
from panels.state import UKURAN
from queries import Konteks, Row, rows
from words import label
from words.format import periode

BERKATALOG = ("pmks", "psks")  # a type may be disputed although the area never reported it
KELUARGA = {"pmks": ("pmks", "grup", "lokal"), "psks": ("psks",)}
KELAMIN = ("total", "L", "P")
# in the order in which they are asked; the period last, because the others say which periods there are
URUT = ("jenis", "layanan", "dasar", "arah", "indikator", "rincian", "kewenangan", "ukuran", "satuan", "jenis_kelamin",
        "periode")  # fmt: skip


def ruas(tabel: str) -> tuple[str, ...]:
    """The parts of a cell of that table that have to be chosen, in order; the area is known."""
    return tuple(satu for satu in URUT if satu in KUNCI_SEL[tabel])


def sel_baris(row: Row) -> dict[str, str]:
    """The key of the cell of a row of `klarifikasi_sel`."""
    tabel = row["tabel"]
    dua = row["rincian"].split(" ", 1) if tabel == "spm" else ["", ""]
    semua = {
        "periode": row["periode"],
        "kode_wilayah": row["kode_wilayah"],
        HAL.get(tabel, "jenis"): row["hal"],
        "kewenangan": dua[0],
        "ukuran": dua[1] if tabel == "spm" else row["rincian"],
        "rincian": row["rincian"],
        "jenis_kelamin": row["jenis_kelamin"],
        "satuan": row["satuan"],
    }
    return {"tabel": tabel, **{kunci: semua[kunci] for kunci in KUNCI_SEL[tabel]}}


def opsi(ruas_: str, dipilih: Mapping[str, str], found: tuple[Row, ...], konteks: Konteks) -> dict[str, str]:
    """What may be chosen for one part of a cell, given the parts before it: code -> word."""
    tabel = dipilih["tabel"]
    cocok = [one for one in found if _cocok(sel_baris(one), dipilih)]
    nama = {one["hal"]: one["nama_hal"] for one in found}
    kode = list(dict.fromkeys(sel_baris(one)[ruas_] for one in cocok))
    if tabel in BERKATALOG:
        kode = list(dict.fromkeys([*_katalog(tabel, ruas_, dipilih, konteks, nama), *kode]))
    kode = sorted(kode, reverse=True) if ruas_ == "periode" else kode
    return {satu: _kata(ruas_, satu, nama) for satu in kode}


def nilai_kini(sel: Mapping[str, str], found: tuple[Row, ...]) -> Row | None:
    """The row that is shown for the cell now, an official one before contoh; None where there is none."""
    sama = [one for one in found if sel_baris(one) == dict(sel)]
    return next((one for one in sama if one["asal"] == "resmi"), sama[0] if sama else None)


def baris(tabel: str, kode_wilayah: str, konteks: Konteks) -> tuple[Row, ...]:
    """Every cell of the area in that table."""
    return rows("klarifikasi_sel", konteks, tabel=tabel, kode_wilayah=kode_wilayah)


def sel_awal(dari: Mapping[str, str], jenis: str) -> dict[str, str]:
    """The parts of a cell that a ticket names already, or that a frozen view (keys of State) names."""
    if "tabel" in dari and "periode" in dari:
        return dict(dari)
    ada = {"jenis": jenis or dari.get("jenis", ""), "layanan": jenis, "periode": dari.get("tahun", "")}
    lain = {
        "ukuran": dari.get("ukuran", ""),
        "satuan": dari.get("satuan", ""),
        "dasar": dari.get("penduduk", ""),
    }
    tabel = "spm" if jenis.startswith("SPM-") else "psks" if jenis.startswith("PSKS-") else ""
    return {kunci: isi for kunci, isi in ({"tabel": tabel} | ada | lain).items() if isi}


def sebut(sel: Mapping[str, str], konteks: Konteks) -> str:
    """The cell in words, without its area: "PMKS, Anak Jalanan, Terdata, jiwa, 2025"."""
    nama = {one["jenis"]: one["nama"] for one in rows("jenis_daftar", konteks)}
    nama |= {one["indikator"]: one["nama"] for one in rows("indikator_daftar", konteks)}
    lewat = {"jenis_kelamin": "total", "rincian": "total"}
    bagian = [
        _kata(satu, sel[satu], nama)
        for satu in URUT
        if satu in sel and sel[satu] and lewat.get(satu) != sel[satu]
    ]
    return ", ".join((TABEL[sel["tabel"]], *bagian))


def _cocok(sel: Mapping[str, str], dipilih: Mapping[str, str]) -> bool:
    return all(sel[kunci] == nilai for kunci, nilai in dipilih.items())


def _katalog(
    tabel: str, ruas_: str, dipilih: Mapping[str, str], konteks: Konteks, nama: dict[str, str]
) -> list[str]:
    """Codes that the catalogue allows, also where the area has reported nothing."""
    types = {one["jenis"]: one for one in rows("jenis_daftar", konteks) if one["keluarga"] in KELUARGA[tabel]}
    if ruas_ == "jenis":
        nama.update({code: one["nama"] for code, one in types.items()})
        return list(types)
    if ruas_ == "satuan":
        own = types[dipilih["jenis"]]
        return [own["satuan_utama"], *filter(None, (own["satuan_lain"] or "").split("|"))]
    if ruas_ == "ukuran":
        return list(UKURAN)
    if ruas_ == "jenis_kelamin":
        return list(KELAMIN) if dipilih["satuan"] == "jiwa" else ["total"]
    return [str(one["tahun"]) for one in rows("tahun_daftar", konteks)]


def _kata(ruas_: str, kode: str, nama: Mapping[str, str]) -> str:
    if ruas_ in ("jenis", "layanan", "indikator"):
        return nama.get(kode, kode)
    if ruas_ == "dasar":
        return label.dasar(kode)
    if ruas_ == "arah":
        return ARAH.get(kode, kode)
    if ruas_ == "periode":
        return periode(kode)
    kosakata = {
        "kewenangan": label.KEWENANGAN, "ukuran": label.UKURAN, "jenis_kelamin": label.JENIS_KELAMIN,
        "satuan": label.SATUAN,
    }  # fmt: skip
    return kosakata.get(ruas_, {}).get(kode, kode)
