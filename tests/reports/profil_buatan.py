"""A Profil with parts written by hand: traps in the texts, round numbers, as much text as wanted."""

from __future__ import annotations

from dataclasses import replace

from charts.spec import Cell, Column, Mark, SpineRow, SpineSpec, Table, TableSpec
from panels.kartu import Halaman, Kartu
from panels.panel import Panel, Source, Stamps
from panels.profil import Perhatian, Profil, profil
from panels.state import SEMUA, State, frame_choices
from queries import rows

SUMBER = (
    Source("BPS", "BPS Kalimantan Timur, Provinsi dalam Angka 2026", "https://bps.go.id", "", "tinggi"),
)
TRAP = '#panic("disusupi") *tebal* $x^2$ <label> @rujuk `kode` \\ // /* "kutip" {"a": 1}'
KODE = ("lebih_baik", "serupa", "perlu_perhatian", "lebih_tinggi", "lebih_rendah", "tidak_dibandingkan")


def profil_buatan(konteks, kode: str, nama: str, *, panjang: int = 1) -> Profil:
    """`panjang` repeats sentences: 1 is an ordinary area, 12 far too much for a page."""
    choices = frame_choices(konteks)
    state = State(tahun=choices["tahun"].default, wilayah=kode if kode in choices["wilayah"].words else SEMUA)
    stamps = Stamps(konteks.edisi, contoh=True, audiens=konteks.audiens, cakupan="10 dari 10 wilayah")
    kalimat = tuple(
        f"Pada {state.tahun} tercatat 1.{n}34 jiwa lansia telantar di {nama}, bertambah {n} orang dari tahun lalu."
        for n in range(4 * panjang)
    )
    return replace(
        profil(state, konteks),
        nama=nama,
        stempel=stamps,
        sumber=SUMBER,
        angka=tuple(_kartu(n, stamps) for n in range(9)),
        naik=_perhatian("naik", nama),
        turun=_perhatian("turun", nama),
        kesenjangan=_perhatian("belum terlayani", nama),
        kk=_perhatian("dalam KK", nama),
        duri=_panel(_duri(konteks, nama), "Semua jenis dibanding provinsi", stamps),
        rincian=_panel(_rincian(konteks), "Rincian semua jenis", stamps),
        kapasitas=_panel(_tabel(5, 4), "PSKS dan kapasitas", stamps),
        ikn=_panel(_tabel(3, 3), "IKN", stamps, kalimat[:1]),
        ditunggu=_panel(_tabel(4, 3), "Data yang masih ditunggu", stamps),
        kalimat=(TRAP, *kalimat),
        pesan=("Anggaran 2025 tidak tersedia: mintalah kepada Bappeda.",),
    )


def _kartu(n: int, stamps: Stamps) -> Kartu:
    return Kartu(
        f"k{n}", f"Penduduk terdaftar ke-{n}", f"{n}23.4{n}9", "jiwa", ("Semester II 2025", "10 dari 10 wilayah"),
        SUMBER, stamps, Halaman("/peta", (), (), "/peta"), "Lihat",
    )  # fmt: skip


def _perhatian(kata: str, nama: str) -> tuple[Perhatian, ...]:
    return tuple(
        Perhatian(f"PMKS-0{n}", f"Anak {kata} nomor {n}", f"1.2{n}7 jiwa pada 2025, {kata} 24 orang di {nama}.",
                  "belum dapat dipastikan" if n % 2 else f"jelas {kata}")
        for n in range(3)
    )  # fmt: skip


def _tabel(baris: int, kolom: int) -> TableSpec:
    columns = (
        Column("apa", "Ukuran"),
        *(Column(f"n{k}", f"Tahun 202{k}", numeric=True) for k in range(1, kolom)),
    )
    rows_ = tuple(
        (
            Cell(f"Baris ke-{b}", f"Baris ke-{b}"),
            *(Cell(b * 1000 + k, f"{b}.{k:03d}") for k in range(1, kolom)),
        )
        for b in range(1, baris + 1)
    )
    return TableSpec(Table(columns, rows_))


def _duri(konteks, nama: str) -> SpineSpec:
    types = [row for row in rows("jenis_daftar", konteks) if row["keluarga"] == "pmks"]
    lines = tuple(
        SpineRow(
            Mark(row["jenis"], row["nama_pendek"], None, "*", "disamarkan")
            if n % 9 == 4
            else Mark(row["jenis"], row["nama_pendek"], 3.0 + n, f"{3 + n},0"),
            pusat=10.0, pusat_text="10,0", banding=KODE[n % 6], rendah=2.0, tinggi=30.0 + n, q1=6.0, q3=14.0,
        )
        for n, row in enumerate(types)
    )  # fmt: skip
    return SpineSpec(
        lines, nama, "Kalimantan Timur", "per 10.000 penduduk", tuple((k, k.replace("_", " ")) for k in KODE)
    )


def _rincian(konteks) -> TableSpec:
    names = ("jenis", "satuan", "terdata", "selisih", "tanda", "belum")
    columns = tuple(
        Column(name, name.title(), numeric=name in ("terdata", "selisih", "belum")) for name in names
    )
    types = [row for row in rows("jenis_daftar", konteks) if row["keluarga"] == "pmks"]
    cells = tuple(
        (Cell(row["nama"], row["nama"]), Cell("jiwa", "jiwa"), Cell(4000 + n, f"4.0{n:02d}"), Cell(n, f"+{n}"),
         Cell("jelas naik", "jelas naik"), Cell(700 + n, f"{700 + n}"))
        for n, row in enumerate(types)
    )  # fmt: skip
    return TableSpec(Table(columns, cells, keys=tuple(row["jenis"] for row in types)))


def _panel(spec, title: str, stamps: Stamps, sentences: tuple[str, ...] = ()) -> Panel:
    table = spec.table if isinstance(spec, TableSpec) else _twin(spec)
    return Panel(
        key=title.lower().replace(" ", "-"), title=title, unit="jiwa", period="2025", spec=spec, table=table,
        sources=SUMBER, stamps=stamps, alt=title, sentences=sentences, state="/profil",
    )  # fmt: skip


def _twin(spec: SpineSpec) -> Table:
    columns = (Column("jenis", "Jenis"), Column("nilai", spec.wilayah, numeric=True, desimal=1))
    cells = tuple(
        (Cell(row.mark.label, row.mark.label), Cell(row.mark.value, row.mark.text, row.mark.keadaan))
        for row in spec.rows
    )
    return Table(columns, cells, keys=tuple(row.mark.key for row in spec.rows))


def tanpa_contoh(one: Profil) -> Profil:
    """The same profile as if all its numbers were official."""
    return replace(one, stempel=replace(one.stempel, contoh=False))
