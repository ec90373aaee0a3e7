"""A specification made whole, or the sentence that says what cannot be combined and what to choose."""

from __future__ import annotations

from dataclasses import replace

from queries.engine import Konteks
from queries.pivot_bentuk import PilihanTabel, Spesifikasi, SpesifikasiSalah
from queries.pivot_isi import Isi
from queries.pivot_moment import pakai
from queries.pivot_periksa_waktu import meliputi, nama, porsi, ukuran_tabel, waktu
from queries.pivot_pilihan import bersatuan
from queries.pivot_tabel import BERPASANGAN, ORANG, TABEL, UBAH, WAKTU
from words import pivot as kata


def lengkapi(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi, konteks: Konteks) -> Spesifikasi:
    """Return the specification with every empty field filled in. Raises SpesifikasiSalah."""
    if not pilihan.periode:
        raise SpesifikasiSalah(
            f"Tabel {pilihan.nama} belum memuat angka pada edisi data ini. Pilih tabel lain atau edisi lain."
        )
    _sumbu(spek, pilihan)
    spek = replace(spek, saring=_saring(spek, pilihan))
    _tetap(spek, pilihan)
    spek = replace(spek, satuan=_satuan(spek, pilihan, isi))
    _tempat(spek, pilihan)
    _jenis_bersatuan(spek, pilihan, isi)
    spek = replace(spek, penduduk=_penduduk(spek, pilihan, isi))
    spek = waktu(spek, pilihan, isi, konteks)
    porsi(spek, pilihan)
    ukuran_tabel(spek, pilihan, isi)
    return spek


def _sumbu(spek: Spesifikasi, pilihan: PilihanTabel) -> None:
    """Axes that the table has, each once, one of time, and none that the measure already takes together."""
    if not 1 <= len(spek.baris) <= 2 or len(spek.kolom) > 2:
        raise SpesifikasiSalah("Pilih satu atau dua sumbu baris, dan paling banyak dua sumbu kolom.")
    for axis in spek.sumbu:
        if axis not in pilihan.sumbu:
            raise SpesifikasiSalah(
                f"Sumbu {nama(axis)} tidak ada pada tabel {pilihan.nama} edisi ini. "
                f"Pilih: {', '.join(one.nama for one in pilihan.sumbu.values())}."
            )
    if len(set(spek.sumbu)) < len(spek.sumbu):
        raise SpesifikasiSalah("Satu sumbu dipakai dua kali. Letakkan pada baris atau pada kolom saja.")
    if spek.ukur not in pilihan.ukur:
        raise SpesifikasiSalah(
            f"Nilai “{kata.UKUR.get(spek.ukur, spek.ukur)}” tidak ada pada tabel {pilihan.nama}. "
            f"Pilih: {', '.join(pilihan.ukur.values())}."
        )
    times = [axis for axis in spek.sumbu if axis in WAKTU]
    if len(times) > 1:
        raise SpesifikasiSalah(
            f"Sumbu {' dan '.join(map(nama, times))} tidak dapat dipakai bersama. Pilih satu sumbu waktu, "
            "lalu saring tahunnya."
        )
    _sumbu_ukur(spek, times)


def _sumbu_ukur(spek: Spesifikasi, times: list[str]) -> None:
    name = kata.UKUR[spek.ukur]
    if spek.ukur in UBAH and times:
        raise SpesifikasiSalah(
            f"{name} sudah membandingkan dua waktu, sehingga sumbu {nama(times[0])} tidak dapat dipakai. "
            "Pilih periode dengan “dari” dan “ke”."
        )
    paired = spek.ukur in BERPASANGAN or (spek.ukur == "selang" and spek.tabel == "spm")
    if paired and "ukuran" in spek.sumbu:
        raise SpesifikasiSalah(
            f"{name} sudah membandingkan dua ukuran, sehingga sumbu Ukuran tidak dapat dipakai. "
            "Pilih sumbu lain, atau nilai Jumlah."
        )
    if spek.ukur == "neto" and "arah" in spek.sumbu:
        raise SpesifikasiSalah(
            "Migrasi neto sudah mengurangkan pindah dari datang, sehingga sumbu Arah perpindahan tidak dapat dipakai. "
            "Pilih sumbu lain, atau nilai Jumlah."
        )


def _saring(spek: Spesifikasi, pilihan: PilihanTabel) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Known codes in official order; what the measure takes together is not filtered."""
    paired = spek.ukur in BERPASANGAN or (spek.ukur == "selang" and spek.tabel == "spm")
    idle = {"ukuran"} if paired else {"arah"} if spek.ukur == "neto" else set()
    if spek.ukur in UBAH:
        idle |= set(WAKTU)
    found: dict[str, set[str]] = {}
    for axis, codes in spek.saring:
        if axis not in pilihan.sumbu:
            raise SpesifikasiSalah(
                f"Saringan {nama(axis)} tidak ada pada tabel {pilihan.nama} edisi ini. Hapus saringan itu."
            )
        unknown = [one for one in codes if one not in pilihan.sumbu[axis].nilai]
        if unknown:
            raise SpesifikasiSalah(
                f"Saringan {nama(axis)} memuat kode yang tidak dikenal: {', '.join(unknown)}. Pilih dari daftar."
            )
        if codes and axis not in idle:
            found.setdefault(axis, set()).update(codes)
    return tuple(
        (axis, tuple(one for one in pilihan.sumbu[axis].nilai if one in found[axis]))
        for axis in pilihan.sumbu
        if axis in found
    )


def _tetap(spek: Spesifikasi, pilihan: PilihanTabel) -> None:
    """A closed axis that stands on no side has one code."""
    for axis in TABEL[spek.tabel].tetap:
        chosen = spek.saringan(axis)
        if axis not in spek.sumbu and len(chosen) > 1:
            words = ", ".join(pilihan.sumbu[axis].nilai[one] for one in chosen)
            raise SpesifikasiSalah(
                f"{nama(axis)} ({words}) tidak dijumlahkan. Pilih satu, atau letakkan {nama(axis)} "
                "pada baris atau kolom."
            )


def _satuan(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi) -> str:
    """The given unit, else that of what is filtered, else the first of the table."""
    if spek.tabel == "konteks":
        return _satuan_konteks(spek, pilihan, isi)
    if spek.satuan:
        if spek.satuan not in pilihan.satuan:
            raise SpesifikasiSalah(
                f"Satuan “{spek.satuan}” tidak ada pada tabel {pilihan.nama}. Pilih: {', '.join(pilihan.satuan)}."
            )
        return spek.satuan
    first = next(iter(pilihan.satuan))
    if spek.tabel == "psks":
        units = {isi.jenis[one].satuan for one in spek.saringan("jenis_psks")}
    else:
        axes = TABEL[spek.tabel].jenis
        types = {one for axis in axes for code in spek.saringan(axis) for one in isi.rekap_jenis[code][1]}
        units = {isi.jenis[one].satuan for one in types}
    fitting = [one for one in pilihan.satuan if one in units]
    return first if first in units or not fitting else fitting[0]


def _satuan_konteks(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi) -> str:
    """Of the series that are shown; one series alone says its unit itself."""
    series = pakai(spek, pilihan, "indikator")
    own = [one[3] for one in isi.ada["konteks"] if one[1] in series]
    if spek.satuan in own:
        return spek.satuan
    if spek.satuan and len(series) > 1:
        raise SpesifikasiSalah(
            f"Tidak satu pun indikator yang dipilih bersatuan {spek.satuan}. "
            f"Pilih: {', '.join(sorted(set(own)))}."
        )
    first = [one[3] for one in isi.ada["konteks"] if one[1] == series[0]]
    return max(sorted(set(first)), key=first.count)


def _tempat(spek: Spesifikasi, pilihan: PilihanTabel) -> None:
    """Context figures are never summed: one axis of place, or one place."""
    if spek.tabel != "konteks":
        return
    axes = TABEL["konteks"].wilayah
    if len([axis for axis in spek.sumbu if axis in axes]) > 1:
        raise SpesifikasiSalah(
            "Indikator konteks tidak dijumlahkan, sehingga hanya satu sumbu wilayah yang dapat dipakai. "
            "Pilih Kabupaten/kota, Provinsi, atau Nasional."
        )
    if any(axis in spek.sumbu for axis in axes):
        return
    chosen = [one for axis in axes for one in spek.saringan(axis)]
    if len(chosen) > 1 or (not chosen and len(pilihan.sumbu["provinsi"].nilai) > 1):
        raise SpesifikasiSalah(
            "Indikator konteks tidak dijumlahkan antarwilayah. Saring satu wilayah, atau letakkan wilayah "
            "pada baris atau kolom."
        )


def _jenis_bersatuan(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi) -> None:
    """At least one filtered type counts in the unit."""
    if spek.tabel not in ("pmks", "psks"):
        return
    held = (
        bersatuan(isi, spek.satuan)
        if spek.tabel == "pmks"
        else {one[1] for one in isi.ada["psks"] if one[2] == spek.satuan}
        | {code for code, one in isi.jenis.items() if one.satuan == spek.satuan}
    )
    for axis in TABEL[spek.tabel].jenis:
        chosen = spek.saringan(axis)
        members = [isi.rekap_jenis[one][1] if spek.tabel == "pmks" else {one} for one in chosen]
        if chosen and not any(one & held for one in members):
            words = ", ".join(pilihan.sumbu[axis].nilai[one] for one in chosen)
            raise SpesifikasiSalah(
                f"{words} tidak dicatat dalam {pilihan.satuan[spek.satuan]}. Pilih satuan lain atau jenis lain; "
                "satuan yang berbeda tidak pernah dijumlahkan."
            )


def _penduduk(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi) -> str:
    """The base of a rate; of an interval where people are counted."""
    if spek.ukur not in ("angka", "selang") or not pilihan.penduduk:
        return ""
    if spek.satuan not in ORANG:
        if spek.ukur == "angka":
            raise SpesifikasiSalah(
                f"Angka per 10.000 penduduk hanya untuk satuan jiwa atau orang, bukan {pilihan.satuan[spek.satuan]}. "
                "Pilih satuan jiwa, atau nilai Jumlah."
            )
        return ""
    if spek.penduduk and spek.penduduk not in pilihan.penduduk:
        raise SpesifikasiSalah(
            f"Dasar penduduk “{spek.penduduk}” tidak ada pada edisi ini. Pilih: {', '.join(pilihan.penduduk.values())}."
        )
    if spek.penduduk or spek.ukur == "selang":
        return spek.penduduk
    year = spek.ke[:4]
    covering = [one for one in pilihan.penduduk if year and meliputi(isi, one, year)]
    return next(iter([*covering, *pilihan.penduduk]))
