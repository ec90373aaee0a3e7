"""The unvalidated figure: cheap for Streamlit, complete for everyone else."""

import copy

import plotly.graph_objects as go
import plotly.tools
import pytest

from charts.gambar import Gambar

RAW = {"data": [{"type": "bar", "x": [1, 2], "y": [3, 4]}], "layout": {"template": {}, "height": 300}}


def test_streamlit_road_returns_the_raw_dictionary():
    figure = plotly.tools.return_figure_from_figure_or_data(Gambar(RAW), validate_figure=True)
    assert figure == RAW


def test_caller_may_change_what_it_gets():
    picture = Gambar(RAW)
    picture.to_dict()["data"][0].pop("x")
    picture.to_dict()["layout"].pop("height")
    assert picture.to_dict() == RAW


def test_it_is_a_whole_figure_when_asked():
    picture = Gambar(copy.deepcopy(RAW))
    assert isinstance(picture, go.Figure) and tuple(picture.data[0].x) == (1, 2)
    picture.update_layout(height=500)
    assert picture.to_dict()["layout"]["height"] == 500


def test_bad_figure_is_refused_when_asked():
    with pytest.raises(ValueError, match="bukan_sifat"):
        _ = Gambar({"data": [{"type": "bar", "bukan_sifat": 1}], "layout": {}}).data


def test_copies_and_json():
    assert copy.deepcopy(Gambar(RAW)).to_dict() == RAW
    assert '"height":300' in Gambar(RAW).to_json()
