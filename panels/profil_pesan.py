"""Profil: what is missing on this page, and what to do about it."""

from __future__ import annotations

from panels.panel import Panel
from panels.profil_dasar import Tempat, deret, jenis, perubahan
from panels.profil_duri import tanpa_angka
from words import label
from words.format import angka, periode

KIRIM = "Kirim rekap melalui halaman Masukan Data (templat tersedia di sana)"
TANPA_UBAH = (
    "Tidak ada dua tahun sebanding untuk jenis mana pun, sehingga kenaikan dan penurunan belum dapat disebut: "
    "diperlukan rekap dua tahun dengan definisi dan asal data yang sama."
)
TANPA_KURANG = (
    "Kesenjangan layanan belum dapat dihitung: terdata dan tertangani belum dilaporkan berpasangan. Lengkapi keduanya "
    "pada rekap."
)


def pesan(one: Tempat, spm: Panel, ukur_persen: bool) -> tuple[str, ...]:
    """Return the messages in order of weight; none where the page is whole."""
    own = jenis(one)
    reported = [row for row in own if row["keadaan"] in ("ada", "nihil", "disamarkan")]
    said = []
    if not reported:
        said.append(_tanpa_rekap(one))
    elif len(reported) < len(own):
        said.append(_sebagian(one, len(reported), len(own)))
    if reported and not any(row["alasan"] == "sebanding" for row in perubahan(one)):
        said.append(TANPA_UBAH)
    if reported and not any(row["belum"] is not None for row in own):
        said.append(TANPA_KURANG)
    if _kosong(spm):
        said.append(f"Data SPM {one.nama} {periode(one.tahun)} belum ada pada edisi ini. {KIRIM}.")
    return (*said, *(tanpa_angka(one) if ukur_persen and reported else ()))


def _tanpa_rekap(one: Tempat) -> str:
    measure = label.ukuran(one.state.ukuran).lower()
    what = f"Belum ada angka PMKS {measure} {one.nama} untuk {periode(one.tahun)} pada edisi data ini."
    years = sorted(
        {
            row["tahun"]
            for points in deret(one).values()
            for row in points
            if row["keadaan"] in ("ada", "nihil")
        }
    )
    if not years:
        return f"{what} Tahun sebelumnya pun tidak ada. {KIRIM}."
    return f"{what} Tahun terakhir yang ada: {years[-1]}; pilih tahun itu pada saringan. {KIRIM}."


def _sebagian(one: Tempat, n: int, total: int) -> str:
    return (
        f"{one.nama} {periode(one.tahun)}: {angka(n)} dari {angka(total)} jenis ada angkanya; jenis lain bertanda … "
        f"atau belum. {KIRIM}."
    )


def _kosong(shown: Panel) -> bool:
    return not any(
        cell.keadaan in ("ada", "nihil", "disamarkan")
        for line in shown.table.rows
        for cell, column in zip(line, shown.table.columns)
        if column.key == "butuh"
    )
