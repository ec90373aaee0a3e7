"""Reading and writing GeoJSON with the standard library; the only place that knows how our files look."""

import json
import os
from pathlib import Path

from geo.errors import BatasHilang, BatasRusak


def feature(code: str, geometry: dict, **properties: object) -> dict:
    """One feature whose `id` and `kode_wilayah` are the code (plotly's Choropleth joins on `id`)."""
    return {
        "type": "Feature",
        "id": code,
        "properties": {"kode_wilayah": code, **properties},
        "geometry": geometry,
    }


def collection(features: list[dict], **members: object) -> dict:
    """A FeatureCollection with extra top-level members (attribution, licence)."""
    return {"type": "FeatureCollection", **members, "features": features}


def write(path: Path, content: dict) -> None:
    """Write compact JSON, one feature a line, through a temporary file: a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".tulis")
    temporary.write_text(encode(content), encoding="utf-8", newline="\n")
    os.replace(temporary, path)


def encode(content: dict) -> str:
    """The text of a FeatureCollection: small, and a diff shows which area changed."""
    head = {key: value for key, value in content.items() if key != "features"}
    lines = ",\n".join(_compact(item) for item in content["features"])
    return _compact(head)[:-1] + ',"features":[\n' + lines + "\n]}\n"


def read(path: Path, empty: bool = False) -> dict:
    """A FeatureCollection from a file; without features only when `empty` is allowed.

    Raises BatasHilang when there is no such file, BatasRusak when it is not such a FeatureCollection.
    """
    if not path.is_file():
        raise BatasHilang(
            f"Berkas batas wilayah tidak ditemukan: {path}. Pulihkan berkas itu dari repositori, "
            "atau pasang batas instansi dengan `python -m geo pasang BERKAS`."
        )
    try:
        content = parse(path.read_bytes())
    except BatasRusak as error:
        raise BatasRusak(f"Berkas batas {path} {error}. Ganti dengan berkas yang benar.") from error
    if not _is_collection(content):
        raise BatasRusak(f"Berkas batas {path} bukan FeatureCollection. Ganti dengan berkas yang benar.")
    if not content["features"] and not empty:
        raise BatasRusak(f"Berkas batas {path} tidak berisi satu fitur pun. Ganti dengan berkas yang benar.")
    return content


def parse(content: bytes) -> object:
    """JSON from UTF-8 bytes. Raises BatasRusak that says in Indonesian where the text breaks off."""
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        fault = f"bukan teks UTF-8: bita ke-{error.start + 1}"
    except json.JSONDecodeError as error:
        fault = f"terputus pada baris {error.lineno} kolom {error.colno}"
    except RecursionError:
        fault = "kurungnya bersarang terlalu dalam"
    raise BatasRusak(f"bukan GeoJSON yang utuh ({fault})")


def _is_collection(content: object) -> bool:
    if not isinstance(content, dict) or content.get("type") != "FeatureCollection":
        return False
    features = content.get("features")
    return isinstance(features, list) and all(isinstance(item, dict) for item in features)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
