"""data/boundaries: an agency's own files beside the program, installed once each when Serambi starts."""

import hashlib
import json
import os
from pathlib import Path

from geo import installed
from geo.areas import ROOT

FOLDER = ROOT / "data" / "boundaries"
RECORD = "titipan.json"


def pending(*, new: bool = False) -> list[Path]:
    """The GeoJSON files of the folder, or only those that were not installed as they are now."""
    files = sorted(FOLDER.glob("*.geojson")) if FOLDER.is_dir() else []
    known = _record() if new else {}
    return [path for path in files if known.get(path.name) != _digest(path)]


def remember(path: Path) -> None:
    """Note an installed file of the folder, so that `lepas` is not undone by the next start."""
    if path.resolve().parent != FOLDER.resolve():
        return
    target = _path()
    temporary = target.with_name(RECORD + ".tulis")
    temporary.write_text(json.dumps({**_record(), path.name: _digest(path)}), encoding="utf-8")
    os.replace(temporary, target)


def _record() -> dict[str, str]:
    """File names with their digests; a record that cannot be read counts as none."""
    try:
        content = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _path() -> Path:
    return installed.home() / "boundaries" / RECORD


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
