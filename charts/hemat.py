"""Fewer bytes per rerun: what all traces of a kind, or all axes, repeat is said once in layout.template.

Only attributes that plotly.js reads through its template mechanism are moved (it reads `range`, `domain` or
`tickvals` from the axis itself), so the picture stays the same.
"""

from __future__ import annotations

from typing import Any

_TRACE = ("hoverinfo", "hovertemplate", "unselected", "cliponaxis", "connectgaps", "textfont")
_AXIS = (
    "fixedrange",
    "gridcolor",
    "linecolor",
    "zerolinecolor",
    "tickfont",
    "showgrid",
    "zeroline",
    "ticks",
    "mirror",
    "showline",
)


def hoist(raw: dict[str, Any]) -> dict[str, Any]:
    """The same figure with repeated attributes in its template; traces and axes of `raw` are changed."""
    template = dict(raw["layout"].get("template", {}))
    data = dict(template.get("data", {}))
    by_type: dict[str, list[dict[str, Any]]] = {}
    for trace in raw["data"]:
        by_type.setdefault(trace["type"], []).append(trace)
    for kind, traces in by_type.items():
        common = _take(traces, _TRACE)
        if common:
            data[kind] = [(data[kind][0] if kind in data else {}) | common]
    axes = dict(template.get("layout", {}))
    for kind in ("xaxis", "yaxis"):
        common = _take([axis for name, axis in raw["layout"].items() if name.startswith(kind)], _AXIS)
        if common:
            axes[kind] = common
    made = ({"data": data} if data else {}) | ({"layout": axes} if axes else {})
    raw["layout"]["template"] = template | made
    return raw


def _take(parts: list[dict[str, Any]], names: tuple[str, ...]) -> dict[str, Any]:
    """Remove from all parts what all of them say alike, and return it; nothing when there is only one part."""
    if len(parts) < 2:
        return {}
    first = parts[0]
    alike = [
        name for name in names if name in first and all(name in p and p[name] == first[name] for p in parts)
    ]
    return {name: [part.pop(name) for part in parts][-1] for name in alike}
