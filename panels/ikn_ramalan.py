"""Past forecasts beside what the register showed: how far numbers said with confidence were from what came."""

from __future__ import annotations

from charts.spec import BarSpec, Cell, Column, Mark, Rumus, Series, Table
from panels import ikn_alamat, mutu
from panels.common import empty_cell, plain_cell, sources, stamps, word_cell
from panels.ikn_sumbu import sumbu_nilai
from panels.koreksi import SEMUA
from panels.panel import Panel
from panels.state import State, address
from queries import Konteks, Row, rows
from stats.rasio import selisih, selisih_persen
from words.format import angka, bertanda, periode, persen, tanggal

BEDA_ARTI = (
    "Register memuat yang terdaftar; proyeksi dan ucapan pejabat memakai pengertian penduduk lain. Selisih di sini "
    "menunjukkan hati-hatinya membaca perkiraan, bukan salah siapa."
)
TERAKHIR = "Pembanding: hitungan terakhir sampai akhir tahun sasaran, paling lama setahun sebelumnya."
MENDATANG = "Yang belum jatuh tempo hanya disandingkan dengan hitungan kini; tidak dinilai."


def ramalan(state: State, konteks: Konteks) -> Panel | None:
    """Return forecasts against the outturn; None where none was ever recorded."""
    day = mutu.tanggal_edisi(konteks)
    found = rows("ikn_ramalan", konteks, acuan=day.isoformat())
    if not found:
        return None
    due = tuple(row for row in found if row["jatuh_tempo"] and row["kenyataan"] is not None)
    title = "Perkiraan penduduk yang pernah disampaikan dan yang kemudian tercatat"
    used = [{"asal": "resmi", "status": "tetap", "periode": row["periode_kenyataan"]} for row in due]
    return Panel(
        key="ikn-ramalan",
        title=title,
        unit="jiwa",
        period=f"tahun sasaran {_rentang(found)}; keadaan per {tanggal(day)}",
        spec=_spec(due),
        table=_tabel(found),
        sources=sources(konteks, (row[key] for row in found for key in ("sumber_id", "kenyataan_sumber_id"))),
        stamps=stamps(konteks, used, di={"kode_wilayah": SEMUA, "dasar": "dukcapil"}),
        alt=f"{title}: " + "; ".join(_satu(row) for row in due) + ".",
        sentences=(*_tempat(due), *_mendatang(found)),
        notes=(BEDA_ARTI, TERAKHIR, MENDATANG),
        state=address(ikn_alamat.PAGE, state, konteks, ikn_alamat.choices(konteks)),
    )


def _rentang(found: tuple[Row, ...]) -> str:
    years = sorted(row["tahun_sasaran"] for row in found)
    return f"{years[0]}–{years[-1]}"


def _oleh(row: Row) -> str:
    """Who said it; the target year stands beside it."""
    return row["rincian"].removesuffix(f" untuk {row['tahun_sasaran']}")


def _pendek(row: Row) -> str:
    """Who said it, in a chart label: "Bappenas, batas atas"."""
    who, _, rest = row["rincian"].partition(",")
    bound = rest.partition("(batas ")[2].removesuffix(")")
    return f"{who}, {bound}" if bound else who


def _kunci(row: Row) -> str:
    return f"{row['kode_wilayah']}|{row['tahun_sasaran']}|{row['rincian']}"


def _spec(due: tuple[Row, ...]) -> BarSpec:
    """Bars are what was said, dots what was counted; both start at nobody."""
    names = tuple(
        (_kunci(row), f"{row['nama_pendek']} {row['tahun_sasaran']}: {_pendek(row)}") for row in due
    )
    said = tuple(
        Mark(key, name, row["ramalan"], angka(row["ramalan"])) for (key, name), row in zip(names, due)
    )
    came = tuple(
        Mark(key, name, row["kenyataan"], angka(row["kenyataan"]), hover=(periode(row["periode_kenyataan"]),))
        for (key, name), row in zip(names, due)
    )
    series = (
        Series("Perkiraan", said, "batang", "proyeksi"),
        Series("Tercatat (register)", came, "titik", "sorot"),
    )
    return BarSpec(names, series, sumbu_nilai("jiwa", (mark.value for mark in (*said, *came))))


def _tabel(found: tuple[Row, ...]) -> Table:
    columns = (
        Column("wilayah", "Wilayah"),
        Column("rincian", "Disampaikan oleh"),
        Column("sasaran", "Tahun sasaran"),
        Column("ramalan", "Perkiraan (jiwa)", numeric=True),
        Column("kenyataan", "Tercatat (jiwa)", numeric=True),
        Column("periode", "Periode tercatat"),
        Column("selisih", "Perkiraan dikurangi tercatat", numeric=True, rumus=Rumus("selisih", "ramalan", "kenyataan")),
        Column(
            "persen", "Selisih (% dari tercatat)", numeric=True, desimal=1,
            rumus=Rumus("selisih_persen", "ramalan", "kenyataan"),
        ),
        Column("keadaan", "Keadaan"),
        Column("catatan", "Catatan sumber"),
    )  # fmt: skip
    return Table(columns, tuple(_baris(row) for row in found), keys=tuple(_kunci(row) for row in found))


def _baris(row: Row) -> tuple[Cell, ...]:
    judged = row["jatuh_tempo"] and row["kenyataan"] is not None
    state = "sudah jatuh tempo" if row["jatuh_tempo"] else "belum jatuh tempo"
    return (
        word_cell(row["nama"]),
        word_cell(_oleh(row)),
        word_cell(str(row["tahun_sasaran"])),
        plain_cell(row["ramalan"]),
        plain_cell(row["kenyataan"]),
        word_cell(periode(row["periode_kenyataan"])) if row["periode_kenyataan"] else empty_cell(),
        plain_cell(selisih(row["kenyataan"], row["ramalan"]), print_as=bertanda) if judged else empty_cell(),
        plain_cell(selisih_persen(row["kenyataan"], row["ramalan"]), 1, print_as=bertanda)
        if judged
        else empty_cell(),
        word_cell(state),
        word_cell(row["catatan"]),
    )


def _satu(row: Row) -> str:
    return (
        f"{row['nama']} {row['tahun_sasaran']} ({_oleh(row)}): perkiraan {angka(row['ramalan'])}, tercatat "
        f"{angka(row['kenyataan'])} jiwa"
    )


def _tempat(due: tuple[Row, ...]) -> tuple[str, ...]:
    """One sentence per place: what was counted, then each forecast of it with its distance."""
    told: list[str] = []
    for key in dict.fromkeys((row["kode_wilayah"], row["periode_kenyataan"]) for row in due):
        own = [row for row in due if (row["kode_wilayah"], row["periode_kenyataan"]) == key]
        said = "; ".join(
            f"{angka(row['ramalan'])} untuk {row['tahun_sasaran']} ({_oleh(row)}, {_jauh(row)})"
            for row in own
        )
        told.append(
            f"{own[0]['nama']}: tercatat {angka(own[0]['kenyataan'])} jiwa ({periode(key[1])}); pernah diperkirakan "
            f"{said}."
        )
    return tuple(told)


def _jauh(row: Row) -> str:
    share = selisih_persen(row["kenyataan"], row["ramalan"])
    return f"{persen(abs(share), 1)} {'di atas' if share > 0 else 'di bawah'} yang tercatat"


def _mendatang(found: tuple[Row, ...]) -> tuple[str, ...]:
    later = [row for row in found if not row["jatuh_tempo"]]
    if not later:
        return ()
    said = "; ".join(f"{row['nama']} {angka(row['ramalan'])} pada {row['tahun_sasaran']}" for row in later)
    return (f"Belum jatuh tempo, perkiraan dan bukan fakta: {said}.",)
