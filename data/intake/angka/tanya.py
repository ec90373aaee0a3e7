"""The Indonesian wording of every question about numbers, with its choices."""

from __future__ import annotations

from collections.abc import Sequence

from data.intake.angka import gaya, pecahan
from data.intake.angka.kata import PILIHAN_ARTI, PILIHAN_SEL

PAKAI_POSITIF, BENAR_NEGATIF, BENAR = "abaikan tanda minus atau kurung", "benar negatif", "benar"
KAKI_NILAI, KAKI_CATATAN = "semua angka adalah nilai", "angka terakhir nomor catatan kaki"
PERKIRAAN = "pakai sebagai perkiraan"
LEWATI = "lewati"

_TEKS: dict[str, tuple[str, tuple[str, ...]]] = {
    "arti_strip": ("Tanda strip ({contoh}) tidak dijelaskan di berkas. Apa artinya?", PILIHAN_ARTI),
    "arti_teks": ("Isian {contoh} dapat berarti nol atau tidak ada data. Apa artinya?", PILIHAN_SEL),
    "tanda_bintang": ("Sel berisi tanda {contoh} tanpa penjelasan. Apa artinya?", PILIHAN_SEL),
    "tanda_bintang:***": (
        "Angka bertanda tiga bintang ({contoh}) tanpa penjelasan. Apa statusnya?",
        ("sementara", "perkiraan", "tetap", LEWATI),
    ),
    "gaya_angka": ("Pemisah pada {contoh} dapat berarti ribuan atau desimal. Mana yang benar?", gaya.PILIHAN),
    "rumus_tanpa_nilai": (
        "Rumus tanpa hasil tersimpan. Buka berkas di Excel, simpan, lalu unggah lagi; atau pilih cara membacanya.",
        (LEWATI, "tidak tersedia"),
    ),
    "galat_rumus": (
        "Rumus di sel ini galat ({contoh}). Perbaiki di berkas atau pilih cara membacanya.",
        PILIHAN_SEL,
    ),
    "bukan_angka": ("Isian {contoh} bukan angka. Bagaimana membacanya?", PILIHAN_SEL),
    "bukan_angka:tanggal": (
        "Sel berisi tanggal ({contoh}); Excel mengubah isian seperti 3-4 atau 1.2 menjadi tanggal. "
        "Perbaiki di berkas atau pilih cara membacanya.",
        PILIHAN_SEL,
    ),
    "catatan_kaki": (
        "Pada {contoh} angka terakhir dapat berupa nomor catatan kaki. Bagaimana membacanya?",
        (KAKI_NILAI, KAKI_CATATAN, LEWATI),
    ),
    "notasi_ilmiah": (
        "Angka ditulis dalam notasi ilmiah ({contoh}) sehingga sebagian digitnya dapat hilang. Bagaimana membacanya?",
        (PERKIRAAN, LEWATI),
    ),
    "pecahan_excel": (
        "Kolom bilangan bulat memuat pecahan ({contoh}); titik ribuan mungkin terbaca sebagai desimal oleh Excel, "
        "sehingga bilangan kecil di sebelahnya pun meragukan. Bagaimana membacanya?",
        pecahan.PILIHAN,
    ),
    "ribuan_hilang": (
        "Bilangan kecil ({contoh}) berdampingan dengan teks seperti 1.234.567 yang tidak dikenali Excel sebagai angka; "
        "isian 12.000 di Excel itu tersimpan sebagai 12. Bagaimana membacanya?",
        (pecahan.APA_ADANYA, pecahan.KALI_HILANG, LEWATI),
    ),
    "pecahan": (
        "Ukuran ini harus bilangan bulat, tetapi ada pecahan ({contoh}). Bagaimana membacanya?",
        ("bulatkan", LEWATI),
    ),
    "negatif": ("Nilai bertanda minus atau dalam kurung ({contoh}). Bagaimana membacanya?", ()),
    "persen": (
        "Sel berisi {contoh}, padahal ukuran ini berupa cacah. Bagaimana membacanya?",
        (LEWATI, "tidak tersedia"),
    ),
    "terlalu_besar": ("Nilai {contoh} melebihi satu miliar. Apakah benar?", (BENAR, LEWATI)),
    "kali_seribu": (
        "Excel menyimpan titik ribuan sebagai desimal; {contoh} dibaca kali 1.000 karena semua nilai kolom "
        "berpecahan tepat tiga angka.",
        (),
    ),
    "tanda_dilepas": ("Tanda catatan kaki pada {contoh} dilepas; nilainya dipakai apa adanya.", ()),
}


def kalimat(kode: str, contoh: Sequence[str], *, bulat: bool) -> tuple[str, tuple[str, ...]]:
    """(sentence, choices) of a question or remark; `contoh` are cell texts, the first three are quoted."""
    teks, pilihan = _TEKS.get(kode) or _TEKS[kode.split(":")[0]]
    if kode == "negatif":
        pilihan = (PAKAI_POSITIF, LEWATI) if bulat else (BENAR_NEGATIF, PAKAI_POSITIF, LEWATI)
    kutip = ", ".join(f"“{c.strip()[:40]}”" for c in contoh[:3])
    return teks.format(contoh=kutip), pilihan
