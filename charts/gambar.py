"""A plotly Figure that carries a ready dictionary and is validated only when somebody looks inside.

go.Figure checks every property, about 1 ms per map and again on each rerun. Our figures come from the pure
functions of this package, and the tests validate what those functions make, so serving need not do it again:
`st.plotly_chart` asks a figure only for `to_dict()`.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go


class Gambar(go.Figure):
    """A Figure over a raw `{"data": [...], "layout": {...}}`; any other use of it builds the full Figure."""

    def __init__(self, raw: dict[str, Any]) -> None:
        # go.Figure.__setattr__ reads attributes that do not exist yet, hence the write past it.
        self.__dict__["_raw"] = {"data": raw["data"], "layout": raw["layout"]}

    def to_dict(self) -> dict[str, Any]:
        """The raw dictionary; the list and its traces are fresh, since plotly pops keys from them."""
        if "_data_objs" in self.__dict__:
            return super().to_dict()
        return {"data": [dict(trace) for trace in self._raw["data"]], "layout": dict(self._raw["layout"])}

    def to_plotly_json(self) -> dict[str, Any]:
        """Same as to_dict (the name plotly's JSON encoder asks for)."""
        return self.to_dict()

    def __getattr__(self, name: str) -> Any:
        """First use of a part that only a full Figure has: validate now, then answer.

        Raises ValueError (plotly's) when the raw dictionary is not a valid figure.
        """
        if name == "_raw" or "_data_objs" in self.__dict__ or (name.startswith("__") and name.endswith("__")):
            raise AttributeError(name)
        self.__dict__.update(go.Figure(self._raw).__dict__)
        self._reparent()
        return getattr(self, name)

    def _reparent(self) -> None:
        for trace in self.__dict__["_data_objs"]:
            trace._parent = self
        self.__dict__["_layout_obj"]._parent = self
