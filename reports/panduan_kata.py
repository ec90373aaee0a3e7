"""The words of the handover guide: steps that somebody who never saw Serambi can follow. Commands stand in “…”."""

from __future__ import annotations

PEMBUKA = (
    "Berkas ini memuat semua yang tidak dapat dibuat ulang: edisi data, gudang rapat (paparan, rumusan, riwayat, "
    "tiket), berkas bukti, pemetaan pengirim, dan batas wilayah yang dipasang sendiri. Program Serambi tidak ikut; "
    "salin foldernya tersendiri. Edisi data memuat sel kecil yang terbuka, jadi paket ini hanya untuk penerus "
    "operator."
)
# title, page, lines
BAGIAN: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    (
        "Memasang di komputer baru (sekali, sekitar 20 menit)",
        1,
        (
            "Pasang Python 3.12, lalu salin folder program Serambi (bersama folder wheelhouse bila tanpa internet).",
            "Di folder program jalankan sekali “py mulai.py”, tunggu sampai halaman terbuka, lalu hentikan dengan "
            "Ctrl+C.",
            "Siapkan folder data baru yang kosong, misalnya D:\\serambi-data, lalu “setx SERAMBI_HOME "
            "D:\\serambi-data” dan buka jendela PowerShell baru.",
            "Pasang paket: “.venv\\Scripts\\python -m meeting terima-serah PAKET.zip”. Setiap bagian dicocokkan "
            "dengan sidiknya; bila ada yang rusak, tidak ada yang dipasang.",
            "Buat PIN baru: “.venv\\Scripts\\python -m meeting pin operator”; penyunting dan kab_kota "
            "(“--wilayah KODE”) dengan cara yang sama.",
            "Mulai lagi dengan “py mulai.py”. Cocokkan tiga angka di Ringkasan dengan komputer lama; edisi di kaki "
            "tiap gambar harus sama dengan yang tertulis di atas.",
            "Setelah cocok, simpan paket ini pada media yang terkunci dan hapus salinan di komputer lama bila tidak "
            "dipakai lagi.",
        ),
    ),
    (
        "PIN dan sesi tidak ikut",
        1,
        (
            "PIN hanya angka pendek: siapa pun yang memegang salinannya dapat mencobanya tanpa batas. Karena itu PIN, "
            "sesi masuk, dan catatan percobaan tidak pernah meninggalkan komputer asalnya.",
            "Lupa PIN? Di komputer Serambi jalankan “python -m meeting pin operator”: PIN lama diganti dan semua "
            "sesinya berakhir. “python -m meeting pin” tanpa peran menampilkan daftar PIN; “--hapus” menghapusnya.",
            "Tanpa PIN, operator hanya ada di komputer itu sendiri pada alamat 127.0.0.1.",
        ),
    ),
    (
        "Siapa boleh apa",
        1,
        (
            "Pembaca melihat semua halaman publik dan rumusan yang sudah disetujui.",
            "Penyunting menyusun paparan, rumusan, Buku Angka, dan komisi.",
            "Operator juga memasukkan data, mengoreksi, memutus klarifikasi, membuat PIN, bekal, dan serah terima.",
            "Kadinsos (kab_kota) mengajukan klarifikasi untuk wilayahnya sendiri.",
        ),
    ),
    (
        "Setahun dengan Serambi",
        2,
        (
            "Januari–September: buka Mutu, lihat siapa yang belum mengirim, salin surat permintaan. Kiriman Excel "
            "masuk lewat Masukan: baca, jawab pertanyaan, simpan draf, terbitkan edisi. Jawaban diingat per pengirim.",
            "Enam minggu sebelum rapat: Paparan, Rapat baru, Mulai dari rapat lalu. Susunan acara, salindia, logo, "
            "dan butir rumusan yang belum selesai ikut; tahun pada salindia diperiksa satu per satu.",
            "Seminggu sebelum rapat: kunci edisi (RK27-01), pindahkan paparan ke edisi itu, jalankan Cek Ruang, buat "
            "bekal untuk laptop panggung, bagikan buku kerja komisi.",
            "Hari rapat: /layar di panggung, /penyaji di jendela kedua, /pleno untuk menyetujui rumusan butir demi "
            "butir. Tombol T mencatat klarifikasi data.",
            "Sesudah rapat: gabungkan buku kerja komisi, unduh berita acara, permintaan dukungan pusat, usulan "
            "musrenbang, dan matriks RPJMD dari Rumusan, bagian Dokumen. Terima bekal dari laptop panggung agar "
            "catatannya kembali ke sini.",
            "Sepanjang tahun: perbarui status dan bukti butir. Edisi baru membuat putusan tindak lanjut dihitung "
            "ulang dari angka resmi; angka contoh, sementara, dan tersamar tidak pernah dinilai.",
        ),
    ),
    (
        "Cadangan",
        2,
        (
            "Buat paket serah terima setiap selesai menerbitkan edisi dan setiap selesai rapat: Rumusan, bagian "
            "Dokumen, atau “python -m meeting serah-terima TUJUAN.zip”. Simpan dua salinan di tempat berbeda.",
            "Cadangan cepat catatan rapat saja: “python -m meeting cadangkan”. Sebelum skema gudang dinaikkan atau "
            "bekal menimpa susunan, Serambi membuatnya sendiri di folder cadangan dalam SERAMBI_HOME.",
            "Paket hanya dipasang pada folder kosong. Untuk mencoba isinya, arahkan SERAMBI_HOME ke folder kosong "
            "lain; yang lama tidak tersentuh.",
        ),
    ),
    (
        "Bila ada yang tidak beres",
        2,
        (
            "Pesan Serambi menyebut apa, di mana, dan apa yang harus dilakukan; ikuti pesan itu lebih dahulu.",
            "Gudang rusak: hentikan Serambi, simpan store.sqlite dengan nama lain, lalu “python -m meeting pulihkan "
            "CADANGAN” dengan berkas terbaru dari folder cadangan.",
            "Edisi rusak: salin folder edisi itu dari paket serah terima terakhir. Edisi tidak pernah ditimpa.",
            "Angka dipertanyakan orang: buka Rumusan, bagian Klarifikasi data. Jangan mengubah berkas edisi dengan "
            "tangan.",
            "DATA CONTOH adalah angka rekaan untuk latihan. Bila tanda itu masih tampak, rekap resminya belum masuk.",
        ),
    ),
)
