"""Metode: the formulas in use as measure, formula, condition and source, in the words of the page."""

from __future__ import annotations

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
        "Selang 95 % selisih (MOVER)",
        "selisih d; bawah = d − √((r₂ − b₂)² + (a₁ − r₁)²), atas = d + √((a₂ − r₂)² + (r₁ − b₁)²)",
        "r₁ dan r₂ nilai awal dan akhir, b dan a batas Byar masing-masing. Selisih jelas bila selangnya tidak memuat "
        "nol; ketidakpastian acak, tidak mencakup salah data.",
        "Zou dan Donner 2008; Newcombe 1998, metode 10",
    ),
    (
        "Label tren",
        "χ² = (Σx(O − E))² ÷ (Σx²E − (ΣxE)² ÷ ΣO), E jumlah harapan pada satu angka yang sama",
        "Lima titik tahunan terakhir tanpa celah dan tanpa putus deret; bermakna bila χ² di atas 9,5495 (p = 0,002) "
        "dan arahnya tetap walau satu titik dilepas. Tanpa penduduk dari satu dasar: “tren jumlah, bukan angka”. "
        "Selain itu belum dapat dihitung.",
        "Breslow dan Day 1987, bab 3; OHID, Fingertips",
    ),
    (
        "Banding dengan provinsi",
        "selang 95 % dan 99,8 % angka wilayah memuat angka provinsi atau tidak",
        "Memuat berarti serupa. Lebih baik atau perlu perhatian hanya bagi ukuran yang arah baiknya disebut katalog; "
        "selain itu lebih tinggi atau lebih rendah.",
        "OHID, Fingertips; Spiegelhalter 2005",
    ),
    (
        "Peringkat dan rentangnya",
        "persentil 2,5 sampai 97,5 dari peringkat pada 10.000 tarikan acak: Gamma(n + ½) untuk jumlah, "
        "Beta(x + ½, n − x + ½) untuk porsi",
        "Wilayah yang rentangnya bertumpang tindih tidak dapat dibedakan.",
        "Goldstein dan Spiegelhalter 1996; Marshall dan Spiegelhalter 1998",
    ),
    (
        "Batas corong",
        "angka provinsi ± z√(s² + τ²), z = 1,96 (95 %) dan 3,09 (99,8 %)",
        "s = 1/(2√E) pada skala akar untuk angka, 1/(2√n) pada skala arkus sinus untuk porsi; τ² ragam antarwilayah "
        "yang melebihi kebetulan. Paling sedikit tiga wilayah.",
        "Spiegelhalter 2005",
    ),
    (
        "Sebelum dan sesudah IKN",
        "rata-rata tahunan jendela 2022–2024 (dan 2025 dan sesudahnya) − rata-rata tahunan 2016–2019, lingkar 1 "
        "berdampingan dengan lingkar lain",
        "Tahun 2020–2021 (COVID-19) tidak masuk. Hanya data resmi dari paling sedikit delapan wilayah sebanding. Bukan "
        "bukti sebab-akibat.",
        "Aturan Serambi",
    ),
    (
        "Migrasi neto per 1.000 penduduk",
        "(datang − pindah) ÷ penduduk dasar yang dipilih × 1.000",
        "Datang dan pindah dari sumber dan periode yang sama; penduduk nonpermanen tidak tercatat.",
        "Aturan Serambi",
    ),
    (
        "Skenario penduduk dan kasus",
        "penduduk × (1 + r/100)ᵗ; kasus = penduduk × angka tetap ÷ 10.000",
        "Pertumbuhan r ialah andaian rendah, menengah, atau tinggi yang dapat diubah; bukan ramalan.",
        "Shryock dan Siegel 1971",
    ),
    (
        "Korelasi peringkat (Spearman)",
        "korelasi Pearson atas peringkat; selang 95 % pada skala z Fisher, ragam (1 + ρ²/2) ÷ (n − 3)",
        "Paling sedikit lima wilayah. Pola, bukan bukti sebab-akibat.",
        "Spearman 1904; Fisher 1921; Bonett dan Wright 2000",
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
