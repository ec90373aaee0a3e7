"""Labels keep apart."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from charts.measure import text_width
from charts.placing import Label, event_levels, label_box, label_sides, levels, spread, spread_near
from charts.spec import Event


@given(st.lists(st.floats(0, 300), max_size=8))
def test_spread_keeps_the_gap_and_the_order(positions):
    placed = spread(positions, 20, 0, 300)
    order = sorted(range(len(positions)), key=lambda i: positions[i])
    assert all(placed[b] - placed[a] >= 20 - 1e-6 for a, b in pairwise(order))
    assert all(-1e-6 <= place <= 300 + 1e-6 for place in placed)


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(1, 80)), max_size=12))
def test_labels_on_one_level_do_not_touch(items):
    rows = levels([x for x, _ in items], [w for _, w in items])
    for (row_a, (x_a, w_a)), (row_b, (x_b, w_b)) in combinations(zip(rows, items), 2):
        assert row_a != row_b or abs(x_a - x_b) >= (w_a + w_b) / 2 - 1e-6


def test_events_far_apart_share_the_first_level():
    assert event_levels([Event(2019, "a"), Event(2022, "b"), Event(2022.1, "c")], 30, 24) == [0, 0, 1]


def test_crowded_points_get_labels_that_do_not_overlap():
    points = [(100, 100), (110, 104), (96, 110), (300, 40), (395, 200)]
    names = ["Balikpapan", "Samarinda", "Bontang", "Paser", "Mahulu"]
    sides = label_sides(points, names, 14, (400, 300))
    boxes = [label_box(*p, s, text_width(n, 14), 14) for p, s, n in zip(points, sides, names)]
    for a, b in combinations(boxes, 2):
        assert min(a[2], b[2]) <= max(a[0], b[0]) or min(a[3], b[3]) <= max(a[1], b[1])
    assert all(box[0] >= 0 and box[2] <= 400 for box in boxes)


def test_labels_at_one_end_keep_their_gap_and_their_order():
    for heights in ((100, 101, 102), (355, 358, 360), (0, 2, 5), (180, 200, 199)):
        placed = spread_near([Label(500, h, 40) for h in heights], 20, 360)
        order = sorted(range(len(heights)), key=lambda i: heights[i])
        assert all(placed[b] - placed[a] >= 20 - 1e-6 for a, b in pairwise(order)), heights
        assert all(0 <= place <= 360 for place in placed)


@given(
    st.lists(st.tuples(st.floats(0, 300), st.floats(0, 360), st.floats(20, 90)), max_size=6),
    st.lists(st.tuples(st.floats(0, 300), st.floats(0, 360)), max_size=6),
)
def test_labels_never_cover_each_other_and_move_only_for_neighbours(items, points):
    labels = [Label(*item) for item in items]
    placed = spread_near(labels, 20, 360, points)
    for (a, at), (b, bt) in combinations(zip(labels, placed), 2):
        apart = a.start >= b.start + b.width or b.start >= a.start + a.width
        assert apart or abs(at - bt) >= 20 - 1e-6
    if len(labels) == 1 and not points:
        assert placed == [labels[0].height]


def test_a_label_leaves_the_points_it_would_hide():
    (alone,) = spread_near([Label(100, 200, 80)], 20, 360, [(92, 200), (130, 204), (300, 200)])
    assert (
        abs(alone - 204) >= 16 and abs(alone - 200) <= 16
    )  # off the point under it, no further than it must
