"""Words of a service gap: people first, percent second, who must act, and what the data lens warns of."""

from __future__ import annotations

from collections.abc import Sequence

from words.format import angka, periode, persen
from words.galat import BilanganTakSah, KodeTidakDikenal
from words.kalimat import BASIS_PERSEN, tandai
from words.keadaan import cakupan

BATAS_UMUR = 12  # months: an older need is warned of (domain §4)
BASIS_KECIL = f"basis < {BASIS_PERSEN}"
SEMUA_TERLAYANI = "Nihil"
BUKAN_KEBERHASILAN = "100 % dengan kebutuhan (Y) kecil bukan keberhasilan"
DI_DALAM_PANTI = "Di dalam panti: kewenangan provinsi, lihat"
KEWENANGAN = ("pusat", "provinsi", "kab_kota")


def belum(
    kurang: int, butuh: int, porsi: float | None, satuan: str = "jiwa", kata: str = "belum terlayani"
) -> str:
    """The gap: "169 dari 1.590 jiwa belum terlayani (10,6 %)"; percent never on a base below 20.

    Raises BilanganTakSah when more are unserved than need the service.
    """
    if kurang > butuh:
        raise BilanganTakSah(f"{kurang} belum terlayani dari {butuh}")
    if butuh == 0:
        return "tidak ada yang membutuhkan"
    if kurang <= 0:
        return f"seluruh {angka(butuh)} {satuan} yang membutuhkan terlayani"
    kurung = f" ({persen(porsi, 1)})" if porsi is not None and butuh >= BASIS_PERSEN else ""
    return f"{angka(kurang)} dari {angka(butuh)} {satuan} {kata}{kurung}"


def siapa(kewenangan: str, wilayah: str, bunyi: str = "", *, gabungan: bool = False) -> str:
    """Who must act: "Yang harus bertindak: Kab. Paser, kewenangan kabupaten/kota (di luar panti)".

    `bunyi`: the authority in the catalogue's words, where it does not stand beside already. `gabungan`: the sum over
    the areas; each acts in its own.
    """
    if kewenangan not in KEWENANGAN:
        raise KodeTidakDikenal("Kewenangan", kewenangan, ", ".join(KEWENANGAN))
    pelaku = {"pusat": "pemerintah pusat"}.get(kewenangan, wilayah)
    if gabungan:
        pelaku = "setiap kabupaten/kota di wilayahnya"
    return f"Yang harus bertindak: {pelaku}" + (f", kewenangan {bunyi}" if bunyi else "")


def dalam_panti(provinsi: str) -> str:
    """Where the in-panti service is found, on the view of an area that may not run it."""
    return f"{DI_DALAM_PANTI} {provinsi}"


def pusat(jenis: Sequence[str], bunyi: str) -> str:
    """Types the central government acts on: "Kewenangan pusat (rehabilitasi): ODHA, … – bukan layanan SPM daerah."."""
    return f"Kewenangan {bunyi}: {', '.join(jenis)}; bukan layanan SPM daerah, bukan tugas pada halaman ini."


def kebutuhan(nilai: str, tahun: str | None, bulan: int | None) -> str:
    """The last need known: "1.534 jiwa (2025, umur 10 bulan)"; none at all says so."""
    if tahun is None or bulan is None:
        return "belum pernah dilaporkan"
    return f"{nilai} jiwa ({periode(tahun)}, umur {angka(bulan)} bulan)"


def tanpa_kebutuhan(tahun: str, terakhir: str) -> str:
    """The need of the year is missing: "Kebutuhan (Y) 2025 tidak ada; terakhir 304 jiwa (2024, umur 22 bulan)"."""
    return f"Kebutuhan (Y) {periode(tahun)} tidak ada; terakhir: {terakhir}"


def kebutuhan_lama(terakhir: str) -> str:
    """The need is older than a year at the reference date."""
    return f"Kebutuhan (Y) lebih tua dari {angka(BATAS_UMUR)} bulan: {terakhir}"


def kebutuhan_turun(
    awal: int, tahun_awal: str, akhir: int, tahun: str, porsi_awal: float | None, porsi: float | None
) -> str:
    """The need fell while the share served rose; percent only where both bases carry one."""
    if akhir >= awal:
        raise BilanganTakSah(f"kebutuhan tidak turun: {awal} menjadi {akhir}")
    jalan = f"Kebutuhan (Y) turun dari {angka(awal)} ({periode(tahun_awal)}) menjadi "
    if akhir == 0:
        return f"{jalan}nihil ({periode(tahun)}): {BUKAN_KEBERHASILAN}"
    naik = (
        f" dari {persen(porsi_awal, 1)} menjadi {persen(porsi, 1)}" if None not in (porsi_awal, porsi) else ""
    )
    return f"{jalan}{angka(akhir)} jiwa ({periode(tahun)}) sedangkan capaian naik{naik}: {BUKAN_KEBERHASILAN}"


def layanan(nama_pendek: str) -> str:
    """The service without its prefix: "SPM anak telantar" -> "Anak telantar"."""
    own = nama_pendek.removeprefix("SPM ")
    return own[:1].upper() + own[1:]


def layanan_singkat(nama_pendek: str) -> str:
    """One word or two for the head of a narrow column: "SPM lanjut usia telantar" -> "Lanjut usia"."""
    own = (
        nama_pendek.removeprefix("SPM ").removeprefix("korban ").removesuffix(" telantar").partition(" & ")[0]
    )
    return own[:1].upper() + own[1:]


def belum_lengkap(tahun: str, wilayah: Sequence[tuple[str, Sequence[str]]], total: int) -> str:
    """Which areas lack the need of the year, with the services; no service named means all of them."""
    names = "; ".join(f"{nama} ({', '.join(layanan) or 'semua layanan'})" for nama, layanan in wilayah)
    return f"Kebutuhan (Y) {periode(tahun)} belum ada di {cakupan(len(wilayah), total)}: {names}"


def lakukan_kosong(tahun: str) -> str:
    """What to do where the need is missing."""
    return f"Lengkapi asesmen kebutuhan (Y) {periode(tahun)} lalu kirim ke provinsi sebelum capaian dibahas."


def lakukan_lama() -> str:
    """What to do where the need is old."""
    return "Perbarui asesmen kebutuhan sebelum kesenjangan ini dijadikan dasar usulan."


def lakukan_turun(*, bencana: bool) -> str:
    """What to do where the need fell; that of disasters is checked against the events of the year."""
    if bencana:
        return "Cocokkan kebutuhan dengan catatan kejadian bencana kedua tahun sebelum capaian dipaparkan."
    return "Cocokkan kebutuhan dengan hasil asesmen dan data induk, lalu jelaskan sebab turunnya."


def melebihi(terlayani: int, butuh: int) -> str:
    """More served than needed; no gap below zero, no share above the whole."""
    return (
        f"terlayani (X) {angka(terlayani)} jiwa melebihi kebutuhan (Y) {angka(butuh)} jiwa: klarifikasi data"
    )


def lakukan_melebihi() -> str:
    """What to do where more were served than needed."""
    return "Cocokkan X dan Y: kebutuhan mencakup semua yang dilayani; kesenjangan dan capaian belum dihitung."


TERBESAR = ("Terbesar", "Terbesar kedua", "Terbesar ketiga")


def terbesar(isi: str, tahun: str, siapa: str, ke: int = 1, *, contoh: bool, status: str = "tetap") -> str:
    """A largest gap of a list: "Terbesar: … (2025). Yang harus bertindak: … (angka sementara)."."""
    return tandai(f"{TERBESAR[ke - 1]}: {isi} ({tahun}). Yang harus bertindak: {siapa}.", status, contoh)


def tahun_terakhir(n: int) -> str:
    """How many rows rest on an older year than the chosen one."""
    return (
        f"{angka(n)} baris memakai tahun data terakhirnya karena tahun terpilih belum dilaporkan; baris dari tahun "
        "yang berbeda tidak dijumlahkan."
    )


def tanpa_usulan(daftar: str, wilayah: str, tahun: str) -> str:
    """A list without a gap: what is missing and what to do."""
    return (
        f"{daftar}: belum ada kesenjangan yang dapat diusulkan untuk {wilayah} sampai {tahun}. Kesenjangan terhitung "
        "bila kedua angkanya (yang membutuhkan atau terdata, dan yang terlayani atau tertangani) dilaporkan dan tidak "
        "disamarkan; lengkapi laporan lalu terbitkan edisi baru."
    )


def tersamar(n: int) -> str:
    """How many gaps a list leaves out because they are hidden."""
    return f"{angka(n)} kesenjangan disamarkan demi pelindungan data pribadi dan tidak dimuat."


def urut(kode: str, satuan: str, belum: str) -> str:
    """The order of a list in words; `kode` as in the URL key urut."""
    kata = {
        "orang": f"jumlah {satuan} {belum}",
        "persen": f"persen {belum}",
        "umur": "umur data, tertua lebih dahulu",
    }
    return f"Urut menurut {kata.get(kode, 'urutan wilayah (BPS)')}."
