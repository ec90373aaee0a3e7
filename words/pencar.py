"""Sentences of the scatter: how two measures go together, never why."""

from __future__ import annotations

from words.format import angka
from words.kalimat import tandai
from words.keadaan import cakupan

BUKAN_SEBAB = "Pola antarwilayah, bukan bukti sebab-akibat, dan tidak berlaku bagi perorangan."
METODE = (
    "Korelasi peringkat Spearman (ρ), dari −1 sampai 1; selang 95 % menurut Bonett dan Wright (2000). Dengan sedikit "
    "wilayah selangnya lebar."
)
SAMA = "Kedua sumbu memuat ukuran yang sama: pilih ukuran lain pada salah satunya."
BEDA_ASAL = "Satu sumbu memuat data contoh dan sumbu lainnya data resmi: polanya tidak ditafsirkan."


def hubungan(rho: float, n: int, n_total: int, pasti: bool, *, contoh: bool = False) -> str:
    """How the areas lie, hedged, with the areas compared; the coefficient itself stands in `koefisien`."""
    arah = "tinggi" if rho > 0 else "rendah"
    inti = (
        f"Wilayah yang tinggi pada satu ukuran cenderung {arah} pada ukuran lainnya"
        if pasti
        else "Belum tampak pola yang jelas antara kedua ukuran"
    )
    return tandai(f"{inti} ({cakupan(n, n_total)}).", "tetap", contoh)


def koefisien(rho: float, bawah: float, atas: float) -> str:
    """ "Spearman ρ = −0,50; selang 95 %: −0,87 s.d. 0,23." """
    return f"Spearman ρ = {angka(rho, 2)}; selang 95 %: {angka(bawah, 2)} s.d. {angka(atas, 2)}."


def kurang(n: int, n_total: int, perlu: int) -> str:
    """Why there is no coefficient."""
    return (
        f"Korelasi tidak dihitung: kedua nilai ada untuk {cakupan(n, n_total)} (paling sedikit {angka(perlu)}, dan "
        "nilainya tidak sama semua)."
    )


def tahun_lain(dasar: str, diminta: str, digambar: str) -> str:
    """Why another year than the chosen one is drawn."""
    return (
        f"Yang digambar adalah tahun {digambar}: {dasar} {diminta} tidak mencakup semua wilayah, sehingga angka per "
        "penduduk tidak dapat dihitung untuk tahun itu."
    )


def tanpa_dasar(judul: str) -> str:
    """That an axis shows counts though a rate was chosen."""
    return f"Sumbu {judul} memuat jumlah, bukan angka per 10.000 penduduk (alasannya pada catatan di bawah)."


def tanpa_pasangan(nama: tuple[str, ...]) -> str:
    """Which areas have no place on the plot."""
    return f"Tidak digambar karena salah satu nilainya tidak ada: {', '.join(nama)}."
