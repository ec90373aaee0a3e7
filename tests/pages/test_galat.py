"""What is missing or broken is said once, in Indonesian, and nothing is left half done."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import edisi as edisi_modul
from data import skema, snapshot
from data.__main__ import main
from data.edisi import BAWAAN, PAKET, current
from tests.conftest import forget

ROOT = Path(__file__).parents[2]
PAGES = (
    "presenter/ringkasan.py", "presenter/peta.py", "presenter/jenis.py", "presenter/ikn.py", "planner/metode.py",
)  # fmt: skip
# pages (with their address) that cannot be whole without the boundary files
WITH_MAP = [("presenter/peta.py", {}), ("planner/metode.py", {"bagian": "Edisi dan koreksi"})]
ENGLISH = re.compile(
    r"\b(the|not|found|error|file|failed|no such|cannot|unable|invalid|exception|traceback|permission|denied|"
    r"does|is|of|to|missing|unknown|expected|usage|required)\b", re.I,
)  # fmt: skip
ADVICE = re.compile(r"[Jj]alankan|[Pp]ulihkan|[Pp]eriksa|[Pp]asang|yang ada:")
TRACEBACK = re.compile(r'Traceback|File ".*", line \d+|Error\b|Exception\b')


def drawn(page: str, **query: str) -> AppTest:
    """Run the frame and the page."""
    run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=120)
    run.query_params.update(query)
    return run.switch_page(page).run()


def said(run: AppTest) -> str:
    """The one message of a page that stopped; fails on none, on two, or on a traceback."""
    assert not run.exception, [one.value for one in run.exception]
    assert len(run.error) == 1, [one.value for one in run.error]
    return run.error[0].value


def without_names(text: str) -> str:
    """The message without paths, file names and commands, which are names and not words."""
    return re.sub(
        r"`[^`]*`|python -m [\w ]+|[\w./\\:-]*[/\\][\w./\\-]*|\b[\w-]+\.(parquet|json|geojson)\b", "", text
    )


def clear(text: str) -> list[str]:
    """What is wrong with a message: English words, a traceback, no advice."""
    found = [m.group() for m in ENGLISH.finditer(without_names(text))] + TRACEBACK.findall(text)
    return found + ([] if ADVICE.search(text) else ["no advice"])


@pytest.fixture
def broken(rumah):
    """Make the home's own edition the active one after something was done to its folder."""

    def make(spoil) -> Path:
        folder = shutil.copytree(BAWAAN / current(), rumah / "edisi" / "rusak-01")
        spoil(folder)
        (rumah / "CURRENT").write_text("rusak-01\n", encoding="utf-8")
        forget()
        return folder

    return make


def truncate(folder: Path) -> None:
    file = folder / "pmks.parquet"
    file.write_bytes(file.read_bytes()[:1000])


def unpack(folder: Path) -> None:
    (folder / PAKET).unlink()


def garble(folder: Path) -> None:
    (folder / PAKET).write_text('{"resources": [', encoding="utf-8")


SPOILED = {
    "pmks.parquet": truncate,
    "jenis.parquet": lambda folder: (folder / "jenis.parquet").unlink(),
    "rusak-01": unpack,
    PAKET: garble,
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("named", SPOILED)
def test_a_spoiled_edition_is_named_once(broken, page, named):
    broken(SPOILED[named])
    message = said(drawn(page))
    assert named in message and clear(message) == [], message


@pytest.mark.parametrize("page", PAGES)
def test_no_edition_at_all(monkeypatch, tmp_path, page):
    monkeypatch.setattr(edisi_modul, "BAWAAN", tmp_path)
    forget()
    message = said(drawn(page))
    assert "python -m data build" in message and clear(message) == [], message


@pytest.mark.parametrize(("page", "query"), WITH_MAP)
def test_no_boundaries(monkeypatch, tmp_path, page, query):
    monkeypatch.setenv("GEO_DIR", str(tmp_path))
    message = said(drawn(page, **query))
    assert str(tmp_path) in message and clear(message) == [], message


@pytest.mark.parametrize("page", [page for page in PAGES if page != "presenter/peta.py"])
def test_the_other_pages_do_without_boundaries(monkeypatch, tmp_path, page):
    monkeypatch.setenv("GEO_DIR", str(tmp_path))
    run = drawn(page)
    assert not run.exception and not run.error


@pytest.mark.parametrize("page", PAGES)
def test_an_unknown_edition_in_the_address_falls_back(page):
    run = drawn(page, edisi="tidak-ada", tahun="2024")
    assert not run.exception and not run.error
    assert run.title[0].value and f"Edisi data: {current()}" in " ".join(one.value for one in run.caption)


@pytest.mark.parametrize(
    "text",
    ["File not found. Jalankan ulang.", "Traceback (most recent call last). Periksa.", "Edisi data rusak."],
)
def test_the_reading_of_messages_sees_bad_ones(text):
    assert clear(text)


# --- command line


def cli(*words: str, home: Path, **more: str) -> subprocess.CompletedProcess:
    """`python -m data …` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "data", *words],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
        env=os.environ | {"SERAMBI_HOME": str(home), "PYTHONUTF8": "1", **more},
    )  # fmt: skip


def refused(done: subprocess.CompletedProcess, *named: str) -> None:
    """A refusal: non-zero, one Indonesian message on stderr that names the thing, nothing on stdout."""
    assert done.returncode != 0
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1 and done.stderr.startswith("Gagal: "), done.stderr
    assert all(one in done.stderr for one in named), done.stderr
    assert [m.group() for m in ENGLISH.finditer(without_names(done.stderr))] + TRACEBACK.findall(
        done.stderr
    ) == []


@pytest.mark.parametrize("command", ["check", pytest.param("info", marks=pytest.mark.lama)])
def test_the_command_line_refuses_unknown_and_broken_editions(command, rumah, broken):
    refused(cli(command, "--edisi", "tidak-ada", home=rumah), "tidak-ada", current())
    folder = broken(truncate)
    refused(cli(command, home=rumah), "rusak-01", "pmks.parquet")
    refused(cli(command, "--edisi", str(folder), home=rumah), "pmks.parquet")


@pytest.mark.parametrize(
    "words",
    [
        ("entah",),
        *(pytest.param(w, marks=pytest.mark.lama) for w in ((), ("check", "--entah"), ("build", "--out"))),
    ],
)
def test_a_wrong_command_is_refused_in_indonesian(words, rumah):
    done = cli(*words, home=rumah)
    assert done.returncode == 64 and done.stdout == ""
    assert "Perintah tidak dikenali" in done.stderr and not ENGLISH.search(without_names(done.stderr)), (
        done.stderr
    )


def tree(folder: Path) -> list[str]:
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*"))


def test_build_leaves_nothing_where_it_may_not_write(tmp_path, rumah):
    target = tmp_path / "berkas"
    target.write_text("bukan folder", encoding="utf-8")
    refused(cli("build", "--tanpa-contoh", "--edisi", "uji-1", "--out", str(target), home=rumah), "berkas")
    assert target.read_text(encoding="utf-8") == "bukan folder" and tree(tmp_path) == ["berkas"]


@pytest.mark.lama  # daily: the target above, which may not be written either
@pytest.mark.skipif(not Path("/sys").is_dir(), reason="needs a place that not even root may write")
def test_build_refuses_a_read_only_target(rumah):
    refused(
        cli("build", "--tanpa-contoh", "--edisi", "uji-1", "--out", "/sys/serambi", home=rumah),
        "/sys/serambi",
    )


@pytest.mark.parametrize("older", [False, True])
def test_a_disk_that_fills_up_leaves_the_older_edition(monkeypatch, capsys, tmp_path, older):
    """The write fails in the middle of the tables: no half edition, and what was there stays."""
    if older:
        shutil.copytree(BAWAAN / current(), tmp_path / "uji-1")
    before = {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()}
    write = snapshot.pq.write_table

    def full(table, where, **more):
        if Path(where).stem == "pmks":
            raise OSError(errno.ENOSPC, "No space left on device", str(where))
        write(table, where, **more)

    monkeypatch.setattr(snapshot, "buat_topeng", lambda *_: skema.kosong("topeng"))
    monkeypatch.setattr(snapshot.pq, "write_table", full)
    assert main(["build", "--tanpa-contoh", "--edisi", "uji-1", "--out", str(tmp_path)]) == 1
    message = capsys.readouterr().err
    assert message.startswith("Gagal: ") and "pmks.parquet" in message and clear(message) == []
    assert {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()} == before
