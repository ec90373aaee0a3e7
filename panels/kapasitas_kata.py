"""Sentences and cautions of the capacity part: what the ratios say, what is missing and what to do."""

from __future__ import annotations

from panels.kapasitas_rasio import KECAMATAN, RASIO, provinsi, sebab, wilayah
from panels.kelengkapan import kalimat_sebagian, kelengkapan
from panels.state import SEMUA_JENIS, State
from queries import Konteks, Row
from words import catatan
from words.format import angka, periode
from words.kalimat import tandai
from words.keadaan import cakupan

BUKAN_SATU_SATU = (
    "Kecamatan tanpa TKSK dihitung dari selisih banyaknya kecamatan dan banyaknya TKSK tiap wilayah. Yang diketahui "
    "hanya jumlahnya, dan satu kecamatan satu TKSK tidak diandaikan: karena itu “setidaknya”, dan tanda – berarti "
    "jumlah TKSK tidak kurang dari jumlah kecamatan, bukan bahwa setiap kecamatan terisi."
)
DAFTAR_WILAYAH = (
    "Banyaknya kecamatan, desa, dan kelurahan menurut daftar kode wilayah yang berlaku sekarang. Kasus: jumlah kasus "
    "menurut jenis. Angka provinsi hanya dari wilayah yang kedua sisinya tersedia."
)
MINTA_PSKS = "Mintakan rekap PSKS {tahun} kepada dinas sosial wilayah itu, lalu unggah pada Masukan Data."


def kalimat(own: tuple[Row, ...], found: tuple[Row, ...], state: State) -> tuple[str, ...]:
    """Return the sentences of the table: kecamatan without TKSK, caseload, and what is awaited."""
    by_code = {row["rasio"]: row for row in own}
    said = (_kecamatan(by_code.get(KECAMATAN)), _beban(by_code), _ditunggu(own, found, state))
    return tuple(one for one in said if one)


def _kecamatan(row: Row | None) -> str:
    if row is None or row["sebab"]:
        return ""
    covered = f" ({cakupan(row['n_wilayah'], row['n_total'])})" if row["n_total"] > 1 else ""
    gap = (
        f"setidaknya {angka(row['nilai'])} kecamatan tanpa TKSK"
        if row["nilai"]
        else "jumlah TKSK tidak kurang dari jumlah kecamatan"
    )
    told = f"{row['nama']}: {angka(row['penyebut'])} TKSK untuk {angka(row['pembilang'])} kecamatan{covered}; {gap}."
    return tandai(told, row["status"], row["asal"] == "contoh")


def _beban(by_code: dict[str, Row]) -> str:
    """Return the caseload in persons and in households, side by side, never added."""
    two = [by_code[code] for code in ("jiwa_per_tksk", "kk_per_tksk") if code in by_code]
    known = [row for row in two if not row["sebab"]]
    if not known:
        return ""
    parts = " dan ".join(f"{angka(row['nilai'])} {RASIO[row['rasio']].satuan}" for row in known)
    tail = "; keduanya tidak dijumlahkan" if len(known) > 1 else ""
    return tandai(f"{known[0]['nama']}: {parts}{tail}.", known[0]["status"], known[0]["asal"] == "contoh")


def _ditunggu(own: tuple[Row, ...], found: tuple[Row, ...], state: State) -> str:
    """Name who has not given the number of TKSK, and what to do."""
    alone = bool(own) and own[0]["tingkat"] != "provinsi"
    asked = own if alone else wilayah(found, KECAMATAN)
    late = [row for row in asked if row["rasio"] == KECAMATAN and row["penyebut"] is None]
    if not late:
        return ""
    names = ", ".join(row["nama"] for row in late)
    return (
        f"Jumlah TKSK {periode(state.tahun)} tidak tersedia: {names}. {MINTA_PSKS.format(tahun=state.tahun)}"
    )


def arahan(row: Row) -> str:
    """Return what to do about a ratio that cannot be made."""
    if row["sebab"] == "disamarkan":
        return ""
    people = RASIO[row["rasio"]].penyebut == "Penduduk"
    if row["pembilang"] is not None and people:
        return "Pilih penduduk atau tahun lain pada saringan."
    if row["pembilang"] is None and RASIO[row["rasio"]].kasus:
        return "Rekap PMKS wilayah ini masih ditunggu."
    return "Rekap PSKS wilayah ini masih ditunggu."


def catatan_panel(state: State, konteks: Konteks) -> tuple[str, ...]:
    """Return the standing cautions of the capacity table."""
    return (
        catatan.hitung_ganda(),
        *belum_lengkap(state, konteks),
        BUKAN_SATU_SATU,
        DAFTAR_WILAYAH,
    )


def belum_lengkap(
    state: State, konteks: Konteks, satuan: tuple[str, ...] = ("jiwa", "KK")
) -> tuple[str, ...]:
    """Name the areas whose cases leave types out: their ratios are lower than a whole report would make them."""
    late = {
        one: kalimat_sebagian(kelengkapan(konteks, state.tahun, SEMUA_JENIS, one, "terdata"))
        for one in satuan
    }
    return tuple(f"Dalam {unit}, {said}." for unit, said in late.items() if said)


def kalimat_rasio(found: tuple[Row, ...], kode: str, state: State) -> tuple[str, ...]:
    """Return the sentence under one ratio's chart: the province with its coverage, else why there is none."""
    row = provinsi(found, kode)
    if row is None:
        return ()
    own = RASIO[kode]
    if row["sebab"]:
        return (f"{own.judul}: angka provinsi {periode(state.tahun)} tidak tersedia ({sebab(row)}).",)
    covered = cakupan(row["n_wilayah"], row["n_total"])
    told = f"{row['nama']}: {angka(row['nilai'], own.desimal)} {own.satuan}, {covered}."
    return (tandai(told, row["status"], row["asal"] == "contoh"),)
