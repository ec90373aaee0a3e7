"""Each check of a boundary folder is seen passing on the sound province and failing on one bad file."""

import csv
import json

import pytest

from geo import check, geojson


def change(folder, name, edit):
    content = json.loads((folder / name).read_text(encoding="utf-8"))
    edit(content["features"])
    geojson.write(folder / name, content)


def found(folder, catalogue) -> str:
    return "\n".join(str(item) for item in check.check(folder, catalogue))


def test_sound_province_has_no_finding(province, catalogue):
    assert found(province, catalogue) == ""


def test_shipped_boundaries_have_no_finding(monkeypatch):
    monkeypatch.delenv("GEO_DIR", raising=False)
    from geo.loader import SHIPPED

    assert [str(item) for item in check.check(SHIPPED)] == []


def ring(features, number=0):
    return features[number]["geometry"]["coordinates"][0]


def overlap(features):
    features[0]["geometry"]["coordinates"][0] = [[100, 0], [100, 2], [101.5, 2], [101.5, 0], [100, 0]]


def bow_tie(features):
    features[0]["geometry"]["coordinates"][0] = [[100, 0], [101, 2], [101, 0], [100, 2], [100, 0]]


def mismatched_border(features):
    features[0]["geometry"]["coordinates"][0] = [
        [100, 0],
        [100, 2],
        [101, 2],
        [100.99, 1],
        [101, 0],
        [100, 0],
    ]
    features[1]["geometry"]["coordinates"][0].insert(1, [100.9995, 1.5])


BAD_BOUNDARIES = {
    "area without boundary": (lambda f: f.pop(), "91.71: Kota Tengah tidak mempunyai batas"),
    "boundary without area": (lambda f: f[0].update(id="91.55"), "91.55: tidak ada di katalog"),
    "one area twice": (lambda f: f.append(f[0]), "91.01: muncul lebih dari sekali"),
    "ended area": (lambda f: f[0].update(id="91.09"), "91.09: tidak ada di katalog"),
    "unclosed ring": (lambda f: ring(f).pop(), "91.01: cincin tidak tertutup"),
    "short ring": (lambda f: ring(f).__delitem__(slice(1, 3)), "91.01: cincin kurang dari 4 titik"),
    "not degrees": (lambda f: ring(f).insert(1, [500000, 9900000]), "91.01: koordinat di luar"),
    "no geometry": (lambda f: f[0].update(geometry=None), "91.01: bukan poligon (tanpa geometri)"),
    "a point": (
        lambda f: f[0].update(geometry={"type": "Point", "coordinates": [1, 1]}),
        "bukan poligon (Point)",
    ),
    "self-intersection": (bow_tie, "91.01: poligon tidak sahih"),
    "counter-clockwise": (lambda f: ring(f, 1).reverse(), "91.02: cincin luar tidak searah jarum jam"),
    "overlap": (overlap, "91.01: tumpang tindih dengan 91.02"),
    "mismatched border": (mismatched_border, "91.0"),
    "label outside": (lambda f: f[0]["properties"].update(lon=101.5), "91.01: titik label berada di luar"),
}


@pytest.mark.parametrize("case", BAD_BOUNDARIES)
def test_bad_boundary_is_found_and_named(province, catalogue, case):
    edit, message = BAD_BOUNDARIES[case]
    change(province, "kabupaten.geojson", edit)
    assert message in found(province, catalogue)


BAD_COMPANIONS = {
    "pattern gone": ("pola.geojson", lambda f: f.pop(0), "91.01|tidak_tersedia: pola tidak ada"),
    "pattern of nobody": ("pola.geojson", lambda f: f[0].update(id="x|y"), "x|y: pola tanpa wilayah"),
    "pattern elsewhere": (
        "pola.geojson",
        lambda f: f[0].update(geometry=f[3]["geometry"]),
        "91.01|tidak_tersedia: pola keluar dari wilayahnya",
    ),
    "pattern turned": (
        "pola.geojson",
        lambda f: f[0]["geometry"]["coordinates"][0][0].reverse(),
        "91.01|tidak_tersedia: pola tidak sahih atau tidak searah",
    ),
    "ring gone": ("lingkar.geojson", lambda f: f.pop(), "LINGKAR-2: garis lingkar tidak cocok"),
    "dot outside": (
        "kecamatan.geojson",
        lambda f: f[0]["geometry"].update(coordinates=[101.9, 1]),
        "91.01.01: titik 100 km di luar",
    ),
    "dot of nobody": (
        "kecamatan.geojson",
        lambda f: f[0]["properties"].update(induk="91.55"),
        "91.01.01: induknya tidak mempunyai batas",
    ),
}


@pytest.mark.parametrize("case", BAD_COMPANIONS)
def test_bad_companion_file_is_found_and_named(province, catalogue, case):
    name, edit, message = BAD_COMPANIONS[case]
    change(province, name, edit)
    assert message in found(province, catalogue)


def test_tile_grid_faults_are_found(province, catalogue):
    rows = list(csv.reader((province / "petak.csv").open(encoding="utf-8")))
    rows[2][1:] = rows[1][1:]
    rows[3][0] = "91.55"
    (province / "petak.csv").write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    text = found(province, catalogue)
    assert "menempati petak yang sama" in text
    assert "petak.csv: 91.55: tidak ada di katalog wilayah" in text


@pytest.mark.parametrize("name", ["kabupaten.geojson", "pola.geojson", "petak.csv", "lingkar.geojson"])
def test_missing_file_is_a_finding(province, catalogue, name):
    (province / name).unlink()
    assert f"{name}: Berkas batas wilayah tidak ditemukan" in found(province, catalogue)


def test_broken_json_is_a_finding(province, catalogue):
    (province / "kabupaten.geojson").write_text('{"type": "Feature', encoding="utf-8")
    assert "bukan GeoJSON yang utuh" in found(province, catalogue)


def test_oversized_file_is_a_finding(province, catalogue, monkeypatch):
    monkeypatch.setitem(check.LIMIT_BYTES, "kabupaten.geojson", 100)
    assert "melebihi 0 KB" in found(province, catalogue)


def test_missing_attribution_is_a_finding(province, catalogue):
    content = json.loads((province / "kabupaten.geojson").read_text(encoding="utf-8"))
    del content["attribution"]
    geojson.write(province / "kabupaten.geojson", content)
    assert "sumber batas (attribution) tidak disebut" in found(province, catalogue)


def test_kecamatan_of_the_catalogue_without_dot_is_found(province, catalogue):
    with catalogue.open("a", encoding="utf-8") as file:
        for code in ("91.01.01", "91.02.01", "91.71.01", "91.71.02"):
            file.write(f"{code},,Kec. {code},{code},kecamatan,{code[:5]},9,,\n")
    assert found(province, catalogue) == "kecamatan.geojson: 91.71.02: Kec. 91.71.02 tidak mempunyai batas"
