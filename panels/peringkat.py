"""Comparison of areas: value with interval, rank with simulated interval, and the badge of the denominator.

BPS order by default. Nothing is called best or worst; areas whose rank intervals overlap are not told apart.
"""

from __future__ import annotations

from collections.abc import Mapping

from charts.spec import Axis, BarSpec, Mark, Series, Tick
from panels import kesenjangan, peringkat_penyebut
from panels.common import sources, stamps
from panels.panel import Panel
from panels.peringkat_sebab import belum_sebanding
from panels.peringkat_tabel import tabel
from panels.peringkat_ukur import Ukur, ukur
from panels.state import State, address
from queries import Konteks, Row
from stats.peringkat import Butir, Peringkat, peringkat
from words import catatan, label, statistik
from words.format import angka, batas_rapi, dengan_satuan, ticks
from words.keadaan import nilai_teks

PROVINSI = "provinsi"


def perbandingan(state: State, konteks: Konteks) -> Panel:
    """Return the ranking panel: one dot with its 95 % interval per area, the province beside rates and shares."""
    satu = ukur(state, konteks)
    hasil = peringkat_wilayah(satu)
    areas = urut(satu, hasil, state)
    badge = peringkat_penyebut.lencana(state, konteks, satu)
    n, total = satu.cakupan
    di = {"periode": state.tahun, "jenis": state.jenis}
    return Panel(
        key="perbandingan-wilayah",
        title=f"Perbandingan wilayah – {satu.judul}",
        unit=f"{satu.satuan}; ke- = selang peringkat",
        period=state.tahun,
        spec=_spek(satu, hasil, areas, state),
        table=tabel(
            satu,
            hasil,
            areas,
            peringkat_penyebut.per_wilayah(state, konteks, satu),
            peringkat_penyebut.nama_penyebut(state, konteks, satu),
        ),
        sources=sources(konteks, satu.sumber_id),
        stamps=stamps(konteks, satu.dipakai, n=n, total=total, penyebut=satu.penyebut, di=di),
        alt=_alt(satu, hasil, areas, state),
        sentences=satu.kosong(state.tahun) or (*_kalimat(satu, hasil, state), badge),
        notes=(statistik.METODE_PERINGKAT, catatan.KETIDAKPASTIAN, *satu.catatan),
        definition=satu.info.definisi,
        state=address(kesenjangan.PAGE, state, konteks, kesenjangan.choices(konteks)),
    )


def peringkat_wilayah(satu: Ukur) -> dict[str, Peringkat]:
    """Return code -> rank of the areas that show a number."""
    return {p.kode: p for p in peringkat(satu.ada(), porsi=satu.porsi, per=satu.per)}


def urut(satu: Ukur, hasil: Mapping[str, Peringkat], state: State) -> tuple[Row, ...]:
    """Return the areas in BPS order, or by value where the reader asked for it (areas without a value last)."""
    if state.susun != "nilai":
        return satu.wilayah
    place = {row["kode_wilayah"]: len(hasil) + 1 for row in satu.wilayah}
    place |= {kode: p.peringkat for kode, p in hasil.items()}
    return tuple(sorted(satu.wilayah, key=lambda row: place[row["kode_wilayah"]]))


def _spek(satu: Ukur, hasil: Mapping[str, Peringkat], areas: tuple[Row, ...], state: State) -> BarSpec:
    contoh, by_code = satu.contoh(), {b.kode: b for b in satu.butir}
    marks = tuple(_mark(satu, by_code[row["kode_wilayah"]], row, hasil) for row in areas)
    series = [Series(label.nama_seri("Nilai dan selang 95 %", contoh), marks, "titik", "utama", contoh)]
    categories = [(mark.key, mark.label) for mark in marks]
    if satu.acuan is not None:
        own = (Mark(PROVINSI, "Provinsi", satu.acuan, satu.teks(satu.acuan)),)
        series.append(Series(label.nama_seri("Provinsi", contoh), own, "titik", "pembanding", contoh))
        categories.append((PROVINSI, "Provinsi"))
    return BarSpec(tuple(categories), tuple(series), sumbu(satu), state.wilayah)


def _mark(satu: Ukur, butir: Butir, row: Row, hasil: Mapping[str, Peringkat]) -> Mark:
    nama, state = row["nama_pendek"], satu.tanpa(butir.kode)
    if butir.kode not in hasil:
        return Mark(butir.kode, nama, None, nilai_teks(None, 0, state), state)
    own, span = hasil[butir.kode], satu.selang(butir)
    place = statistik.selang_peringkat(own.bawah, own.atas)
    return Mark(
        key=butir.kode,
        label=nama,
        value=own.nilai,
        text=f"{satu.teks(own.nilai)} (ke-{place})",
        keadaan="ada" if own.nilai else "nihil",
        low=span.bawah,
        high=span.atas,
        hover=(
            f"Selang 95 %: {satu.rentang(butir)} {satu.satuan}",
            f"Peringkat {angka(own.peringkat)}, selang {place}",
            setara(own, satu),
        ),
    )


def setara(own: Peringkat, satu: Ukur) -> str:
    """Return which areas cannot be told apart from one, in words."""
    if not own.setara:
        return "Terpisah dari semua wilayah lain"
    nama = satu.nama()
    return f"Tidak dapat dibedakan dari: {', '.join(nama[k] for k in own.setara)}"


def sumbu(satu: Ukur) -> Axis:
    """Return the value axis from zero over all intervals; shares end at 100."""
    values = [satu.selang(b).atas for b in satu.ada()]
    lo, hi = (0.0, 100.0) if satu.porsi else batas_rapi(0, max([*values, satu.acuan or 0]))
    room = hi / 40 if any(b.n == 0 for b in satu.ada()) else 0.0  # a dot at zero stands clear of the names
    return Axis(satu.satuan, lo - room, hi, tuple(Tick(v, t) for v, t in ticks(lo, hi)))


def _kalimat(satu: Ukur, hasil: Mapping[str, Peringkat], state: State) -> tuple[str, ...]:
    mixed = sum(1 for p in hasil.values() if p.setara)
    own = hasil.get(state.wilayah)
    return (
        *belum_sebanding(satu.wilayah),
        *((_satu_wilayah(own, satu, len(hasil)),) if own else ()),
        _bercampur(mixed, len(hasil)),
    )


def _bercampur(mixed: int, n: int) -> str:
    if not mixed:
        return (
            f"{angka(n)} dari {angka(n)} wilayah terpisah menurut ketidakpastian acak saja: selang peringkatnya tidak "
            "bertumpang tindih."
        )
    return (
        f"{angka(mixed)} dari {angka(n)} wilayah {statistik.SETARA} dari sedikitnya satu wilayah lain; "
        "urutannya belum dapat dipastikan."
    )


def _satu_wilayah(own: Peringkat, satu: Ukur, n: int) -> str:
    value = dengan_satuan(own.nilai, satu.satuan, satu.desimal)
    place = statistik.selang_peringkat(own.bawah, own.atas)
    return f"{satu.nama()[own.kode]}: {value}, selang peringkat {place} dari {angka(n)} wilayah. {setara(own, satu)}."


def _alt(satu: Ukur, hasil: Mapping[str, Peringkat], areas: tuple[Row, ...], state: State) -> str:
    parts = (
        f"{row['nama_pendek']} {satu.teks(hasil[row['kode_wilayah']].nilai)}"
        if row["kode_wilayah"] in hasil
        else f"{row['nama_pendek']} {nilai_teks(None, 0, satu.tanpa(row['kode_wilayah']))}"
        for row in areas
    )
    return f"{satu.judul}, {state.tahun}, {satu.satuan}: {'; '.join(parts)}."
