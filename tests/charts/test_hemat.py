"""Repeated attributes move to the template, and nothing else does."""

from charts.hemat import hoist


def test_only_what_all_say_alike_moves():
    raw = {
        "data": [
            {"type": "bar", "x": [1], "hoverinfo": "text", "textfont": {"size": 14}},
            {"type": "bar", "x": [1], "hoverinfo": "text", "textfont": {"size": 15}},
            {"type": "scatter", "x": [1], "hoverinfo": "text"},
        ],
        "layout": {
            "xaxis": {"range": [0, 1], "showgrid": False},
            "xaxis2": {"range": [0, 1], "showgrid": False},
            "yaxis": {"showgrid": True},
            "yaxis2": {"showgrid": False},
        },
    }
    found = hoist(raw)
    assert found["layout"]["template"] == {
        "data": {"bar": [{"hoverinfo": "text"}]},
        "layout": {"xaxis": {"showgrid": False}},
    }
    assert found["data"][0] == {"type": "bar", "x": [1], "textfont": {"size": 14}}
    assert found["data"][2]["hoverinfo"] == "text"
    assert found["layout"]["xaxis"] == {"range": [0, 1]}
    assert found["layout"]["yaxis"] == {"showgrid": True}


def test_an_own_template_stays():
    raw = {
        "data": [{"type": "bar", "cliponaxis": False}, {"type": "bar", "cliponaxis": False}],
        "layout": {"template": {"data": {"bar": [{"hoverinfo": "skip"}]}}},
    }
    bars = hoist(raw)["layout"]["template"]["data"]["bar"]
    assert bars == [{"hoverinfo": "skip", "cliponaxis": False}]
