"""Labels that stay open, and labels that contradict each other: asked once, with all their cells."""

from __future__ import annotations

from data.intake.bentuk.arti import Arti
from data.intake.kamus import jenis, periode, wilayah
from data.intake.kamus.norma import norma
from data.intake.model import Nilai
from data.intake.susun.hal import Isi
from data.intake.susun.tanya import ABAIKAN, Catatan, kode_pilihan
from data.intake.susun.titik import Titik, kode_label

HIASAN = "tidak membedakan nilai (baca tanpa keterangan ini)"
PILIHAN_SISTEM = (
    "kemendagri (64.02 Kutai Kartanegara, 64.07 Kutai Barat)",
    "bps (6402 Kutai Barat, 6403 Kutai Kartanegara)",
    ABAIKAN,
)
SISTEM = (
    "Kode wilayah di berkas ini sah menurut daftar BPS dan juga menurut daftar Kemendagri, tetapi artinya berbeda, dan "
    "tidak ada nama wilayah yang memutuskan. Kode menurut daftar mana?"
)
_SEBUTAN = {
    "jenis": "jenis PMKS/PPKS atau PSKS",
    "wilayah": "wilayah",
    "layanan": "layanan SPM",
    "periode": "periode",
}


def selesaikan(isi: Isi, titik: Titik, catatan: Catatan) -> str:
    """Settle the open labels of a cell by the answers given: ``ok``, ``gantung`` or ``abaikan``."""
    putusan = "ok"
    for dim, label, arti in titik.buntu:
        satu = _satu(isi, titik, catatan, dim, label, arti)
        putusan = satu if putusan != "abaikan" and satu != "ok" else putusan
    for dim, satu, dua in titik.bentrok:
        putusan = _bentrok(isi, titik, catatan, dim, satu, dua) if putusan == "ok" else putusan
    return putusan


def _tetap(isi: Isi, titik: Titik, catatan: Catatan, dim: str) -> str:
    """Cells without a label, and codes that two lists read differently."""
    kode, teks, pilihan = "sistem_kode", SISTEM, PILIHAN_SISTEM
    if dim == "kosong":
        kode = f"label_kosong:{norma(isi.sumber.nama_lembar)}"
        pilihan = (ABAIKAN,)
        teks = (
            f"Di lembar “{isi.sumber.nama_lembar}” ada angka yang baris atau kolomnya tidak diberi nama, padahal yang "
            f"lain bernama. Lengkapi namanya di berkas, atau pilih “{ABAIKAN}”."
        )
    if catatan.jawab(kode, pilihan) == ABAIKAN:
        return "abaikan"
    catatan.tanya(kode, teks, pilihan, [isi.alamat(titik)])
    return "gantung"


def _satu(isi: Isi, titik: Titik, catatan: Catatan, dim: str, label: Nilai, arti: Arti) -> str:
    if dim in ("kosong", "sistem_kode"):
        return _tetap(isi, titik, catatan, dim)
    kode = kode_label(dim, label)
    pilihan = _pilihan(dim, label, arti)
    jawab = catatan.jawab(kode, pilihan)
    if not jawab or not (jawab in (*pilihan, ABAIKAN) or _sah(dim, kode_pilihan(jawab))):
        catatan.tanya(kode, _teks(dim, label, arti), pilihan, [isi.alamat(titik)])
        return "gantung"
    if jawab in (ABAIKAN, jenis.LEWATI):
        return "abaikan"
    if jawab != HIASAN:
        titik.dims[dim] = kode_pilihan(jawab)
    return "ok"


def _sah(dim: str, kode: str) -> bool:
    """A code of the catalogue that was not among the choices offered."""
    if dim == "wilayah":
        return bool(wilayah.induk_dari(kode))
    if dim == "periode":
        return periode.kenali(kode) is not None
    return dim in ("jenis", "layanan") and kode in jenis.nama_jenis()


def _pilihan(dim: str, label: Nilai, arti: Arti) -> list[str]:
    if arti.ragu:
        semua = arti.ragu.get(dim) or next(iter(arti.ragu.values()))
        semua = tuple(wilayah.label(satu) if dim == "wilayah" else satu for satu in semua)
        return [*semua] if ABAIKAN in semua else [*semua, ABAIKAN]
    if dim == "jenis":
        return [*jenis.saran(str(label)), ABAIKAN]
    if dim == "wilayah":
        return [*wilayah.saran(str(label)), ABAIKAN]
    return [HIASAN, ABAIKAN]


def _teks(dim: str, label: Nilai, arti: Arti) -> str:
    sebutan = _SEBUTAN.get(dim)
    if arti.alasan:
        return f"“{label}” {arti.alasan}. Wilayah mana yang dimaksud?"
    if arti.ragu:
        return f"“{label}” dapat berarti lebih dari satu {sebutan or 'hal'}. Mana yang dimaksud?"
    if sebutan:
        return f"“{label}” tidak ada dalam daftar {sebutan}. Apa yang dimaksud? Pilih “{ABAIKAN}” bila tidak dimuat."
    return f"Label “{label}” tidak dikenali, padahal membedakan nilai-nilai tabel ini. Bagaimana nilainya dibaca?"


def _bentrok(isi: Isi, titik: Titik, catatan: Catatan, dim: str, satu: str, dua: str) -> str:
    kode = f"bentrok_{dim}:{satu}+{dua}"
    pilihan = [_label(dim, satu), _label(dim, dua), ABAIKAN]
    jawab = catatan.jawab(kode, pilihan)
    if jawab not in (*pilihan, ABAIKAN):
        dua_label = f"{pilihan[0]} dan {pilihan[1]}"
        teks = f"Baris dan kolom menyebut {_SEBUTAN.get(dim, dim)} yang berbeda ({dua_label}). Mana yang berlaku?"
        catatan.tanya(kode, teks, pilihan, [isi.alamat(titik)])
        return "gantung"
    if jawab == ABAIKAN:
        return "abaikan"
    titik.dims[dim] = kode_pilihan(jawab)
    return "ok"


def _label(dim: str, kode: str) -> str:
    if dim == "wilayah":
        return wilayah.label(kode)
    return jenis.label(kode) if dim == "jenis" else kode
