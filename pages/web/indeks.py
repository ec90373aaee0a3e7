"""Serambi's version of Streamlit's index.html: Indonesian, its own asset address, no 404 on deep links."""

import json

from pages.web import terjemahan

_KEPALA = """<script>
(function () {{
  var dasar = window.location.origin + {dasar};
  window.__streamlit = {{BACKEND_BASE_URL: dasar, MAIN_PAGE_BASE_URL: dasar}};
  Object.defineProperty(window.navigator, "language", {{get: function () {{ return "id-ID"; }}}});
  Object.defineProperty(window.navigator, "languages", {{get: function () {{ return ["id-ID", "id"]; }}}});
}})();
</script>
"""
_TANPA_JS = "<noscript><p>Serambi memerlukan JavaScript. Aktifkan JavaScript di peramban ini.</p></noscript>"


class IndeksBerubah(RuntimeError):
    """Streamlit's index.html no longer has the shape that the rewriting expects."""


def awalan_aset() -> str:
    """Path segment below /static/ that carries the version of the translation."""
    return f"t-{terjemahan.versi()}"


def susun(asli: str, dasar: str) -> bytes:
    """The page sent for every address of the app.

    `asli` is Streamlit's index.html, `dasar` the base path without trailing slash ("" at the root). The
    script comes first in the head: the bundles read `window.__streamlit` and the browser's language at load.
    Raises IndeksBerubah when a place to rewrite is missing (after an upgrade of Streamlit).
    """
    html = _ganti(asli, '<html lang="en">', '<html lang="id">')
    html = _ganti(html, "<title>Streamlit</title>", "<title>Serambi</title>")
    html = _buang(html, "<!--\n      Machine-readable pointer", 'openapi.json" />')
    html = _buang(html, "<noscript>", "</noscript>", _TANPA_JS)
    html = _ganti(html, '"./static/', f'"{dasar}/static/{awalan_aset()}/')
    html = _ganti(html, '"./favicon.png"', f'"{dasar}/favicon.png"')
    return _ganti(html, "<head>", "<head>\n" + _KEPALA.format(dasar=json.dumps(dasar + "/"))).encode("utf-8")


def _ganti(html: str, lama: str, baru: str) -> str:
    if lama not in html:
        raise IndeksBerubah(_pesan(lama))
    return html.replace(lama, baru)


def _buang(html: str, awal: str, akhir: str, ganti: str = "") -> str:
    mulai = html.find(awal)
    selesai = html.find(akhir, mulai)
    if mulai < 0 or selesai < 0:
        raise IndeksBerubah(_pesan(awal))
    return html[:mulai] + ganti + html[selesai + len(akhir) :]


def _pesan(bagian: str) -> str:
    return (
        f"Bagian {bagian!r} tidak ada di index.html Streamlit yang terpasang. "
        "Pasang versi di requirements.txt, atau sesuaikan pages/web/indeks.py."
    )
