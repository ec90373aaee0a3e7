"""A full room that asks the same question at once asks the engine once."""

from __future__ import annotations

import threading
import time

import pytest

from queries import engine as mesin
from queries import rows
from queries.engine import _Sekali


def together(act, n: int = 16) -> list:
    """Run `act` in n threads that start at the same moment; returns their results."""
    gate, found = threading.Barrier(n), []

    def one() -> None:
        gate.wait()
        found.append(act())

    threads = [threading.Thread(target=one) for _ in range(n)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_the_answer_is_made_once():
    made, kept = [], _Sekali()

    def make() -> tuple:
        made.append(1)
        time.sleep(0.05)
        return ()

    assert together(lambda: kept.get(make)) == [()] * 16
    assert len(made) == 1


def test_an_error_is_not_kept():
    kept = _Sekali()
    with pytest.raises(ZeroDivisionError):
        kept.get(lambda: 1 / 0)
    assert kept.get(lambda: 7) == 7


def test_rows_asked_at_once_reach_the_engine_about_once(konteks, monkeypatch):
    asked, fetch = [], mesin._fetch

    def counted(name, konteks, params):
        asked.append(name)
        time.sleep(0.05)
        return fetch(name, konteks, params)

    rows("wilayah_daftar", konteks)
    mesin._row_answer.cache_clear()
    monkeypatch.setattr(mesin, "_fetch", counted)
    found = together(lambda: rows("sumber_daftar", konteks))
    assert all(one == found[0] for one in found)
    assert 1 <= len(asked) <= 2, "two only when two threads met in the very moment the slot was made"
