"""What the ready decks hold: views by code with titles, sentences and asks whose numbers are fields.

Only charts that stand on one slide each; never a sensitivity-3 type, a funnel or a simulated rank: those are for the
desk, not for a ready deck.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from panels import ikn_penduduk
from panels.isian import KALIMAT, bidang
from panels.panel import Panel
from queries import Konteks, rows

Kalimat = str | int | Callable[[Panel, Konteks], str]  # ready text, number of the panel's sentence, or made
_PERSEN_SPM = re.compile(r"sel (SPM-[A-Z]+)(?:; kabupaten/kota[^|]*)?\|persen")
_SEL = re.compile(r"\{(sel [^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Templat:
    """One slide of a ready deck; `lain` is taken where the edition does not draw this view.

    A number as `kalimat` is that of a sentence of the panel: 0 the first, -1 the last. `(nama)` and `(kode)` in the
    texts are name and code of the area. A title whose cell holds no number ("Tertangani: … persen") gives way to
    `polos`, else to the panel's own; such a sentence to the panel's own.
    """

    halaman: str
    panel: str
    pilihan: Mapping[str, str] = field(default_factory=dict)
    judul: str = "{judul}"
    kalimat: Kalimat = 0
    ajakan: str = ""
    catatan: str = ""
    polos: str = ""
    lain: Templat | None = None


def capaian(panel: Panel, konteks: Konteks) -> str:
    """The achievement of each service outside institutions, as fields: "Disabilitas telantar {…}; …"."""
    cocok = [(_PERSEN_SPM.fullmatch(satu), satu) for satu, _ in bidang(panel)]
    nama = layanan(konteks)
    ada = {hit[1]: f"{nama[hit[1]]} {{{satu}}}" for hit, satu in cocok if hit}
    return f"Terlayani di luar panti (persen): {'; '.join(ada.values())}." if ada else KALIMAT


def belum_terlayani(panel: Panel, konteks: Konteks) -> str:
    """The persons not served per service in the whole province, as fields of the total row."""
    nilai, nama = dict(bidang(panel)), layanan(konteks)
    ada = [
        f"{satu.title} {{sel total|{satu.key}}}"
        for satu in panel.table.columns
        if satu.key in nama and f"sel total|{satu.key}" in nilai
    ]
    return f"Belum terlayani se-provinsi (jiwa): {'; '.join(ada)}." if ada else KALIMAT


def berangka(teks: str, panel: Panel) -> bool:
    """Whether every cell that the text names holds a number."""
    nilai = dict(bidang(panel))
    return all(_berangka(nilai.get(satu, "")) for satu in _SEL.findall(teks))


def _berangka(nilai: str) -> bool:
    return nilai.lstrip("−+")[:1].isdigit()


def layanan(konteks: Konteks) -> dict[str, str]:
    """{code: short name} of the SPM services, in their fixed order."""
    semua = [satu for satu in rows("jenis_daftar", konteks) if satu["keluarga"] == "spm"]
    return {satu["jenis"]: _huruf_besar(satu["nama_pendek"].removeprefix("SPM ")) for satu in semua}


def _huruf_besar(kata: str) -> str:
    return kata[:1].upper() + kata[1:]


HITUNG = (
    "Angkanya jumlah kasus menurut jenis, bukan jumlah orang. Kepala keluarga (KK) dihitung terpisah dan tidak "
    "dijumlahkan."
)
KEWENANGAN = (
    "Targetnya seluruh yang membutuhkan. Layanan di dalam panti menjadi kewenangan provinsi, di luar panti "
    "kabupaten/kota."
)
PILAR = "Terdata dan tertangani menurut pilar"
LENGKAPI = "Mohon wilayah yang datanya belum masuk melengkapinya sebelum perumusan."


def pembukaan(_: Konteks) -> tuple[Templat, ...]:
    """Total, five SPM, map."""
    return (
        Templat(
            "/jenis", "rincian-jiwa-pilar", {"kelompok": "pilar"},
            judul="Tercatat tertangani: {sel total|persen} persen kasus PMKS dalam jiwa", kalimat=-1,
            ajakan=LENGKAPI, catatan=HITUNG,
            lain=Templat("/", "pilar-jiwa", judul=PILAR, ajakan=LENGKAPI, catatan=HITUNG),
        ),
        Templat(
            "/kesenjangan", "spm-capaian", kalimat=capaian, catatan=KEWENANGAN,
            ajakan="Mohon rencana tiap wilayah bagi yang belum terlayani.",
        ),
        Templat(
            "/peta", "peta-semua-26", judul="Jumlah kasus PMKS terdata (jiwa) menurut kabupaten/kota",
            ajakan="Mohon angka yang keliru diklarifikasi pada sidang ini.",
            catatan=f"Warna menunjukkan banyaknya kasus terdata, bukan baik atau buruknya wilayah. {HITUNG}",
        ),
    )  # fmt: skip


def spm(konteks: Konteks) -> tuple[Templat, ...]:
    """Achievement, persons not served by area, and a map for each service."""
    return (
        Templat(
            "/kesenjangan", "spm-capaian", kalimat=capaian, catatan=KEWENANGAN,
            ajakan="Mohon disepakati layanan mana yang didahulukan.",
        ),
        Templat(
            "/kesenjangan", "spm-matriks", kalimat=belum_terlayani, catatan=KEWENANGAN,
            ajakan="Mohon wilayah yang petaknya berisi angka menyampaikan kendalanya.",
        ),
        *(
            Templat(
                "/kesenjangan", "spm-peta", {"jenis": kode},
                judul=f"{nama}: {{sel total|persen_belum}} persen belum terlayani di luar panti",
                polos=f"{nama}: yang belum terlayani",
                kalimat="Belum terlayani {sel total|belum} dari {sel total|butuh} jiwa yang membutuhkan.",
                ajakan="Mohon setiap wilayah menyebut siapa yang bertindak dan kapan.", catatan=KEWENANGAN,
            )
            for kode, nama in layanan(konteks).items()
        ),
    )  # fmt: skip


def ikn(konteks: Konteks) -> tuple[Templat, ...]:
    """Which population (of the area where two bases differ most), migration, one type by ring, scenarios."""
    beda = [row["kode_wilayah"] for row in rows("penduduk_dua_dasar", konteks)]
    tempat = (*beda, *(row["kode_wilayah"] for row in rows("provinsi", konteks)))
    return (
        Templat(
            "/ikn", ikn_penduduk.kunci(tempat[0]),
            ajakan="Mohon tiap laporan menyebut penduduk mana yang menjadi penyebut.",
            catatan="Register dan proyeksi menghitung hal yang berbeda; keduanya sah, tetapi tidak boleh dicampur.",
        ),
        Templat(
            "/peta", "peta-migrasi_datang", {"indikator": "migrasi_datang"},
            kalimat="Hanya perpindahan yang tercatat pada administrasi kependudukan, setahun penuh.",
            ajakan="Mohon arus datang dan pindah disampaikan tiap triwulan.",
            catatan="Yang tercatat hanya yang melapor; penduduk nonpermanen tidak tampak di sini.",
        ),
        Templat(
            "/ikn", "ikn-lingkar-pmks-12", {"jenis_ikn": "PMKS-12"},
            ajakan="Mohon Lingkar 1 melapor tiap triwulan agar perubahan terlihat lebih awal.",
            catatan="Perubahan di sekitar IKN bukan bukti bahwa IKN penyebabnya. “Belum terlihat” juga hasil yang sah.",
        ),
        Templat(
            "/ikn", "ikn-skenario-penduduk", ajakan="Mohon kapasitas layanan disiapkan untuk ketiga skenario.",
            catatan="Skenario bukan ramalan; asumsinya dapat diubah pada halaman Tren IKN dan Migrasi.",
        ),
    )  # fmt: skip


def wilayah(_: Konteks) -> tuple[Templat, ...]:
    """The same slides for every area."""
    return (
        Templat(
            "/jenis", "rincian-jiwa-pilar", {"kelompok": "pilar"},
            judul="(nama): {sel total|persen} persen kasus PMKS dalam jiwa tercatat tertangani", kalimat=-1,
            catatan=HITUNG, lain=Templat("/", "pilar-jiwa", judul=f"(nama): {PILAR.lower()}", catatan=HITUNG),
        ),
        Templat(
            "/peta", "peta-semua-26", judul="(nama) di antara kabupaten/kota lain, jumlah kasus terdata",
            catatan=HITUNG,
        ),
        Templat(
            "/kesenjangan", "spm-capaian", kalimat=capaian, catatan=KEWENANGAN,
            ajakan="Mohon dukungan provinsi dan pusat bagi yang belum terlayani.",
        ),
        Templat(
            "/kesenjangan", "kapasitas-jiwa-per-tksk", {"bagian": "kapasitas"}, judul="(nama): {judul}",
            kalimat="(nama): {sel (kode)|nilai} kasus per TKSK; provinsi {sel total|nilai}.",
            catatan="Sebutkan tenaga dan sarana yang paling kurang. Jumlah kasus bukan jumlah orang.",
        ),
        Templat(
            "/profil", "profil-ditunggu",
            kalimat="Yang sudah dikirim tetapi belum terbit pada edisi ini belum terhitung.",
            ajakan="Mohon disepakati kapan data ini disampaikan.",
            catatan="Sebutkan tanggal penyampaian yang sanggup dipenuhi.",
        ),
    )  # fmt: skip
