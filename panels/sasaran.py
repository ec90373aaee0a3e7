"""Target dan capaian: what was promised in the planning documents beside what was reached, never mixed up."""

from __future__ import annotations

from charts.spec import Cell, Column, Rumus
from panels import kesenjangan
from panels.common import empty_cell, plain_cell, status_flag, word_cell
from panels.panel import Panel
from panels.ringkasan import kode_lingkup, nama_lingkup
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import label
from words.format import angka, bertanda, dengan_satuan, periode
from words.keadaan import akhiran, nama

PAGE = "/kesenjangan"
KOSONG = "tidak tersedia"
DOKUMEN = ("RPJMD", "RPD", "nasional")  # rows that stand empty until a file comes; SPM has its own panel
MINTA = (
    "Target belum ada pada edisi data ini. Yang perlu diserahkan kepada pengelola data: tabel target dari Bappeda "
    "(indikator, tahun, wilayah, dokumen, nilai, satuan, sumber), misalnya lampiran RPJMD yang berlaku."
)
ATURAN = (
    "Capaian dibandingkan dengan target hanya pada tahun dan satuan yang sama. Tercapai atau belum hanya disebut bagi "
    "indikator yang arah baiknya ditetapkan pada katalog."
)


def target(state: State, konteks: Konteks) -> Panel:
    """Return the targets of the chosen area with what was reached; without any, what is missing and what to hand in."""
    found = rows("sasaran_target", konteks, kode_wilayah=kode_lingkup(state, konteks))
    return panel_tabel_data(
        key="target-capaian",
        title="Target menurut dokumen perencanaan dan capaiannya",
        unit="satuan pada kolom Satuan",
        period=f"{nama_lingkup(state, konteks)}, periode pada tiap baris",
        table=isi_tabel(
            _KOLOM, [_baris(row) for row in found] or _kosong(), [row["indikator"] for row in found]
        ),
        used=found,
        sumber_id=[one for row in found for one in (row["sumber_id"], row["sumber_capaian"])],
        page=PAGE,
        choices=kesenjangan.choices(konteks),
        state=state.with_(bagian=kesenjangan.SASARAN),
        konteks=konteks,
        alt=_alt(found),
        sentences=tuple(_kalimat(row) for row in found if row["tercapai"] is not None) if found else (MINTA,),
        notes=(ATURAN,),
    )


_KOLOM = (
    Column("indikator", "Indikator"),
    Column("dokumen", "Dokumen"),
    Column("periode", "Tahun target"),
    Column("target", "Target", numeric=True, desimal=2),
    Column("capaian", "Capaian", numeric=True, desimal=2),
    Column("selisih", "Selisih", numeric=True, desimal=2, rumus=Rumus("selisih", "capaian", "target")),
    Column("satuan", "Satuan"),
    Column("terhadap", "Terhadap target"),
    Column("terakhir", "Posisi capaian"),
)


def _baris(row: Row) -> tuple[Cell, ...]:
    places, same = row["desimal"], row["setahun"]
    reached = plain_cell(row["capaian"], places) if same else empty_cell()
    if reached.value is not None:
        reached = Cell(reached.value, reached.text + akhiran(status_flag(row)))
    return (
        word_cell(row["nama"]),
        word_cell(row["dokumen"]),
        word_cell(periode(row["periode"])),
        plain_cell(row["target"], places),
        reached,
        plain_cell(row["selisih"], places, print_as=bertanda),
        word_cell(row["satuan"]),
        word_cell(terhadap(row)),
        word_cell(_posisi(row)),
    )


def terhadap(row: Row) -> str:
    """Return how the reached value stands to the target; no verdict without the catalogue's good direction."""
    if not row["setahun"]:
        return "belum dapat dibandingkan"
    if row["tercapai"] is None:
        return "tanpa penilaian"
    return "tercapai" if row["tercapai"] else "belum tercapai"


def _posisi(row: Row) -> str:
    """Return when the value was reached, with the value itself where it is of an earlier year."""
    if row["capaian"] is None:
        return nama("tidak_tersedia")
    when = periode(row["periode_capaian"])
    return (
        when if row["setahun"] else f"{when}: {dengan_satuan(row['capaian'], row['satuan'], row['desimal'])}"
    )


def _kosong() -> list[tuple[Cell, ...]]:
    empty = (empty_cell(),) * 3
    return [
        (word_cell("Belum ada target"), word_cell(name), word_cell(KOSONG), *empty, *_isi_kosong())
        for name in DOKUMEN
    ]


def _isi_kosong() -> tuple[Cell, ...]:
    return (word_cell(""), word_cell(KOSONG), word_cell(nama("tidak_tersedia")))


def _kalimat(row: Row) -> str:
    places, unit = row["desimal"], row["satuan"]
    return (
        f"{row['nama']}, {periode(row['periode_capaian'])}: {dengan_satuan(row['capaian'], unit, places)} dari target "
        f"{row['dokumen']} {dengan_satuan(row['target'], unit, places)}; {terhadap(row)}."
    )


def _alt(found: tuple[Row, ...]) -> str:
    if not found:
        return "Target menurut dokumen perencanaan: tidak tersedia pada edisi data ini."
    parts = (f"{row['nama']} {row['dokumen']} {periode(row['periode'])}: {terhadap(row)}" for row in found)
    return f"Target dan capaian, {angka(len(found))} baris: " + "; ".join(parts) + "."


def status_kata(row: Row) -> str:
    """Return the status of a published figure in words."""
    return label.status(row["status"])
