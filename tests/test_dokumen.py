"""The documents tell the truth: pages, commands, queries and names in them are those of the code.

`python -m tests.test_dokumen` writes docs/kueri.md anew from the headers of the SQL files, and docs/terbitan.md from
the description of the published tables.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from data.katalog import load_catalogue
from queries.terbit import tabel_terbit
from queries.terbit_batasan import kosakata

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
KUERI = ROOT / "docs" / "kueri.md"
TERBITAN = ROOT / "docs" / "terbitan.md"
DOCUMENTS = (README, ROOT / "docs" / "decisions.md")
HEADER = re.compile(r"^-- (\w+): (.*)$", re.M)
PATH = re.compile(r"[\w.][\w./-]*(/|\.(py|md|csv|sql|toml|txt|json|parquet|geojson|png))")
MADE_LATER = {"wheelhouse", ".venv", "var"}  # folders that a run makes


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


# --- queries


def kueri() -> str:
    """The index of all questions, from the headers of the SQL files."""
    lines = [
        "# Named queries",
        "",
        "One file, one question (`queries/<name>.sql`); columns and order stand in each file's header. Views that they",
        "share are in `queries/views/`. Written by `python -m tests.test_dokumen`; a test keeps it true.",
        "",
        "| query | answers | one row per | parameters |",
        "|---|---|---|---|",
    ]
    for path in sorted((ROOT / "queries").glob("*.sql")):
        head = dict(HEADER.findall(text(path)))
        cells = (
            f"`{path.stem}`",
            head["purpose"],
            head["grain"].removeprefix("one row per "),
            head["params"],
        )
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join([*lines, ""])


def test_the_index_of_queries_is_the_folder():
    assert text(KUERI) == kueri(), "run: python -m tests.test_dokumen"


def test_the_index_would_miss_nothing():
    listed = set(re.findall(r"^\| `(\w+)` \| \S", kueri(), re.M))
    assert listed == {path.stem for path in (ROOT / "queries").glob("*.sql")} and len(listed) > 30


# --- published tables


def terbitan() -> str:
    """Every published table with its key and the meaning, type and closed list of its columns."""
    lines = [
        "# Published tables",
        "",
        "What may leave Serambi in bulk: pivot, SQL box, API and data package read these and nothing else. Outside",
        "Kerja internal every count stands behind the edition's mask. Meanings are in Indonesian, as the files and the",
        "schema browser print them. Written by `python -m tests.test_dokumen`; a test keeps it true.",
        "",
    ]
    for table in tabel_terbit().values():
        key = ", ".join(f"`{name}`" for name in table.kunci)
        lines += [f"## {table.nama}", "", table.arti, "", f"Key: {key}.", ""]
        lines += ["| column | type | meaning | values |", "|---|---|---|---|"]
        for one in table.kolom:
            words = ", ".join(f"`{word}`" if word else "(kosong)" for word in kosakata(table.nama, one.nama))
            lines.append(f"| `{one.nama}` | {one.tipe} | {one.arti} | {words} |")
        lines.append("")
    return "\n".join(lines)


def test_the_description_of_published_tables_is_that_of_the_code():
    assert text(TERBITAN) == terbitan(), "run: python -m tests.test_dokumen"
    for name, table in tabel_terbit().items():
        assert f"## {name}\n" in terbitan() and all(f"| `{one.nama}` | " in terbitan() for one in table.kolom)


# --- pages, commands, names in the README


def pages() -> dict[str, str]:
    """Address -> page title, as the navigation has them."""
    tree = ast.parse(text(ROOT / "pages" / "frame.py"))
    value = next(n.value for n in tree.body if isinstance(n, ast.Assign) and n.targets[0].id == "PAGES")
    return {f"/{url}": title for group in ast.literal_eval(value).values() for _, _, url, title in group}


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", text(ROOT / "Makefile"), re.M))


def commands(module: str) -> set[str]:
    """Sub-commands of `python -m <module>`: the literals of its parser, and what its usage line offers."""
    done = subprocess.run(
        [sys.executable, "-m", module, "entah"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == (64 if module == "data" else 2)
    tree = ast.walk(ast.parse(text(ROOT / module / "__main__.py")))
    calls = [n for n in tree if isinstance(n, ast.Call) and getattr(n.func, "attr", "") == "add_parser"]
    literal = {n.args[0].value for n in calls if isinstance(n.args[0], ast.Constant)}
    return literal | set(re.findall(r"\w+", "".join(re.findall(r"\{([\w,]+)\}", done.stderr))))


def test_every_page_is_in_the_readme():
    lines = text(README).splitlines()
    for address, title in pages().items():
        named = title.replace("{provinsi}", "Kaltim")
        assert any(f"`{address}`" in line and named in line for line in lines), (address, title)


def test_every_make_target_is_in_the_readme_and_the_other_way_round():
    named = set(re.findall(r"\bmake ([a-z-]+)", text(README)))
    assert named == make_targets()


@pytest.mark.parametrize("module", ["data", "geo"])
def test_every_command_is_in_the_readme_and_the_other_way_round(module):
    real = commands(module)
    assert len(real) >= 3
    lines = [line for line in text(README).splitlines() if f"python -m {module}" in line]
    assert {word for word in real if any(re.search(rf"\b{word}\b", line) for line in lines)} == real
    assert {word for line in lines for word in re.findall(rf"python -m {module} (\w+)", line)} <= real


def quoted(document: str) -> list[str]:
    """Code spans of a document, its fenced blocks left out."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", document, flags=re.S))


def missing_paths(document: str) -> list[str]:
    """Files and folders that a document names and that are not there; patterns and placeholders are not names."""
    names = [*quoted(document), *re.findall(r"\]\(([^)#:]+)\)", document)]
    paths = [name for name in names if PATH.fullmatch(name)]
    return [one for one in paths if one.split("/")[0] not in MADE_LATER and not any(_there(one))]


def _there(name: str):
    yield (ROOT / name).exists()
    yield any(
        one.match(name)
        for folder in ("data", "geo", "docs")
        for one in (ROOT / folder).rglob(Path(name).name)
    )


def unknown_variables(document: str) -> set[str]:
    """Environment variables of Serambi that a document names and no code reads."""
    folders = ("data", "geo", "pages", "bench", "queries")
    files = [*ROOT.glob("*.py"), *(path for folder in folders for path in (ROOT / folder).rglob("*.py"))]
    files.append(ROOT / "tests" / "__main__.py")
    code = "\n".join(text(path) for path in files)
    return {name for name in re.findall(r"\b(?:SERAMBI|GEO)_[A-Z_]+\b", document) if name not in code}


def unknown_options(document: str) -> set[str]:
    """Options of mulai.py that a document names and it does not take."""
    known = set(re.findall(r'"(?:--)?([a-z-]+)"', text(ROOT / "mulai.py")))
    named = re.findall(r"mulai\.py((?: --?[\w-]+(?: [\w_]+)?)+)", document)
    return {word for one in named for word in re.findall(r"--([\w-]+)", one)} - known


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_the_documents_name_exists(path):
    document = text(path)
    assert missing_paths(document) == []
    assert unknown_variables(document) == set()
    assert unknown_options(document) == set()


def test_the_readme_opens_with_a_picture_and_two_commands():
    first = text(README).split("\n## ")[0]
    assert re.search(r"!\[[^\]]+\]\(docs/[\w/]+\.png\)", first)
    assert first.index("make run") < first.index("make test") and "```powershell" in first


def test_the_scans_see_untrue_names():
    document = (
        "`panels/tiada.py` ![x](docs/tiada.png) `SERAMBI_TIADA` `mulai.py --tiada` `queries/<name>.sql`"
    )
    assert missing_paths(document) == ["panels/tiada.py", "docs/tiada.png"]
    assert unknown_variables(document) == {"SERAMBI_TIADA"} and unknown_options(document) == {"tiada"}


# --- what the catalogue owes to the reader


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("indikator", ("nama", "nama_pendek", "satuan", "definisi", "polaritas", "tema")),
        ("jenis", ("nama", "nama_pendek", "definisi", "satuan_utama")),
        ("sumber", ("penerbit", "judul", "lisensi", "keandalan")),
    ],
)
def test_everything_in_the_catalogue_is_described(table, columns):
    frame = load_catalogue().bingkai[table]
    if table == "jenis":
        frame = frame[frame["keluarga"] == "pmks"]
    empty = {
        column: frame.loc[
            frame[column].isna() | frame[column].astype(str).str.strip().eq(""), frame.columns[0]
        ]
        for column in columns
    }
    assert {column: rows.tolist() for column, rows in empty.items() if len(rows)} == {}


if __name__ == "__main__":
    KUERI.write_text(kueri(), encoding="utf-8", newline="\n")
    TERBITAN.write_text(terbitan(), encoding="utf-8", newline="\n")
