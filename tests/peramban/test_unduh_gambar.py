"""The toolbar's PNG: one suffix, and drawn in the font that the page measured with."""

import pytest


@pytest.mark.lama
@pytest.mark.parametrize("path", ["/peta", "/jenis"])
def test_toolbar_picture_has_one_suffix_and_is_three_times_the_chart(visit, path, tmp_path):
    page = visit(1366, 900).open(path)
    chart = page.locator(".js-plotly-plot").nth(1)
    chart.scroll_into_view_if_needed()
    chart.hover(position={"x": 20, "y": 20})
    with page.expect_download() as waiting:
        chart.locator(".modebar-btn").first.click()
    name = waiting.value.suggested_filename
    assert name.endswith(".png") and name.count(".png") == 1 and name.startswith("serambi_")
    saved = tmp_path / name
    waiting.value.save_as(saved)
    head = saved.read_bytes()[:24]
    box = chart.bounding_box()
    assert head[:4] == b"\x89PNG" and int.from_bytes(head[16:20]) == pytest.approx(3 * box["width"], abs=3)


@pytest.mark.lama
def test_labels_of_a_chart_use_installed_fonts_only(visit):
    page = visit().open("/jenis")
    page.wait_for_selector(".js-plotly-plot .ytick text")
    fonts = page.eval_on_selector_all(
        ".js-plotly-plot text", "found => [...new Set(found.map(one => getComputedStyle(one).fontFamily))]"
    )
    assert fonts and all("Source Sans" not in font for font in fonts)
