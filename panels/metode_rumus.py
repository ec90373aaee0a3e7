"""Metode: every formula in use, in words, with its source; and what is hidden on the Publik channel."""

from __future__ import annotations

from data.topeng.margin import BATAS_PER_TINGKAT, BATAS_TERKECIL, MARGIN_TERPUBLIKASI
from panels.panel import Panel
from panels.state import State
from panels.tabel_kata import kolom, panel_tabel
from queries import Konteks
from words.format import angka

PAGE = "/metode"
RUMUS: tuple[tuple[str, str, str, str], ...] = (
    (
        "Angka per 10.000 penduduk",
        "jumlah ÷ penduduk dasar yang dipilih × 10.000",
        "Hanya untuk tahun yang dicakup dasar itu di semua wilayah yang dihitung; jumlah selalu tampil di sampingnya. "
        "Jenis bersatuan KK tidak memakai penduduk sebagai penyebut.",
        "Dihitung ulang dari pembilang dan penyebut, tidak pernah dirata-ratakan",
    ),
    (
        "Selang 95 % jumlah dan angka (Byar)",
        "bawah = n × (1 − 1/(9n) − 1,96/(3√n))³; atas = (n+1) × (1 − 1/(9(n+1)) + 1,96/(3√(n+1)))³",
        "n = 0 memakai batas tepat 0 sampai 3,69. Ketidakpastian acak; tidak mencakup salah data.",
        "Breslow dan Day, IARC 1987, vol. II, rumus 2.13",
    ),
    (
        "Selang 95 % porsi (Wilson)",
        "(p + z²/2n ± z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1,96",
        "Untuk bagian dari keseluruhan, 0 sampai 100 %.",
        "Wilson 1927; Newcombe 1998, metode 3",
    ),
    (
        "Porsi di atas provinsi (location quotient)",
        "(jenis di wilayah ÷ semua jenis di wilayah) ÷ (jenis di provinsi ÷ semua jenis di provinsi)",
        "Membandingkan susunan, bukan banyaknya; di atas 1 berarti porsinya di atas provinsi.",
        "Florence 1948",
    ),
    (
        "Porsi tertangani",
        "tertangani ÷ terdata × 100",
        "Jenis, wilayah, dan tahun yang sama; bila cakupan keduanya berbeda, porsi tidak dihitung.",
        "Katalog indikator",
    ),
    (
        "Capaian SPM",
        "terlayani ÷ membutuhkan × 100",
        "Satu layanan dan satu kewenangan; wilayah pembilang dan penyebut harus sama; target 100 %.",
        "Permensos 9/2018",
    ),
    (
        "Selisih dua tahun",
        "nilai akhir − nilai awal atas wilayah dan jenis yang ada pada keduanya",
        "Tidak melewati putus deret, tidak mencampur data resmi dan data contoh, tidak untuk deret kumulatif; "
        "“wilayah sebanding” selalu dicetak. Persen hanya bila nilai awal 20 atau lebih.",
        "Aturan Serambi",
    ),
    (
        "Perubahan kemiskinan",
        "persentase bulan ini − persentase bulan yang sama setahun sebelumnya",
        "Dalam poin persen; Maret tidak pernah dibandingkan dengan September. Angka Indonesia berdampingan.",
        "BPS, Susenas",
    ),
    (
        "Kelas peta: selang rapi",
        "langkah terkecil 1, 2, 2,5, atau 5 × 10ᵏ yang cukup dengan paling banyak empat kelas",
        "Nilai dibulatkan lebih dahulu seperti yang tercetak; kelas tertutup di kanan.",
        "Aturan Serambi",
    ),
    (
        "Kelas peta: kuantil",
        "batas pada 25, 50, dan 75 persen nilai, diturunkan ke nilai teramati terdekat",
        "Nilai sama tidak pernah terbelah dua kelas.",
        "Hyndman dan Fan 1996, tipe 7",
    ),
    (
        "Kelas peta: Jenks",
        "pembagian dengan jumlah kuadrat dalam kelas terkecil",
        "Dihitung tepat (pemrograman dinamis), bukan pendekatan.",
        "Fisher 1958",
    ),
    (
        "Kelas peta perubahan",
        "lima kelas berpusat pada nol: dua turun, tidak berubah, dua naik",
        "Nol selalu kelas tersendiri.",
        "Aturan Serambi",
    ),
    (
        "Jarak ke KIPP dan lingkar",
        "jarak lingkaran besar (haversine) ibu kota wilayah ke KIPP, dibulatkan ke km",
        "Lingkar menurut katalog wilayah; jarak adalah keterangan, bukan dasar lingkar.",
        "Koordinat KIPP: 0,97 LS, 116,70 BT",
    ),
    (
        "Putusan butir rumusan",
        "data terbaru sesudah keputusan dibandingkan dengan kondisi awal dan target",
        "Bergerak bila selisihnya melebihi kebetulan: selang 95 % Byar (jumlah, angka), Wilson (persen terlayani), uji "
        "Mann-Kendall dengan paling sedikit empat titik (angka terbitan lain). Putus definisi, cakupan beda, data "
        "contoh, sementara, perkiraan, atau disamarkan: tidak dapat dinilai.",
        "Breslow dan Day 1987; Zou dan Donner 2008; Newcombe 1998; Mann 1945; Kendall 1975",
    ),
)
TABEL = {"pmks": "PMKS", "spm": "SPM"}


def rumus(state: State, konteks: Konteks) -> Panel:
    """Return the formulas with their conditions and sources."""
    return panel_tabel(
        "rumus",
        "Rumus dan aturan hitung",
        kolom("Ukuran", "Rumus", "Syarat", "Rujukan"),
        RUMUS,
        state,
        konteks,
        page=PAGE,
    )


def tingkat() -> str:
    """Return what each sensitivity level hides: "tingkat 1: tidak disamarkan; tingkat 2: 1 sampai 4 disamarkan; …"."""
    return "; ".join(
        f"tingkat {level}: " + (f"1 sampai {angka(limit - 1)} disamarkan" if limit else "tidak disamarkan")
        for level, limit in BATAS_PER_TINGKAT.items()
    )


def penyamaran(state: State, konteks: Konteks) -> Panel:
    """Return the written list of published margins that the mask protects."""
    return panel_tabel(
        "penyamaran",
        "Rekap yang diterbitkan dan dilindungi topeng",
        kolom("Tabel", "Wilayah", "Jenis", "Uraian"),
        [(TABEL[one.tabel], one.wilayah, one.jenis, one.keterangan) for one in MARGIN_TERPUBLIKASI],
        state,
        konteks,
        page=PAGE,
        notes=(
            f"Batas menurut tingkat sensitif: {tingkat()}.",
            "Satu topeng tetap per edisi, dibuat saat edisi terbit: sel utama menurut batas, lalu sel pelengkap "
            f"(paling sedikit selebar {angka(BATAS_TERKECIL)}) agar sel utama tidak dapat dihitung dari jumlah lain, "
            "juga oleh pihak yang mengetahui sel wilayahnya sendiri. Rekap di luar daftar ini yang menyentuh sel "
            "tersamar ikut disamarkan; angka, porsi, selang, dan kalimat mewarisinya.",
        ),
    )
