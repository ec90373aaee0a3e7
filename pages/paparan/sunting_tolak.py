"""A text that was refused: it stays in its field with the reason, beside what is stored."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.tampil import plain

TOLAK = "_paparan-tolak"  # session: {key of a field: why its text is not kept}


def semua() -> dict[str, str]:
    """The refusals of this session."""
    return st.session_state.setdefault(TOLAK, {})


def lepas(key: str) -> None:
    """Forget a refusal; the stored text stands again."""
    semua().pop(key, None)


def gambar(key: str, pesan: str, tersimpan: str, simpan: Callable[[], None]) -> None:
    """Draw the reason, what is stored, and the two ways on."""
    st.error(plain(pesan), icon=":material/block:")
    st.caption(f"Yang tersimpan: {plain(tersimpan) or '(kosong)'}")
    with st.container(horizontal=True, gap="small"):
        st.button("Simpan lagi", key=f"lagi-{key}", on_click=simpan)
        st.button("Kembalikan yang tersimpan", key=f"batal-{key}", on_click=lepas, args=(key,))
