"""Code columns: BPS or Kemendagri, decided for the whole file, with the collision check."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from data.intake.bentuk.arti import Arti
from data.intake.bentuk.sumbu import Sumbu
from data.intake.bentuk.tabel import Jalur
from data.intake.galat import BerkasDitolak
from data.intake.kamus import wilayah
from data.intake.kamus.kode import angka_kode, bertitik
from data.intake.model import Nilai
from data.intake.susun.buntu import PILIHAN_SISTEM
from data.intake.susun.hal import Isi
from data.intake.susun.latar import tingkat
from data.intake.susun.tanya import Catatan

CONTOH_BENTROK = 6


@dataclass
class Lajur:
    """A code column of one table with the name that stands beside each code."""

    isi: Isi
    jalur: Jalur
    pasangan: list[tuple[int, Nilai, str | None]]  # position, code, name


def terapkan(semua: list[Isi], catatan: Catatan) -> None:
    """Read every code column and add it as an area axis. Raises `BerkasDitolak` where codes and names disagree."""
    for kepanjangan in _per_panjang(semua).values():
        rata = [(kode, nama) for satu in kepanjangan for _, kode, nama in satu.pasangan]
        putusan = wilayah.sistem_kode(rata)
        if putusan.bentrok:
            raise _tolak(kepanjangan, putusan.bentrok)
        kode = putusan.kode
        if putusan.sistem == "bps":
            _catat_titik(kepanjangan, catatan)
        if putusan.ragu:
            kode = _menurut_jawaban(kepanjangan, catatan, putusan.kode)
        letak = 0
        for satu in kepanjangan:
            n = len(satu.pasangan)
            _pasang(satu, kode[letak : letak + n])
            letak += n


def _catat_titik(kepanjangan: list[Lajur], catatan: Catatan) -> None:
    """Dots are Kemendagri's way of writing; where the names show that the codes are those of BPS, say so."""
    sel = [_alamat(satu, pos) for satu in kepanjangan for pos, kode, _ in satu.pasangan if bertitik(kode)]
    if sel:
        teks = (
            "Kode wilayah ditulis dengan titik seperti kode Kemendagri, tetapi menurut namanya itu kode BPS; "
            "dibaca sebagai kode BPS."
        )
        catatan.ingatkan("kode_bps_bertitik", teks, sel, "catatan")


def _per_panjang(semua: list[Isi]) -> dict[tuple[int, int], list[Lajur]]:
    """Code columns by level, and by rank within their table: a file may hold a BPS and a Kemendagri column."""
    hasil: dict[tuple[int, int], list[Lajur]] = {}
    for isi in semua:
        urutan: Counter[int] = Counter()
        for jalur in isi.tabel.kode:
            level = _level(jalur)
            hasil.setdefault((level, urutan[level]), []).append(
                Lajur(isi, jalur, _pasangan(isi, jalur, level))
            )
            urutan[level] += 1
    return hasil


def _level(jalur: Jalur) -> int:
    """1 province, 2 kab/kota, 3 kecamatan, by the number of digits of most codes."""
    panjang = Counter(len(angka_kode(nilai)) for nilai in dict.fromkeys(jalur.label.values()))
    digit = panjang.most_common(1)[0][0] if panjang else 4
    return 1 if digit <= 2 else 2 if digit <= 4 else 3


def _pasangan(isi: Isi, jalur: Jalur, level: int) -> list[tuple[int, Nilai, str | None]]:
    nama = [satu for satu in isi.lajur if satu.utama == "wilayah"]
    cocok = [satu for satu in nama if _level_nama(satu) == level] or [
        satu for satu in nama if _level_nama(satu) > level
    ]
    return [
        (pos, kode, _nama(cocok[:1] if level > 1 or cocok else [], pos)) for pos, kode in jalur.label.items()
    ]


def _level_nama(sumbu: Sumbu) -> int:
    nama = {sumbu.jalur.label.get(pos): satu for pos, satu in sumbu.arti.items()}  # labels, not rows
    banyak = Counter(tingkat(satu.dims["wilayah"]) for satu in nama.values() if "wilayah" in satu.dims)
    return banyak.most_common(1)[0][0] if banyak else 2


def _nama(sumbu: list[Sumbu], pos: int) -> str | None:
    for satu in sumbu:
        arti = satu.arti.get(pos)
        if arti is not None and ("wilayah" in arti.dims or "wilayah" in arti.ragu):
            return str(satu.jalur.label[pos])
    return None


def _menurut_jawaban(
    lajur: list[Lajur], catatan: Catatan, kode: tuple[str | None, ...]
) -> tuple[str | None, ...]:
    """Codes as the answer reads them; without an answer they stay open and their values ask."""
    jawab = catatan.jawab("sistem_kode", PILIHAN_SISTEM).split(" ")[0]
    nilai = [angka for satu in lajur for _, angka, _ in satu.pasangan]
    if jawab in ("kemendagri", "bps"):
        return tuple(wilayah.baca_kode(angka, jawab) for angka in nilai)
    return kode


def _alamat(lajur: Lajur, pos: int) -> str:
    return lajur.isi.tabel.blok.kisi.alamat(*lajur.jalur.sel[pos])


def _pasang(lajur: Lajur, kode: tuple[str | None, ...]) -> None:
    """The codes as a further area axis; a code that stays open leaves the name to decide, else the row hangs."""
    arti: dict[int, Arti] = {}
    for (pos, angka, nama), satu in zip(lajur.pasangan, kode, strict=True):
        if satu is not None:
            arti[pos] = Arti({"wilayah": satu})
        elif nama is None and not _total(lajur.isi, pos) and len(angka_kode(angka)) > 2:
            arti[pos] = Arti(ragu={"sistem_kode": ()})
        else:
            arti[pos] = Arti(netral=True)
    lajur.isi.lajur.insert(0, Sumbu(lajur.jalur, "wilayah", arti))


def _total(isi: Isi, pos: int) -> bool:
    return any(sumbu.arti.get(pos) is not None and sumbu.arti[pos].total for sumbu in isi.lajur)


def _tolak(lajur: list[Lajur], bentrok: tuple[wilayah.Bentrok, ...]) -> BerkasDitolak:
    sel = [_alamat(satu, pos) for satu in lajur for pos, _, _ in satu.pasangan]
    kode = [angka for satu in lajur for _, angka, _ in satu.pasangan]
    rinci = "; ".join(
        f"{sel[b.index]}: kode {kode[b.index]} berarti {b.bacaan_bps or 'tidak ada'} menurut BPS dan "
        f"{b.bacaan_kemendagri or 'tidak ada'} menurut Kemendagri, tetapi namanya {b.nama}"
        for b in bentrok[:CONTOH_BENTROK]
    )
    lebih = len(bentrok) - CONTOH_BENTROK
    ekor = f"; dan {lebih} baris lain" if lebih > 0 else ""
    return BerkasDitolak(
        "kode_nama_bertabrakan",
        f"Kode dan nama wilayah tidak cocok. {rinci}{ekor}. Betulkan kode atau namanya, lalu unggah lagi.",
    )
