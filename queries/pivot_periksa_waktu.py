"""The second half of the check: periods and editions, shares, the size of the table."""

from __future__ import annotations

from dataclasses import replace

from data.snapshot import editions
from queries.engine import Konteks
from queries.pivot_bentuk import MAKS_SEL, PilihanTabel, Spesifikasi, SpesifikasiSalah
from queries.pivot_isi import Isi
from queries.pivot_kisi import susun, terbagi
from queries.pivot_moment import kode_dipakai, kode_tersedia
from queries.pivot_tabel import PORSI, UBAH, WAKTU, bentuk
from queries.pivot_waktu import urutan
from words import pivot as kata
from words.format import angka


def nama(axis: str) -> str:
    return kata.SUMBU.get(axis, axis)


def waktu(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi, konteks: Konteks) -> Spesifikasi:
    known = kode_tersedia(spek, pilihan, isi) or pilihan.periode
    for one in filter(None, (spek.dari, spek.ke)):
        if one not in pilihan.periode:
            raise SpesifikasiSalah(
                f"Periode {one} tidak ada pada tabel {pilihan.nama}. Pilih antara {pilihan.periode[0]} dan "
                f"{pilihan.periode[-1]}."
            )
    later = spek.ke or _terakhir(spek, known, isi)
    if spek.ukur in UBAH and spek.banding:
        _edisi(spek.banding, konteks)
        return replace(spek, dari="", ke=later)
    if spek.ukur in UBAH:
        return replace(spek, dari=_dari(spek, later, known), ke=later, banding="")
    _saring_waktu(spek)
    placed = any(axis in spek.sumbu or spek.saringan(axis) for axis in WAKTU)
    return replace(spek, dari="", ke="" if placed else later, banding="")


def _terakhir(spek: Spesifikasi, known: tuple[str, ...], isi: Isi) -> str:
    """The last year with numbers; of a rate the last one whose areas the base covers, where there is one."""
    years = [one for one in known if bentuk(one) == "tahun"]
    covered = [one for one in years if spek.penduduk and meliputi(isi, spek.penduduk, one)]
    return (covered or years)[-1]


def _edisi(banding: str, konteks: Konteks) -> None:
    if banding not in editions() or banding == konteks.edisi:
        raise SpesifikasiSalah(
            f"Edisi pembanding “{banding}” tidak dapat dipakai. Pilih edisi lain daripada yang sedang dibuka "
            f"({konteks.edisi})."
        )


def _dari(spek: Spesifikasi, later: str, known: tuple[str, ...]) -> str:
    """The given start, else the period of the same kind before the end."""
    before = [one for one in known if bentuk(one) == bentuk(later) and urutan(one) < urutan(later)]
    if not spek.dari:
        if not before:
            raise SpesifikasiSalah(
                f"Sebelum {later} tidak ada periode yang dapat dibandingkan. Pilih “ke” yang lebih baru, "
                "atau nilai Jumlah."
            )
        return before[-1]
    if bentuk(spek.dari) != bentuk(later):
        raise SpesifikasiSalah(
            f"Periode {spek.dari} dan {later} tidak sama panjang. Bandingkan tahun dengan tahun, "
            "semester dengan semester, dan seterusnya."
        )
    if urutan(spek.dari) >= urutan(later):
        raise SpesifikasiSalah(f"Periode “dari” ({spek.dari}) harus lebih awal daripada “ke” ({later}).")
    return spek.dari


def _saring_waktu(spek: Spesifikasi) -> None:
    """Beside the axis of time, or the finest filter, only the year may be filtered."""
    placed = [axis for axis in WAKTU if axis in spek.sumbu]
    filtered = [axis for axis in WAKTU[1:] if spek.saringan(axis) and axis not in placed]
    if len(filtered) > (0 if placed else 1):
        raise SpesifikasiSalah(
            f"Saringan {nama(filtered[-1])} tidak dapat dipakai bersama sumbu atau saringan waktu yang lain. "
            "Saring tahunnya saja."
        )


def porsi(spek: Spesifikasi, pilihan: PilihanTabel) -> None:
    """A share needs a total that its parts add up to."""
    if spek.ukur not in PORSI:
        return
    name = kata.UKUR[spek.ukur]
    if spek.ukur == "porsi_baris" and not spek.kolom:
        raise SpesifikasiSalah(
            f"{name} memerlukan sumbu kolom. Pilih sumbu kolom, atau Porsi dari total kolom."
        )
    axes = {"porsi_baris": spek.kolom, "porsi_kolom": spek.baris, "porsi_total": spek.sumbu}[spek.ukur]
    for axis in axes:
        if not terbagi(axis, spek, pilihan):
            why = "posisi pada waktu yang berbeda" if axis in WAKTU else nama(axis)
            raise SpesifikasiSalah(
                f"{name} tidak dapat dihitung: {why} tidak dijumlahkan. Pindahkan sumbu {nama(axis)} ke sisi lain, "
                "atau pilih nilai Jumlah."
            )


def ukuran_tabel(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi) -> None:
    codes = (spek.ke,) if spek.ukur in UBAH else kode_dipakai(spek, pilihan, isi)
    if not codes:
        raise SpesifikasiSalah("Saringan waktu tidak menyisakan satu periode pun. Longgarkan saringan.")
    sizes = [len(pilihan.sumbu[axis].nilai) if axis not in WAKTU else len(codes) for axis in spek.sumbu]
    # headers are made only when their product is not beyond all measure
    product = 1
    for size in sizes:
        product *= size
    grid = susun(spek, pilihan, isi, codes) if product <= 50 * MAKS_SEL else None
    if grid and not (grid.kepala["baris"] and grid.kepala["kolom"]):
        raise SpesifikasiSalah(
            "Saringan tidak menyisakan satu baris atau kolom pun. Longgarkan saringan wilayah atau jenis."
        )
    cells = len(grid.kepala["baris"]) * len(grid.kepala["kolom"]) if grid else product
    if cells > MAKS_SEL:
        raise SpesifikasiSalah(
            f"Tabel ini berisi {angka(cells)} sel, lebih dari {angka(MAKS_SEL)}. Saring wilayah, jenis, atau waktu, "
            "atau kurangi sumbu."
        )


def meliputi(isi: Isi, dasar: str, tahun: str) -> bool:
    """Whether a base covers every area that is valid in a year."""
    valid = sum(one.mulai <= int(tahun) <= one.sampai for one in isi.wilayah)
    return any(one[:3] == (tahun, dasar, "total") and int(one[3]) >= valid for one in isi.ada["penduduk"])
