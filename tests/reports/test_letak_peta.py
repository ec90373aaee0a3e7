"""Names on a small map keep some air between them."""

from reports.svg.letak_peta import Label, moved


def test_two_names_side_by_side_do_not_run_into_each_other():
    kukar, kubar = Label(100, 0, 120, 60, False), Label(10, 0, 90, 60, False)
    letak = moved((kukar, kubar), 400, 300)
    (kiri, atas), (kanan, bawah) = ((a.x0 + dx, a.y0 + dy) for a, (dx, dy) in zip((kukar, kubar), letak))
    assert abs(atas - bawah) >= 40 or kiri - (kanan + 90) >= 5, letak
