"""Verdicts on historical commitments stay internal: no view that can be pinned, sent or printed holds one."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest

from data.komitmen import komitmen as katalog_komitmen
from meeting import komitmen as rilis
from meeting.catatan import terakhir
from meeting.galat import TidakAda
from panels import daftar, komitmen, rumusan
from panels.rakor import linimasa
from panels.state import State
from reports.berkas_csv import csv_bytes
from reports.pptx import pptx
from reports.svg import svg
from words import putusan as kata

KODE = "bebas-anak-jalanan-2017"
SAAT = datetime.datetime(2026, 11, 25)


def semua_kata(konteks) -> tuple[str, ...]:
    """What would give a verdict away: the words of the verdicts and every sentence that says one."""
    sentences = (judged.kalimat for _, judged in komitmen.semua(konteks))
    return (*kata.PUTUSAN.values(), *(text[:30] for text in sentences))


def bocor(text: str, konteks) -> list[str]:
    low = text.lower()
    return [one for one in semua_kata(konteks) if one.lower() in low]


def isi_zip(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return "\n".join(file.read(name).decode("utf-8") for name in file.namelist() if name.endswith(".xml"))


def test_what_the_deck_the_phones_and_the_files_are_made_of_holds_no_verdict(konteks, internal):
    rilis.rilis(KODE, oleh="operator")  # not even a released one: pinned views are rebuilt without the store
    for here in (konteks, internal):
        for part in rumusan.BAGIAN:
            for shown in daftar.semua("/rumusan", {"bagian": part}, here):
                told = "\n".join((repr(shown), svg(shown, dibuat=SAAT), csv_bytes(shown).decode("utf-8")))
                assert not bocor(told, here), shown.key
    shown = komitmen.daftar(State("2025", bagian=rumusan.LANJUT), konteks)
    assert not bocor(isi_zip(pptx([shown], dibuat=SAAT)), konteks)
    assert bocor(
        repr(komitmen.putusan(konteks, {KODE})), konteks
    )  # the check sees a verdict where there is one


def test_only_the_asked_verdicts_are_made(konteks):
    assert komitmen.putusan(konteks, frozenset()) is None
    shown = komitmen.putusan(konteks, {KODE})
    assert [row[0].text for row in shown.table.rows] == ["Bebas anak jalanan 2017"]
    assert shown.stamps.contoh and shown.table.rows[0][1].text == "tidak dapat dinilai: angkanya data contoh"


def test_the_list_tells_source_deadline_and_whose_words(konteks):
    shown = komitmen.daftar(State("2025"), konteks)
    rows = {key: [cell.text for cell in row] for key, row in zip(shown.table.keys, shown.table.rows)}
    assert len(rows) == len(katalog_komitmen())
    assert (
        "belum ada data resmi" in rows[KODE] and not shown.stamps.contoh
    )  # no made-up number beside a promise
    assert "5,17\xa0% (2025)" in rows["rpd-kemiskinan"]
    assert "tenggat terlewati" in rows[KODE] and "tenggat belum tiba" in rows["rpjmd-2025-2029"]
    assert rows["rpd-kemiskinan"][0] == "Kemiskinan menurun (ringkasan pembicara)"
    cited = {one.sitasi for one in shown.sources}
    assert all(one.sumber in cited for one in katalog_komitmen())


def test_release_and_withdrawal():
    assert rilis.dirilis() == frozenset()
    rilis.rilis(KODE, oleh="operator")
    rilis.rilis(KODE, oleh="operator")
    assert rilis.dirilis() == {KODE}
    rilis.tarik(KODE, oleh="operator")
    assert rilis.dirilis() == frozenset()
    assert next(one["kejadian"] for one in terakhir(3)) == "rilis putusan komitmen ditarik"
    for change in (rilis.rilis, rilis.tarik):
        with pytest.raises(TidakAda, match="angan"):
            change("angan", oleh="operator")


def test_the_line_of_meetings_says_what_is_unknown(konteks):
    shown = linimasa(State("2025"), konteks)
    rows = {row[0].text: [cell.text for cell in row] for row in shown.table.rows}
    assert list(rows) == ["2016", "2019", "2020", "2023", "2024"]
    assert rows["2020"][4:6] == ["tidak tersedia", "tidak tersedia"] and rows["2024"][4:6] == ["3", "150"]
    assert all(row[-1] for row in rows.values())


def test_an_edition_without_reports_still_lists_them(kosong):
    shown = komitmen.daftar(State("2025"), kosong)
    assert len(shown.table.rows) == len(katalog_komitmen())
    judged = {one.kode: each.putusan.sebab for one, each in komitmen.semua(kosong)}
    assert judged[KODE] == "tanpa_data"
