"""Meeting sentences about services: who is still owed one, how many people that is, and who must act."""

from __future__ import annotations

from words.format import periode
from words.galat import BilanganTakSah, KodeTidakDikenal
from words.kalimat import BASIS_PERSEN, SEBAB_PORSI
from words.kalimat_rapat_dasar import DIGIT, Cetak, Hal, lingkup, pada, persen_atau_tidak

KECIL = "jumlah yang membutuhkan kecil, sehingga terlayani seluruhnya belum berarti keberhasilan"


def kesenjangan(
    hal: Hal, kode_periode: str, butuh: int, terlayani: int, belum: int, pelaksana: str, *,
    persen: float | None = None, n: int = 1, total: int = 1, cetak: Cetak = DIGIT,
) -> str:  # fmt: skip
    """The gap of one type in people first, percent second, and who must act.

    `butuh` is what was recorded, `belum` what was not served of it, `persen` belum / butuh × 100. Both sides
    cover the same areas. Raises BilanganTakSah when belum is not butuh − terlayani.
    """
    if butuh - terlayani != belum:
        raise BilanganTakSah(f"belum tertangani {belum} bukan {butuh} − {terlayani}")
    cakup = lingkup(n, total, cetak, "menurut laporan ")
    if belum < 0:
        return hal.tutup(
            f"{hal.subjek} {cetak.jumlah(butuh, hal.satuan)}, sedangkan yang tertangani "
            f"{cetak.jumlah(terlayani, hal.satuan)} {pada(kode_periode)}", "perlu klarifikasi data", cakup,
        )  # fmt: skip
    if belum == 0:
        kecil = "jumlahnya kecil, sehingga belum berarti keberhasilan" if 0 < butuh < BASIS_PERSEN else ""
        isi = f"seluruhnya ({cetak.jumlah(butuh, hal.satuan)}) tercatat tertangani"
        return hal.tutup(f"{hal.subjek} {isi if butuh else 'nihil'} {pada(kode_periode)}", kecil, cakup)
    isi = f"{_dari(belum, butuh, hal, cetak)}{persen_atau_tidak(persen, butuh, cetak)} belum tercatat tertangani"
    return hal.tutup(f"{hal.subjek}: {isi} {pada(kode_periode)}", _oleh(pelaksana), cakup)


def spm(
    hal: Hal, kode_periode: str, butuh: int, terlayani: int, belum: int, pelaksana: str, *,
    persen: float | None = None, target: float = 100.0, n: int = 1, total: int = 1,
    peringatan: tuple[str, ...] = (), cetak: Cetak = DIGIT,
) -> str:  # fmt: skip
    """One SPM service: people not yet served first, then achievement against the target, who must act.

    Full achievement on a small need is never called a success; `peringatan` are clauses of `peringatan_spm`.
    """
    if butuh - terlayani != belum:
        raise BilanganTakSah(f"belum terlayani {belum} bukan {butuh} − {terlayani}")
    if butuh == 0 and terlayani == 0:
        return hal.tutup(
            f"{_layanan(hal)}: nihil yang tercatat membutuhkan {pada(kode_periode)}", *peringatan
        )
    capaian = ""
    if persen is not None and butuh >= BASIS_PERSEN:
        capaian = f"capaian {cetak.persen(persen, 1)} dari target {cetak.persen(target, 0)}"
    return hal.tutup(
        f"{_layanan(hal)}: {_isi_spm(hal, butuh, terlayani, belum, cetak)} {pada(kode_periode)}",
        "perlu klarifikasi data" if belum < 0 else capaian,
        KECIL if belum == 0 and butuh < BASIS_PERSEN else "",
        _oleh(pelaksana) if belum > 0 else "",
        lingkup(n, total, cetak, "menurut laporan "),
        *peringatan,
    )


def _isi_spm(hal: Hal, butuh: int, terlayani: int, belum: int, cetak: Cetak) -> str:
    perlu = cetak.jumlah(butuh, hal.satuan)
    if belum < 0:
        return f"{cetak.jumlah(terlayani, hal.satuan)} terlayani, melebihi {perlu} yang tercatat membutuhkan"
    if belum == 0:
        return f"seluruh {perlu} yang membutuhkan terlayani"
    return f"{_dari(belum, butuh, hal, cetak)} yang membutuhkan belum terlayani"


def peringatan_spm(kode: str, *, bulan: str = "", sebelum: str = "", sesudah: str = "") -> str:
    """A warning as a clause: y_kosong, y_lama (`bulan`), y_turun (`sebelum`, `sesudah`, texts with their unit)."""
    if kode == "y_kosong":
        return "jumlah yang membutuhkan belum didata"
    if kode == "y_lama":
        return f"pendataan kebutuhan sudah berumur {bulan} bulan"
    if kode == "y_turun":
        return (
            f"jumlah yang membutuhkan berkurang dari {sebelum} menjadi {sesudah} ketika capaiannya naik, "
            "sehingga kenaikan capaian belum berarti keberhasilan"
        )
    raise KodeTidakDikenal("Peringatan SPM", kode, "y_kosong, y_lama, y_turun")


def tak_terhitung(hal: Hal, kode_periode: str, sebab: str) -> str:
    """No gap can be told: hidden, missing, not reported, or both sides cover different areas or types."""
    alasan = {
        **SEBAB_PORSI,
        "disamarkan": "ada nilai yang disamarkan demi pelindungan data pribadi",
        "tidak_tersedia": "datanya tidak tersedia",
        "belum_dilaporkan": "datanya belum dilaporkan",
    }
    if sebab not in alasan:
        raise KodeTidakDikenal("Sebab", sebab, ", ".join(alasan))
    inti = f"Kesenjangan layanan {hal.subjek_kecil} untuk {periode(kode_periode)}"
    return hal.tutup(f"{inti} belum dapat dihitung karena {alasan[sebab]}")


def _dari(belum: int, butuh: int, hal: Hal, cetak: Cetak) -> str:
    """As in "30 dari 120 orang"."""
    return f"{cetak.jumlah(belum, '')} dari {cetak.jumlah(butuh, hal.satuan)}"


def _layanan(hal: Hal) -> str:
    return f"{hal.nama} di {hal.tempat}" if hal.tempat else hal.nama


def _oleh(pelaksana: str) -> str:
    return f"yang berwenang: {pelaksana.replace('; ', ' dan ')}" if pelaksana else ""
