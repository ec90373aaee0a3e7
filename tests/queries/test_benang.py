"""Eight threads asking at once get what one thread gets, whatever edition and audience each asks for."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pandas as pd
import pytest

from queries import Konteks
from queries.engine import Engine, engine, execute, opened
from tests.queries.test_kontrak import PARAMS, params

THREADS, EACH = 8, 10
# light ones, so that threads change places often; the masked one answers differently for each audience
NAMES = (
    "posisi_terakhir",
    "tahun_daftar",
    "penduduk_terakhir",
    "penyampaian",
    "sumber_daftar",
    "dasar_daftar",
)
TYPES = ("PMKS-03", "PMKS-18")


@pytest.fixture
def audiences(konteks, internal, edisi_buatan) -> tuple[Konteks, ...]:
    """Two editions, three audiences; the first queries build the schemas while all threads run."""
    rows = pd.DataFrame(
        {"periode": "2024", "kode_wilayah": area, "jenis": jenis, "ukuran": ukuran, "nilai": value + extra}
        for area, value in (("64.01", 7), ("64.02", 4_001), ("64.71", 900))
        for extra, jenis in enumerate(TYPES)
        for ukuran in ("terdata", "tertangani")
    )
    small = edisi_buatan("benang", pmks=rows)
    return konteks, internal, small, Konteks(small.edisi, "internal"), Konteks(small.edisi, "lembar", "64.01")


def questions(audiences) -> list[tuple[str, Konteks, dict]]:
    """Every question once."""
    return [
        (name, here, {key: PARAMS[key] for key in params(name)} | ({"jenis": jenis} if jenis else {}))
        for here in audiences
        for name in NAMES
        for jenis in (TYPES if "jenis" in params(name) else ("",))
    ]


def answer(question) -> str:
    """The whole answer as one text."""
    name, here, given = question
    return execute(name, here, **given).to_csv(index=False)


def ask(asked, expected, turn: int, start: Barrier, each: int = EACH) -> Counter:
    """One thread: `each` questions in its own order; counts right and wrong answers."""
    start.wait()
    order = [(turn * 7 + step * (2 * turn + 3)) % len(asked) for step in range(each)]
    return Counter(answer(asked[at]) == expected[at] for at in order)


@pytest.mark.parametrize("each", [EACH // 4, pytest.param(300, marks=pytest.mark.lama)])
def test_every_thread_gets_only_right_rows(audiences, each):
    asked = questions(audiences)
    engine.cache_clear()
    expected = [answer(one) for one in asked]
    assert len(set(expected)) > 12, "questions must be told apart by their answers"
    engine.cache_clear()  # the threads meet an engine without a single schema
    start = Barrier(THREADS)
    with ThreadPoolExecutor(THREADS) as pool:
        counted = list(pool.map(lambda turn: ask(asked, expected, turn, start, each), range(THREADS)))
    assert sum(counted, Counter()) == Counter({True: THREADS * each})


def test_an_answer_from_another_schema_is_counted_as_wrong(audiences, monkeypatch):
    asked = questions(audiences)
    expected = [answer(one) for one in asked]
    first = engine()._schemas[asked[0][1], str(opened(asked[0][1].edisi).path)]
    monkeypatch.setattr(Engine, "_schema", lambda self, here, edition: first)
    counted = ask(asked, expected, 0, Barrier(1))
    assert counted[False] > EACH / 4
