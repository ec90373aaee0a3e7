"""Property: whatever is printed in any supported style comes back, or is asked – never another value."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from data.intake.angka import Bahan, kumpulkan, urai

GAYA = {
    "titik": (".", ","),
    "koma": (",", "."),
    "spasi": (" ", ","),
    "nbsp": ("\u00a0", ","),
    "petik": ("'", "."),
}
BULAT = st.integers(0, 999_999_999)
HIASAN = st.sampled_from(["{}", " {} ", "{} jiwa", "{}*", "± {}", "{} KK", "'{}", "{} 1)"])


def cetak(nilai, ribuan, desimal, angka_desimal=0):
    return f"{nilai:,.{angka_desimal}f}".translate(str.maketrans({",": ribuan, ".": desimal}))


def periksa(hasil, benar):
    """Every value right or listed in a question; returns how many were asked."""
    tanya = {i for m in hasil.masalah for i in m.indeks}
    for i, (sel, harap) in enumerate(zip(hasil.sel, benar, strict=True)):
        assert (sel is None) == (i in tanya)
        if sel is not None:
            assert sel.nilai == harap
    return len(tanya)


@given(st.lists(BULAT, min_size=1, max_size=12), st.sampled_from(sorted(GAYA)), HIASAN)
@example([1000], "titik", "{}")
@example([1000, 2000], "koma", "{} jiwa")
def test_bilangan_bulat_satu_gaya(nilai, gaya, hiasan):
    hasil = urai([hiasan.format(cetak(n, *GAYA[gaya])) for n in nilai], bulat=True)
    tanya = periksa(hasil, nilai)
    if any(n >= 1_000_000 for n in nilai) or any(n >= 1000 and n % 1000 for n in nilai):
        assert tanya == 0


@given(st.lists(st.tuples(BULAT, st.sampled_from(sorted(GAYA))), min_size=1, max_size=8))
def test_gaya_bercampur_tidak_pernah_salah(isi):
    hasil = urai([cetak(n, *GAYA[g]) for n, g in isi], bulat=True)
    periksa(hasil, [n for n, _ in isi])


@given(
    st.lists(st.integers(0, 10**9), min_size=1, max_size=8),
    st.integers(0, 4),
    st.sampled_from(["titik", "koma"]),
    st.lists(BULAT, max_size=4),
)
def test_pecahan_satu_gaya_tidak_pernah_salah(isi, angka_desimal, gaya, tetangga):
    nilai = [n / 10**angka_desimal for n in isi]
    teks = [cetak(n, *GAYA[gaya], angka_desimal) for n in nilai]
    periksa(urai(teks, bulat=False), [float(f"{n:.{angka_desimal}f}") for n in nilai])
    bukti = kumpulkan([Bahan([cetak(n, *GAYA[gaya]) for n in tetangga], True)])
    hasil = urai(teks, bulat=False, bukti=bukti)
    tanya = periksa(hasil, [float(f"{n:.{angka_desimal}f}") for n in nilai])
    if any(n >= 1_000_000 for n in tetangga):
        assert tanya == 0


def excel_inggris(nilai):
    """What an English Excel keeps of a number typed with thousands dots."""
    teks = cetak(nilai, ".", ",")
    return teks if teks.count(".") > 1 else float(teks)


@given(st.lists(BULAT, min_size=1, max_size=8))
def test_titik_yang_ditelan_excel_tidak_pernah_salah_diam_diam(nilai):
    # A column of round thousands only (12.000 -> 12) leaves no trace; the check against last year finds those.
    if not any(n >= 1_000_000 or (n >= 1000 and n % 1000) for n in nilai):
        return
    # 1.234 typed and 1.234.567 kept as text: nothing can be text with a single group here.
    periksa(urai([excel_inggris(n) for n in nilai], bulat=True), nilai)
    csv = [str(excel_inggris(n)) for n in nilai]
    periksa(urai(csv, bulat=True), nilai)


@given(
    st.lists(
        st.one_of(st.text(max_size=12), st.floats(), st.integers(), st.booleans(), st.none()), max_size=6
    )
)
def test_apa_pun_isinya_tidak_menjatuhkan(isi):
    for bulat in (True, False):
        hasil = urai(isi, bulat=bulat)
        assert len(hasil.sel) == len(isi)
        tanya = {i for m in hasil.masalah for i in m.indeks}
        assert all(hasil.sel[i] is None for i in tanya)
        # Without an answer nothing gets lost: an empty result is a blank cell or a question.
        hilang = [n for i, n in enumerate(isi) if hasil.sel[i] is None and i not in tanya]
        assert all(n is None or not re.sub(r"[\W_]", "", n) for n in hilang)
