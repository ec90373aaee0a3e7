"""Words of the pivot: its forms, what its notes and reasons say, and how its title is put together."""

from __future__ import annotations

from collections.abc import Sequence

from words.format import angka, periode
from words.keadaan import cakupan as kata_cakupan
from words.pivot import SUMBU, UKUR

OTOMATIS = "otomatis"
TANPA_KOLOM = "tanpa kolom"
TANPA_EDISI = "tanpa pembanding"
TANPA_AWALAN = frozenset({"kabkota", "jenis", "jenis_psks"})  # values that need no name of their axis
TABEL, BATANG, GARIS, PETA, KECIL, PENCAR = "tabel", "batang", "garis", "peta", "kecil", "pencar"
TANPA_ANGKA = "Tabel {} belum memuat angka pada edisi data ini. Pilih data lain, atau edisi data lain."
TAMPIL: dict[str, str] = {
    TABEL: "Tabel",
    BATANG: "Diagram batang",
    GARIS: "Diagram garis",
    PETA: "Peta",
    KECIL: "Grafik kecil",
    PENCAR: "Diagram pencar",
}
SARAN: dict[str, str] = {
    GARIS: "waktu berada pada satu sisi tabel, dan barisnya sedikit",
    KECIL: "waktu berada pada satu sisi tabel, dan barisnya banyak",
    PETA: "nilainya satu untuk tiap kabupaten/kota",
    BATANG: "nilainya dapat dibandingkan menurut panjang batang",
    TABEL: "nilainya terlalu banyak untuk satu gambar",
}
KOLOM = {
    "jumlah": "Jumlah",
    "angka": "Angka",
    "selang": "Nilai",
    "terlayani": "Porsi tertangani",
    "belum": "Belum terlayani",
    "capaian": "Capaian",
    "neto": "Migrasi neto",
    "selisih": "Selisih",
    "persen_ubah": "Perubahan",
}
BAGIAN = {
    "angka": ("Jumlah", "Penduduk"),
    "terlayani": ("Tertangani", "Terdata"),
    "capaian": ("Terlayani, X", "Membutuhkan, Y"),
}
BATAL_BAGAN = "Bentuk “{}” memerlukan {}; yang ditampilkan tabel."
PERLU = {
    BATANG: "paling banyak 40 baris",
    GARIS: "waktu pada satu sisi dan paling banyak enam garis",
    KECIL: "waktu pada satu sisi dan 2–40 deret",
    PETA: "kabupaten/kota saja pada satu sisi",
}
GARIS_UTUH = (
    "Jumlah beberapa wilayah hanya digambar bila semua wilayahnya melapor; selain itu garisnya terputus."
)
KASUS = "kasus"
LIPAT = "Cuplikan untuk mengulang tabel ini (SQL dan Python)"


def waktu(kode: str) -> str:
    """A period as read: "2024", "Semester II 2024", also spans ("Januari 2018 – November 2018")."""
    return " – ".join(periode(one) for one in kode.split("/"))


def rentang(kode: Sequence[str]) -> str:
    """The periods of a table: "2016–2025", or the only one."""
    words = [waktu(one) for one in kode]
    if not words:
        return "tidak tersedia"
    tie = "–" if all(word.isdecimal() for word in words) else " – "
    return words[0] if words[0] == words[-1] else f"{words[0]}{tie}{words[-1]}"


def judul(subjek: str, tetap: Sequence[str], ukur: str, sumbu: Sequence[str], di: str) -> str:
    """Title of a pivot: "Penyandang Disabilitas, terdata: jumlah menurut kabupaten/kota dan tahun (Kota Bontang)"."""
    head = ", ".join((subjek, *tetap))
    by = " dan ".join(kecil(SUMBU[one]) for one in sumbu[:2]) if len(sumbu) < 3 else _daftar(sumbu)
    return f"{head}: {ukur} menurut {by}{f' ({di})' if di else ''}"


def ukur_judul(ukur: str, tabel: str, gabungan: bool, banding: str = "") -> str:
    """What is counted, inside the title; a sum over types is never people."""
    if ukur == "jumlah":
        return "nilai" if tabel == "konteks" else "jumlah kasus" if gabungan and tabel == "pmks" else "jumlah"
    if banding:
        return f"{kecil(KOLOM[ukur])} terhadap edisi {banding}"
    return kecil(UKUR[ukur])


def ukur_kolom(ukur: str, tabel: str) -> str:
    """Head of the one column of numbers."""
    return "Nilai" if tabel == "konteks" and ukur == "jumlah" else KOLOM.get(ukur, "Porsi")


def bagian(ukur: str, dari: str, ke: str, banding: str) -> tuple[str, str]:
    """Heads of the two numbers that a rate, share or change is made of."""
    if ukur in ("selisih", "persen_ubah"):
        ends = (
            (edisi_kini(ke), f"Awal (edisi {banding})")
            if banding
            else (f"Akhir ({waktu(ke)})", f"Awal ({waktu(dari)})")
        )
        return ends
    return BAGIAN.get(ukur, ("Bagian", "Keseluruhan"))


def edisi_kini(ke: str) -> str:
    """Head of the current edition's number beside that of another edition."""
    return f"Akhir (edisi ini{f', {waktu(ke)}' if ke else ''})"


def sebutan(nama: Sequence[str], satuan: str, paling: int = 3) -> str:
    """Chosen members in a title: up to three by name, then how many: "5 wilayah: Paser, Kukar, Berau, dan lainnya"."""
    if len(nama) <= paling:
        return gabung(nama)
    return f"{angka(len(nama))} {satuan}: {', '.join(nama[:paling])}, dan lainnya"


def lowong(periode_: Sequence[str]) -> tuple[str, ...]:
    """Which periods have no figure at all and are therefore left out."""
    return (f"Tanpa satu angka pun, tidak ditampilkan: {', '.join(periode_)}.",) if periode_ else ()


def dua_asal(resmi: Sequence[str], contoh: Sequence[str]) -> str:
    """Which columns of a table are published figures and which are contoh."""
    return f"Data resmi: {_deret(resmi)}. Data contoh: {_deret(contoh)}. Keduanya tidak pernah dijumlahkan."


def _deret(nama: Sequence[str]) -> str:
    """Names of neighbouring columns, many of them shortened to the first and the last."""
    return ", ".join(nama) if len(nama) <= 3 else f"{nama[0]}–{nama[-1]}"


def satu_kolom(kolom: str) -> str:
    """Which column a picture shows when it can show one only."""
    return f"Gambar menampilkan kolom {kolom}; semua kolom ada pada tabel."


def cakupan(paling_sedikit: int, paling_banyak: int, total: int) -> str:
    """Coverage of one or several wholes: "9 dari 10 wilayah", "8–10 dari 10 wilayah"."""
    least = "" if paling_sedikit == paling_banyak else f"{angka(paling_sedikit)}–"
    return f"{least}{kata_cakupan(paling_banyak, total)}"


def warna(kelas: Sequence[str], metode: str) -> str:
    """What the heat shading says."""
    return f"Warna sel, dari terang ke gelap: {'; '.join(kelas)}. Metode kelas: {metode}."


def warna_ubah(metode: str) -> str:
    """What the shading of changes says."""
    return (
        "Warna sel: bertambah dan berkurang, makin pekat makin besar; tanda + atau − berdiri di depan angka. "
        f"Metode kelas: {metode}, berpusat pada nol."
    )


def kecil(word: str) -> str:
    """Lower first letter, unless the word is an acronym or starts with a number ("12 PAS", "IKN …")."""
    return word if word[:2].isupper() or not word[:1].isalpha() else word[:1].lower() + word[1:]


def _daftar(sumbu: Sequence[str]) -> str:
    return gabung([kecil(SUMBU[one]) for one in sumbu])


def gabung(kata: Sequence[str]) -> str:
    """Words as a list: "wilayah, jenis, dan waktu"."""
    if len(kata) < 3:
        return " dan ".join(kata)
    return f"{', '.join(kata[:-1])}, dan {kata[-1]}"
