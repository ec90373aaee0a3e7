"""Build recipe of the shipped boundaries; run once, its output is committed (see NOTICE.md).

`python -m geo build` downloads the two source wheels, picks the areas of the catalogue, cleans the coverage
and writes the boundary folder. The same sources give the same bytes.
"""

import csv
import tempfile
from pathlib import Path

import shapely

from geo import derive, places, shapes, sources
from geo.areas import CATALOGUE, Area, overlay, regencies
from geo.errors import BatasRusak
from geo.files import TILES

HERE = Path(__file__).resolve().parent
ATTRIBUTION = (
    "Batas kabupaten/kota: geoBoundaries gbOpen IDN-ADM2 2020 (BPS, WFP, OCHA ROAP), CC BY 3.0 IGO, diolah. "
    "Indikatif, bukan acuan resmi."
)


def build(folder: Path = HERE, catalogue: Path = CATALOGUE, wheels: Path | None = None) -> None:
    """Write every file of the boundary folder; `wheels` names already downloaded source wheels.

    Raises BatasHilang or BatasRusak when a source lacks an area of the catalogue.
    """
    with tempfile.TemporaryDirectory() as temporary:
        if wheels is None:
            wheels = Path(temporary)
            sources.download(wheels)
        areas = regencies(catalogue)
        districts = places.district_features(wheels, areas, overlay(catalogue))
        polygons = shapes.clean(pick(areas, districts, sources.regency_shapes(wheels)))
    derive.assemble(
        folder,
        areas,
        polygons,
        attribution=ATTRIBUTION,
        districts=districts,
        points=places.capital_rows(areas),
        tiles=_hand_tiles(HERE / TILES),
    )


def pick(areas: list[Area], districts: list[dict], candidates: list[tuple[str, bytes]]) -> shapes.Shapes:
    """For each area the source polygon that holds most of its kecamatan points.

    Names differ between sources (Mahakam Ulu, Mahakam Hulu) and repeat between provinces; places do not.
    """
    polygons = [shapely.from_wkb(content) for _, content in candidates]
    tree = shapely.STRtree(polygons)
    return {area.code: polygons[_holder(area, districts, tree)] for area in areas}


def _holder(area: Area, districts: list[dict], tree: shapely.STRtree) -> int:
    own = [item["geometry"]["coordinates"] for item in districts if item["properties"]["induk"] == area.code]
    _, hits = tree.query(shapely.points(own), predicate="within")
    votes = sorted(hits.tolist())
    if not votes or votes.count(max(votes, key=votes.count)) * 2 <= len(own):
        raise BatasRusak(
            f"Tidak ada poligon sumber yang memuat sebagian besar kecamatan {area.name} ({area.code})."
        )
    return max(votes, key=votes.count)


def _hand_tiles(path: Path) -> list[dict[str, str]] | None:
    """The hand-placed grid is kept as it is; a missing one is laid out from the label points."""
    if not path.is_file():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
