"""Person-level data is refused; its values never appear in the message."""

from pathlib import Path

import pytest

from data.intake.kamus import pribadi
from data.intake.model import Buku, Lembar

NIK = ["6472010101900001", "6472010101900002", "6472010101900003"]


def buku(*baris, nama="Lembar1"):
    lebar = max(map(len, baris))
    return Buku(
        Path("uji.xlsx"), "xlsx", (Lembar(nama, [[*satu, *[None] * (lebar - len(satu))] for satu in baris]),)
    )


@pytest.mark.parametrize(
    "isi",
    [
        NIK,
        [int(satu) for satu in NIK],
        [float(satu) for satu in NIK],
        [f"'{satu}" for satu in NIK],
        ["647201 010190 0001", "6472.0101.0190.0002", "6472010101900003"],
        [", ".join(NIK)],
        [f"NIK {satu}" for satu in NIK],
    ],
)
def test_tiga_nilai_16_angka(isi):
    tolakan = pribadi.periksa(buku(["Kode", "Jumlah"], *([satu, 1] for satu in isi)))
    assert tolakan.kode == "data_pribadi" and "Lembar1!A2" in tolakan.pesan
    assert not any(satu in tolakan.pesan.replace(" ", "") for satu in NIK)


def test_dua_nilai_belum_ditolak():
    assert pribadi.periksa(buku(["Kode", "Jumlah"], [NIK[0], 1], [NIK[1], 2])) is None


@pytest.mark.parametrize(
    "kepala",
    [["No", "NIK", "Jumlah"], ["No", "No. KK", "Jenis"], ["No", "NAMA LENGKAP", "Jenis"],
     ["No", "Nama Penerima", "Alamat"], ["No", "Nomor KK / NIK", "Ket"], ["No", "Nama Anak", "Umur"]],
)  # fmt: skip
def test_kepala_perorangan(kepala):
    tolakan = pribadi.periksa(
        buku(["DATA PMKS"], kepala, [1, "Siti A.", "Pengemis"], [2, "Budi B.", "Pemulung"])
    )
    assert tolakan.kode == "data_pribadi" and "Lembar1!B2" in tolakan.pesan and "Siti" not in tolakan.pesan


@pytest.mark.parametrize("pendamping", ["Alamat", "Umur", "Tempat/Tanggal Lahir", "NIK"])
def test_nama_dengan_pendamping(pendamping):
    baris = [["No", "Nama", pendamping], [1, "Siti A.", None], [2, "Budi B.", None]]
    assert pribadi.periksa(buku(*baris)).kode == "data_pribadi"


@pytest.mark.parametrize(
    "baris",
    [
        [["No", "Nama", "Jumlah"], [1, "Paser", 3], [2, "Berau", 4]],
        [["No", "Nama", "Jenis Kelamin", "Jumlah"], [1, "Kab. Paser", "L", 3], [2, "Kab. Berau", "P", 4]],
        [["No", "Nama Kabupaten", "KK"], [1, "Paser", 30]],
        [["No", "Nama Jenis", "L", "P"], [1, "Anak Terlantar", 3, 4]],
        [["No", "Nama PMKS", "Umur"], [1, "Anak Terlantar", 6]],
        [["No", "Nama LKS", "Alamat", "Jumlah Anak"], [1, "Panti Harapan", "Samarinda", 30]],
        [["NIK", "Jumlah"], ["PMKS", 4]][:1],
        [
            ["Wilayah", "Jumlah"],
            ["Paser", 4],
            [None, None],
            ["Nama", ": Budi"],
            ["NIP", "197001011990031001"],
        ],
        [
            ["Mengetahui,", None],
            ["Kepala Dinas", None],
            ["Budi Santoso", None],
            ["NIP. 19700101 199003 1 001", None],
        ],
        [["a", "b"], ["0.1234567890123456", 1], ["12345678901234567", 2], ["1.234.567.890.123.456.789", 3]],
        [["Alamat situs:", "https://contoh"], ["Wilayah", "Jumlah"], ["Paser", 3]],
    ],
)
def test_bukan_data_pribadi(baris):
    assert pribadi.periksa(buku(*baris)) is None


def test_sel_dihitung_di_semua_lembar():
    satu = buku(["Kode", "n"], [NIK[0], 1], nama="A").lembar
    dua = buku(["Kode", "n"], [NIK[1], 1], [NIK[2], 1], nama="B").lembar
    tolakan = pribadi.periksa(Buku(Path("uji.xlsx"), "xlsx", satu + dua))
    assert "A!A2" in tolakan.pesan and "B!A3" in tolakan.pesan
