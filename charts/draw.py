"""Panel spec -> plotly figure: one door for pages, whatever the kind."""

from __future__ import annotations

from typing import Any

from charts import bar, choropleth, dot, line, small_multiples, spine, tiles
from charts.errors import BagianTabelBukanGambar
from charts.gambar import Gambar
from charts.hemat import hoist
from charts.spec import Spec, TableSpec
from charts.theme import caption, watermark

_DRAW = {
    "bar": bar.draw,
    "dot": dot.draw,
    "spine": spine.draw,
    "line": line.draw,
    "small_multiples": small_multiples.draw,
    "choropleth": choropleth.draw,
    "tiles": tiles.draw,
}


LEGEND_BELOW = ("choropleth", "tiles")
THIN = ("line", "small_multiples")


def figure(
    spec: Spec,
    *,
    height: int | None = None,
    contoh: bool = False,
    internal: bool = False,
    keterangan: str = "",
) -> Gambar:
    """The plotly figure of a spec; `height` in px overrides the kind's own.

    `contoh` and `internal` burn their words across the plot; `keterangan` is a small line above it that names
    the picture once it has left the page (title, period, edition). Use with `theme=None` and `fig_config`.
    Raises BagianTabelBukanGambar for a TableSpec (its page shows `charts.table.frame`).
    """
    if isinstance(spec, TableSpec):
        raise BagianTabelBukanGambar
    raw: dict[str, Any] = _DRAW[spec.kind](spec)
    if height is not None:
        _resize(raw["layout"], height)
    if keterangan:
        caption(raw["layout"], keterangan, below=spec.kind not in LEGEND_BELOW)
    stamps = watermark(contoh, internal, raw["layout"], tipis=spec.kind in THIN)
    if stamps:
        raw["layout"]["annotations"] = [*raw["layout"].get("annotations", []), *stamps]
    return Gambar(hoist(raw))


def _resize(layout: dict[str, Any], height: int) -> None:
    """Set the height and keep the legend as many px from the plot as it was (its y counts plot heights)."""
    margins = layout["margin"]["t"] + layout["margin"]["b"]
    old, new = layout["height"] - margins, max(1, height - margins)
    layout["height"] = height
    if "legend" in layout:
        y = layout["legend"]["y"]
        edge = 1.0 if y >= 1 else 0.0
        layout["legend"]["y"] = round(edge + (y - edge) * old / new, 4)
