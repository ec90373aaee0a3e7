"""Projection to pixels for server-drawn maps."""

import pytest

from geo import loader, svg


def test_province_fits_the_box_and_is_centred(province):
    drawn = svg.projected(420, 300, margin=10)
    points = [point for found in drawn.values() for ring in found for point in ring]
    xs, ys = zip(*points)
    assert min(xs) == pytest.approx(420 - max(xs), abs=0.2)
    assert min(ys) == pytest.approx(10, abs=0.2)
    assert max(ys) == pytest.approx(290, abs=0.2)


def test_north_is_up_and_degrees_are_square_at_the_equator(province):
    view = svg.projection(500, 500, margin=0)
    assert view.point(100, 2)[1] < view.point(100, 0)[1]
    (x0, y0), (x1, y1) = view.point(100, 1), view.point(101, 0)
    assert x1 - x0 == pytest.approx(y1 - y0, rel=0.001)


def test_every_area_stays_even_when_it_is_smaller_than_a_pixel():
    drawn = svg.projected(40, 40, folder=loader.SHIPPED)
    assert len(drawn) == 10
    assert all(found for found in drawn.values())


def test_rings_are_closed_and_small_ones_left_out():
    drawn = svg.projected(700, 700, folder=loader.SHIPPED)
    assert all(ring[0] == ring[-1] for found in drawn.values() for ring in found)
    assert len(drawn["64.02"]) < 77  # the islets of the delta
    assert sum(len(svg.path(found)) for found in drawn.values()) < 50_000


def test_path_text():
    assert svg.path([[(0.0, 0.0), (1.5, 0.0), (1.0, 2.0), (0.0, 0.0)]]) == "M0,0L1.5,0L1,2Z"
