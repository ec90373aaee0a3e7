"""The sheet of corrections: every change on it, stamped, over as many pages as it takes."""

from __future__ import annotations

import io
from dataclasses import replace

import pandas as pd
import pypdf

from panels.daftar import pilihan_dari, susun
from reports.ralat import Perubahan, Ralat, RalatSalindia, nama_ralat, perubahan, ralat_pdf


def lembar(banyak: int = 2, **lain) -> Ralat:
    angka = tuple(Perubahan(f"Wilayah {n}: Jumlah (jiwa)", f"1.{n:03}", f"2.{n:03}") for n in range(banyak))
    teks = (Perubahan("Kalimat", "Turun #emph[tajam]", "Naik"),)
    satu = RalatSalindia(
        "4", "Peta", "RK26-01", teks, angka, "Tahun 2025", "Dinas Sosial", "/peta?tahun=2025"
    )
    isi = {"dari": ("RK26-01",), "ke": "RK26-02", "waktu": "24 November 2026 pukul 23.10 WITA"}
    return Ralat("Rakor Uji", "Samarinda, 25 November 2026", salindia=(satu,) if banyak else (), **isi | lain)


def baca(isi: bytes) -> tuple[int, str]:
    halaman = [satu.extract_text() for satu in pypdf.PdfReader(io.BytesIO(isi)).pages]
    return len(halaman), " ".join(" ".join(halaman).split())


def test_every_change_is_printed_and_text_is_never_markup():
    halaman, teks = baca(
        ralat_pdf(lembar(tetap=("Salindia 7: Tren (edisi RK26-01)",), sebab=("SPM: salah ketik",)))
    )
    assert halaman == 1 and "DATA CONTOH" not in teks
    for kata in ("Lembar Ralat", "RK26-01 → RK26-02", "Salindia 4: Peta", "Turun #emph[tajam]", "1.001", "2.001",
                 "tetap memakai edisi lama", "Tren", "salah ketik", "/peta?tahun=2025", "audiens Publik",
                 "Halaman 1 dari 1", "dipindahkan 24 November 2026 pukul 23.10 WITA"):  # fmt: skip
        assert kata in teks, kata


def test_a_long_table_goes_on_with_its_heading():
    halaman, teks = baca(ralat_pdf(lembar(90, contoh=True)))
    assert halaman > 1 and teks.count("Semula") == halaman and "2.089" in teks and "DATA CONTOH" in teks


def test_nothing_changed_is_said():
    _, teks = baca(ralat_pdf(lembar(0), kertas="f4"))
    assert "Tidak ada angka atau kalimat paparan yang berubah" in teks


def test_the_name_carries_vintage_and_stamp():
    assert nama_ralat(lembar()) == "serambi_lembar-ralat-rakor-uji_dari-rk26-01_RK26-02.pdf"
    assert nama_ralat(lembar(contoh=True)).endswith("_RK26-02_DATA-CONTOH.pdf")


def test_rows_that_only_one_has_and_hidden_cells(edisi_buatan):
    """Three areas where there was one; the small one stays hidden, and the total that would tell it too."""
    isi = [{"periode": "2025", "kode_wilayah": w, "jenis": "PMKS-09", "nilai": n}
           for w, n in (("64.01", 40), ("64.02", 3), ("64.03", 57))]  # fmt: skip
    dulu, kini = (edisi_buatan(nama, pmks=pd.DataFrame(isi[:n])) for nama, n in (("satu", 1), ("dua", 3)))
    pilihan = pilihan_dari("/peta", {"jenis": "Penyandang Disabilitas"}, kini)
    lama, baru = (susun("/peta", "peta-pmks-09", pilihan, k) for k in (dulu, kini))
    beda = {satu.apa: (satu.lama, satu.baru) for satu in perubahan(lama, baru)}
    kukar = next(nilai for apa, nilai in beda.items() if "Kutai Kartanegara" in apa)
    assert kukar == ("…", "*") and ("3" not in {baru for _, baru in beda.values()})
    assert all(baru != lama for lama, baru in beda.values()) and perubahan(baru, baru) == ()
    terbuka = susun("/peta", "peta-pmks-09", pilihan, replace(kini, audiens="internal"))
    assert ("*", "3") in {(satu.lama, satu.baru) for satu in perubahan(baru, terbuka)}
