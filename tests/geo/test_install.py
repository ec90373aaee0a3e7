"""`pasang`: good files in any CRS are installed, every bad file is refused by name and changes nothing."""

import shutil

import geopandas
import pytest
import shapely

from geo import check, geojson, install, installed, loader, shapes
from geo.errors import BatasDitolak, BatasHilang, BatasRusak
from geo.files import DISTRICT_SHAPES
from tests.geo.conftest import everything


@pytest.fixture
def ready(province, catalogue, home):
    """The invented province in use; installing must be seen although GEO_DIR names the base files."""
    return catalogue


def refused(path, catalogue, home) -> str:
    """The refusal text; also proves that the home folder is byte for byte as before."""
    before = everything(home)
    with pytest.raises(BatasDitolak) as error:
        install.install(path, catalogue=catalogue)
    assert everything(home) == before
    assert path.name in error.value.pesan
    return error.value.pesan


def test_good_file_is_installed_with_its_own_attribution(ready, save, content, home, monkeypatch):
    level, folder = install.install(save(content), catalogue=ready, source="Batas: Dinas Karangan.")
    monkeypatch.delenv("GEO_DIR")
    assert level == "kabupaten"
    assert loader.active_folder() == folder == home / "boundaries" / "kabupaten" / folder.name
    assert loader.attribution() == "Batas: Dinas Karangan."
    assert check.check(folder, ready) == []
    assert len(loader.patterns("disamarkan")["features"]) == 3
    assert sorted(path.name for path in folder.parent.iterdir()) == sorted(["CURRENT", folder.name])


@pytest.mark.lama
def test_attribution_defaults_to_the_file_then_to_its_name(ready, save, content, home):
    _, named = install.install(save(content), catalogue=ready)
    assert "berkas instansi batas.geojson" in loader.attribution(named)
    _, own = install.install(save({**content, "attribution": "Batas: BIG."}), catalogue=ready)
    assert loader.attribution(own) == "Batas: BIG."


@pytest.mark.lama
def test_installing_twice_gives_the_same_version(ready, save, content, home):
    first = install.install(save(content), catalogue=ready, source="a")
    before = everything(home)
    assert install.install(save(content), catalogue=ready, source="a") == first
    assert everything(home) == before


@pytest.mark.lama
def test_utm_zone_50s_is_reprojected(ready, save, content, home, tmp_path):
    frame = geopandas.read_file(save(content)).to_crs("EPSG:32750")
    path = tmp_path / "utm.gpkg"
    frame.to_file(path)
    _, folder = install.install(path, catalogue=ready)
    for item in loader.boundaries(folder=folder)["features"]:
        original = next(f for f in content["features"] if f["id"] == item["id"])
        shape, wanted = (shapely.geometry.shape(f["geometry"]) for f in (item, original))
        assert shapely.hausdorff_distance(shape, wanted) < 2e-3


@pytest.mark.lama
def test_counter_clockwise_rings_are_turned(ready, save, content, home):
    content["features"][0]["geometry"]["coordinates"][0].reverse()
    _, folder = install.install(save(content), catalogue=ready)
    assert check.check(folder, ready) == []


@pytest.mark.lama
def test_large_file_is_simplified_below_the_limit(ready, save, content, home):
    dense = shapely.segmentize(shapely.geometry.shape(content["features"][0]["geometry"]), 2e-4)
    content["features"][0]["geometry"] = shapely.geometry.mapping(dense)
    path = save(content)
    assert path.stat().st_size > install.LIMITS["kabupaten"] * 3
    _, folder = install.install(path, catalogue=ready)
    assert (folder / "kabupaten.geojson").stat().st_size <= check.LIMIT_BYTES["kabupaten.geojson"]


def test_kecamatan_file_is_installed_and_its_borders_are_drawn(
    ready, content, save, home, catalogue, monkeypatch
):
    with catalogue.open("a", encoding="utf-8") as file:
        file.writelines(f"{c}.01,,Kec. {c},K{c},kecamatan,{c},9,,\n" for c in ("91.01", "91.02", "91.71"))
    for item in content["features"]:
        item["properties"] = {"kode": item["id"] + ".01"}
    level, folder = install.install(save(content), catalogue=catalogue, source="Batas wilayah: Dinas A.")
    assert level == "kecamatan"
    shapes = geojson.read(folder / DISTRICT_SHAPES)["features"]
    assert [item["id"] for item in shapes] == ["91.01.01", "91.02.01", "91.71.01"]
    assert installed.installed_folder("kabupaten") is None
    assert loader.kecamatan_lines() is None, "another province (GEO_DIR) does not draw them"
    monkeypatch.delenv("GEO_DIR")
    (line,) = loader.kecamatan_lines()["features"]
    assert (line["id"], len(line["geometry"]["coordinates"])) == ("KECAMATAN", 3)
    assert loader.attribution().endswith("Indikatif, bukan acuan resmi. Garis kecamatan: Dinas A.")
    installed.release("kecamatan")
    assert loader.kecamatan_lines() is None and "Garis kecamatan" not in loader.attribution()


def codes(content, values, key="kode_wilayah"):
    for item, value in zip(content["features"], values):
        item.pop("id")
        item["properties"] = {key: value}


def outer(content, number):
    return content["features"][number]["geometry"]["coordinates"][0]


def swap_axes(content):
    for number in range(3):
        outer(content, number)[:] = [[lat, lon - 60] for lon, lat in outer(content, number)]


def overlap(content):
    outer(content, 0)[:] = [[100, 0], [100, 2], [101.2, 2], [101.2, 0], [100, 0]]


def crossing(content):
    outer(content, 0)[:] = [[100, 0], [101, 2], [101, 0], [100, 2], [100, 0]]


def two_columns(content):
    codes(content, ["91.01", "91.02", "91.02"], "kode")
    for item, code in zip(content["features"], ["91.01", "91.02", "91.71"]):
        item["id"] = code


def foreign_crs(content):
    content["crs"] = {"type": "name", "properties": {"name": "EPSG:999999"}}


def point(content, value):
    outer(content, 0)[1] = value


BAD_FILES = {
    "unclosed ring": (lambda c: outer(c, 0).pop(), "fitur ke-1 (91.01): cincin tidak tertutup"),
    "self-intersection": (
        crossing,
        "91.01: poligon tidak sahih, memotong dirinya sendiri di 100,5000; 1,0000",
    ),
    "overlap": (overlap, "91.01: tumpang tindih dengan 91.02 seluas"),
    "missing area": (lambda c: c["features"].pop(), "91.71: Kota Tengah tidak mempunyai batas"),
    "wrong code": (lambda c: codes(c, ["91.01", "91.02", "91.55"]), "91.55: tidak ada di katalog wilayah"),
    "one code twice": (lambda c: codes(c, ["91.01", "91.02", "91.02"]), "91.02: muncul lebih dari sekali"),
    "swapped codes": (lambda c: codes(c, ["91.02", "91.01", "91.71"]), "91.02: hanya memuat 0 dari 1 titik"),
    "swapped axes": (swap_axes, "91.01: hanya memuat 0 dari 1 titik kecamatannya"),
    "undotted, two readings": (
        lambda c: codes(c, ["9101", "9102", "9171"]),
        "kode 9101 tanpa titik: Kab. Barat (Kemendagri 91.01) atau Kab. Timur (BPS 9101 = Kemendagri 91.02)",
    ),
    "undotted numbers": (lambda c: codes(c, [9101, 9102, 9171]), "kode 9102 tanpa titik: Kab. Timur"),
    "undotted, unknown": (
        lambda c: codes(c, ["1101", "1102", "1103"]),
        "kode 1101 tanpa titik: tidak dikenal",
    ),
    "no code column": (lambda c: codes(c, ["x", "y", "z"], "blok"), "kolom yang ada: blok"),
    "metres without CRS": (
        lambda c: outer(c, 0).insert(1, [500000, 9900000]),
        "koordinat di luar bujur/lintang",
    ),
    "a line": (
        lambda c: c["features"][2].update(geometry={"type": "LineString", "coordinates": [[1, 1], [2, 2]]}),
        "fitur ke-3 (91.71): bukan poligon (LineString)",
    ),
    "latitude first": (
        lambda c: outer(c, 0).__setitem__(slice(None), [[lat, lon] for lon, lat in outer(c, 0)]),
        "fitur ke-1 (91.01): bujur dan lintangnya tertukar",
    ),
    "two code columns": (two_columns, "fitur ke-3: kolom kode berisi 91.02, kolom id berisi 91.71"),
    "unknown CRS": (foreign_crs, "sistem koordinat (CRS) EPSG:999999 tidak dikenal"),
    "a CRS that is none": (lambda c: c.update(crs=7), "sistem koordinat (CRS) tanpa nama tidak dikenal"),
    "point of nothing": (lambda c: point(c, [100, None]), "fitur ke-1 (91.01): memuat titik yang bukan"),
    "point of one number": (lambda c: point(c, [100]), "memuat titik yang bukan sepasang bilangan"),
    "point of text": (lambda c: point(c, "100 0"), "memuat titik yang bukan sepasang bilangan"),
    "endless point": (lambda c: point(c, [100, float("nan")]), "memuat titik yang bukan sepasang bilangan"),
    "no rings": (
        lambda c: c["features"][0]["geometry"].update(coordinates={"a": 1}),
        "fitur ke-1 (91.01): koordinatnya tidak tersusun",
    ),
    "no geometry": (lambda c: c["features"][0].update(geometry="x"), "bukan poligon (tanpa geometri)"),
    "features that are none": (lambda c: c["features"].insert(1, 7), "fitur ke-2: bukan fitur GeoJSON"),
    "no features": (lambda c: c["features"].clear(), "bukan FeatureCollection yang berisi fitur"),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_bad_file_changes_nothing_and_names_the_feature(ready, save, content, home, case):
    folder = installed.store("kabupaten")
    shutil.copytree(ready.parent.parent / "geo", folder / "lama")
    installed.point_to("kabupaten", "lama")
    edit, message = BAD_FILES[case]
    edit(content)
    assert message in refused(save(content), ready, home)


def test_names_of_another_code_system_are_refused(ready, save, content, home):
    home.mkdir()
    for item, name in zip(content["features"], ["Kabupaten Timur", "KAB. BARAT", "Tengah"]):
        item["properties"]["nama"] = name
    text = refused(save(content), ready, home)
    assert "91.01: bernama Kabupaten Timur, padahal Kabupaten Timur berkode 91.02" in text
    assert "91.71" not in text


def test_broken_json_and_foreign_bytes_are_refused(ready, tmp_path, home):
    home.mkdir()
    deep = '{"features":' + "[" * 100_000 + "]" * 100_000 + "}"
    for name, text, message in (
        ("a.geojson", "{bukan", "bukan GeoJSON yang utuh (terputus pada baris 1 kolom 2)"),
        ("b.geojson", "\xff", "bukan GeoJSON yang utuh (bukan teks UTF-8: bita ke-1)"),
        ("c.geojson", deep, "kurungnya bersarang terlalu dalam"),
        ("d.gpkg", "{bukan", "tidak dapat dibaca sebagai berkas peta; simpan ulang sebagai GeoJSON"),
        ("e.zip", "PK", "tidak dapat dibaca sebagai berkas peta; simpan ulang sebagai GeoJSON"),
    ):
        (tmp_path / name).write_text(text, encoding="latin-1")
        assert message in refused(tmp_path / name, ready, home)


def test_a_file_of_two_layers_is_refused(ready, save, content, home, tmp_path):
    home.mkdir()
    frame = geopandas.read_file(save(content))
    for layer in ("kabupaten", "kecamatan"):
        frame.to_file(tmp_path / "dua.gpkg", layer=layer)
    assert "memuat 2 lapisan (kabupaten, kecamatan)" in refused(tmp_path / "dua.gpkg", ready, home)


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::RuntimeWarning")
def test_shapefile_without_crs_is_refused(ready, save, content, home, tmp_path):
    home.mkdir()
    path = tmp_path / "tanpa.shp"
    geopandas.read_file(save(content)).set_crs(None, allow_override=True).to_file(path)
    assert "CRS) tidak dinyatakan" in refused(path, ready, home)


def test_missing_file_is_named(ready, tmp_path):
    with pytest.raises(BatasHilang, match=r"tiada\.geojson"):
        install.install(tmp_path / "tiada.geojson", catalogue=ready)


def test_failure_while_writing_keeps_the_old_boundaries(ready, save, content, home, monkeypatch):
    install.install(save(content), catalogue=ready, source="lama")
    before = everything(home)

    def full_disk(*_):
        raise OSError("disk penuh")

    monkeypatch.setattr(install, "point_to", full_disk)
    with pytest.raises(OSError, match="disk penuh"):
        install.install(save(content), catalogue=ready, source="baru")
    current = home / "boundaries" / "kabupaten" / "CURRENT"
    assert {key: value for key, value in everything(home).items() if key in before} == before
    assert current.read_bytes() == before["boundaries/kabupaten/CURRENT"]


def test_draft_that_fails_the_folder_check_is_not_installed(ready, save, content, home, monkeypatch):
    home.mkdir()
    monkeypatch.setattr(install, "_draft_faults", lambda *_: ["pola.geojson: rusak"])
    assert "pola.geojson: rusak" in refused_with_leftovers(save(content), ready, home)
    assert installed.installed_folder("kabupaten") is None


def refused_with_leftovers(path, catalogue, home) -> str:
    with pytest.raises(BatasDitolak) as error:
        install.install(path, catalogue=catalogue)
    assert everything(home) == {}
    return error.value.pesan


@pytest.mark.lama
def test_release_returns_to_the_shipped_boundaries(ready, save, content, home):
    install.install(save(content), catalogue=ready)
    assert installed.installed_folder("kabupaten") is not None
    assert installed.release("kabupaten") is True
    assert installed.installed_folder("kabupaten") is None
    assert installed.release("kabupaten") is False


def test_pointer_to_a_lost_folder_is_an_error(ready, home):
    folder = installed.store("kabupaten")
    folder.mkdir(parents=True)
    installed.point_to("kabupaten", "hilang")
    with pytest.raises(BatasHilang, match="Pasang ulang"):
        installed.installed_folder("kabupaten")


def test_lines_finer_than_the_grid_are_tried_again_coarser(ready, save, content, home, monkeypatch):
    asked = []

    def clean(parts, gap=shapes.GAP_DEGREES, real=shapes.clean):
        asked.append(gap)
        if len(asked) == 1:
            raise BatasRusak("Poligon tidak sahih setelah dibulatkan.")
        return real(parts, gap)

    monkeypatch.setattr(shapes, "clean", clean)
    assert install.install(save(content), catalogue=ready)[0] == "kabupaten"
    assert len(asked) == 2
