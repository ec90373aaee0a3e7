"""Verdicts on clauses in words: what the number does, never what somebody did or failed to do."""

from __future__ import annotations

from words.galat import KodeTidakDikenal

PUTUSAN: dict[str, str] = {
    "tercapai": "tercapai",
    "bergerak": "bergerak ke arah target",
    "belum_bergerak": "belum bergerak",
    "tidak_dapat_dinilai": "tidak dapat dinilai",
}
SEBAB: dict[str, str] = {
    "tanpa_indikator": "tidak terikat pada indikator mana pun",
    "tak_dikenal": "indikator, jenis, atau wilayahnya tidak ada pada edisi data ini",
    "kurang_rinci": "indikatornya memerlukan jenis atau layanan, dan belum dipilih",
    "tanpa_target": "targetnya tidak dinyatakan dengan angka",
    "beda_satuan": "satuan target berbeda dari satuan deretnya",
    "tanpa_tanggal": "tanggal keputusannya tidak tercatat",
    "tanpa_data": "belum ada data pada edisi ini",
    "belum_ada_data": "belum ada data setelah keputusan",
    "contoh": "angkanya data contoh",
    "disamarkan": "angkanya disamarkan demi pelindungan data pribadi",
    "sementara": "angkanya masih sementara",
    "perkiraan": "angkanya perkiraan",
    "kumulatif": "deretnya kumulatif",
    "melebihi": "yang terlayani melebihi yang membutuhkan; perlu klarifikasi data",
    "basis": "basisnya terlalu kecil untuk persen",
    "cakupan": "kedua sisi hitungannya mencakup wilayah atau jenis yang berbeda",
    "putus_definisi": "definisi berubah di antara kondisi awal dan data terbaru (putus deret)",
    "cakupan_beda": "cakupan wilayah atau jenisnya berbeda dari kondisi awal",
    "arah_tidak_jelas": "arah targetnya tidak dapat ditentukan",
    "sedikit_titik": "titik datanya terlalu sedikit",
}
METODE_PUTUSAN = (
    "Putusan dibaca dari statistik terbitan saja. Tercapai: data terbaru sesudah keputusan memenuhi target. Bergerak: "
    "selisihnya dari kondisi awal ke arah target melebihi kebetulan (selang 95 % Byar untuk jumlah dan angka, Wilson "
    "untuk persen terlayani, uji Mann-Kendall dengan paling sedikit empat titik untuk angka terbitan lain). Data "
    "contoh, sementara, perkiraan, atau yang disamarkan tidak diberi putusan. Data satu periode dihitung sesudah "
    "keputusan bila lebih dari separuhnya jatuh setelah hari itu. Putusan bukan bukti sebab-akibat."
)
LEWAT = "tenggat terlewati"
BELUM_LEWAT = "tenggat belum tiba"
# what a clause does not say; never the dash, which is "nihil"
TANPA_NOMOR, TANPA_ANGKA, TANPA_TENGGAT = "tanpa nomor", "tidak dinyatakan", "tanpa tenggat"


def putusan(kode: str) -> str:
    """Name of a verdict: "bergerak" -> "bergerak ke arah target"."""
    return _cari("Putusan", PUTUSAN, kode)


def sebab(kode: str) -> str:
    """Why there is no verdict, as the end of a sentence."""
    return _cari("Sebab putusan", SEBAB, kode)


def singkat(kode: str, sebab_: str = "") -> str:
    """Verdict for a table cell: "tercapai", "tidak dapat dinilai: belum ada data setelah keputusan"."""
    return f"{putusan(kode)}: {sebab(sebab_)}" if sebab_ else putusan(kode)


def tercapai(hal: str, kini: str, target: str) -> str:
    """ "Tercapai: Anak Jalanan, terdata, Kota Bontang 0 jiwa (2027), target 0 jiwa." """
    return f"Tercapai: {hal} {kini}, target {target}."


def bergerak(hal: str, awal: str, kini: str, target: str, uji: str) -> str:
    """Moved beyond chance."""
    return f"Bergerak ke arah target: {hal} dari {awal} menjadi {kini}, target {target}. {uji}"


def belum(hal: str, awal: str, kini: str, target: str, uji: str) -> str:
    """Not moved, or not beyond chance."""
    return f"Belum bergerak ke arah target: {hal} dari {awal} menjadi {kini}, target {target}. {uji}"


def tidak(hal: str, kode: str) -> str:
    """No verdict, with the reason."""
    return f"Tidak dapat dinilai{f' ({hal})' if hal else ''}: {sebab(kode)}."


def uji_selang(selisih: str, bawah: str, atas: str, ya: bool, arah_benar: bool) -> str:
    """The difference with its 95 % interval."""
    said = f"Selisih {selisih} (selang 95 %: {bawah} sampai {atas})"
    if ya:
        return f"{said}, melebihi kebetulan."
    return f"{said}, masih dalam batas kebetulan." if arah_benar else f"{said}, tidak searah dengan target."


def uji_kendall(selisih: str, p: str, ya: bool) -> str:
    """The difference with the probability of such an order by chance."""
    end = "melebihi kebetulan" if ya else "masih dalam batas kebetulan"
    return f"Selisih {selisih} (uji Mann-Kendall satu arah, p = {p}), {end}."


def direvisi(lama: str, baru: str) -> str:
    """The baseline of the clause beside the edition's own number of that period."""
    return f"Kondisi awal pada butir {lama}; edisi ini mencatat {baru} untuk periode itu, dan itulah yang dibandingkan."


def tenggat(lewat: bool) -> str:
    """The deadline as a plain fact."""
    return LEWAT if lewat else BELUM_LEWAT


def _cari(golongan: str, kosakata: dict[str, str], kode: str) -> str:
    if kode not in kosakata:
        raise KodeTidakDikenal(golongan, kode, ", ".join(kosakata))
    return kosakata[kode]
