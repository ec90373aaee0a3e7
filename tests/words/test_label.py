import pytest

from words import label
from words.galat import KodeTidakDikenal

# the closed vocabularies of design.md §3
KOSAKATA = {
    label.ukuran: "terdata kasus_baru tertangani keluar kejadian penghuni_panti",
    label.satuan: "jiwa KK lokasi kejadian",
    label.asal: "resmi contoh",
    label.dasar: "dukcapil sensus_2010 sensus_2020 supas_2015 proyeksi_sp2010 proyeksi_sp2020 perkiraan",
    label.status: "tetap sementara perkiraan tidak_tersedia belum_dilaporkan",
    label.kewenangan: "provinsi kab_kota pusat",
    label.tampil: "jumlah angka perubahan terlayani porsi terakhir",
    label.kelas: "rapi kuantil jenks",
    label.audiens: "publik lembar internal",
    label.jenis_kelamin: "L P total",
    label.polaritas: "naik_baik turun_baik netral",
}


@pytest.mark.parametrize("nama", KOSAKATA, ids=lambda f: f.__name__)
def test_every_code_has_its_own_name(nama):
    kode = KOSAKATA[nama].split()
    assert len({nama(k) for k in kode}) == len(kode)
    assert all("_" not in nama(k) for k in kode)
    with pytest.raises(KodeTidakDikenal) as galat:
        nama("xyz")
    assert kode[0] in galat.value.pesan


def test_formal_names():
    assert label.asal("contoh") == "Data contoh"
    assert label.dasar("dukcapil") == "Register Dukcapil"
    assert label.dasar("proyeksi_sp2020") == "Proyeksi BPS (dasar SP2020)"
    assert (label.DATA_CONTOH, label.INTERNAL) == ("DATA CONTOH", "INTERNAL")
    assert set(label.TANDA_AUDIENS) == set(label.AUDIENS)
    assert label.nama_seri("Datang", True) == "Datang (data contoh)"
    assert label.nama_seri("Datang", False) == "Datang"


@pytest.mark.parametrize(
    ("batas", "desimal", "teks"),
    [
        ((0, 12, 40), 0, ("0–12", ">12–40")),
        ((0.0, 2.5, 5.0), 1, ("0,0–2,5", ">2,5–5,0")),
        ((3, 3, 9), 0, ("3", ">3–9")),
        ((-5, -2, 1), 0, ("−5 s.d. −2", ">−2 s.d. 1")),
        ((), 0, ()),
    ],
)
def test_class_labels(batas, desimal, teks):
    assert label.label_kelas(batas, desimal) == teks


def test_diverging_class_labels():
    assert label.label_kelas((-50, -10, 0, 10, 50), 0, divergen=True) == (
        "turun lebih dari 10",
        "turun sampai 10",
        "tidak berubah",
        "naik sampai 10",
        "naik lebih dari 10",
    )
    assert label.label_kelas((0, 0, 0, 0, 0), 0, divergen=True)[2] == "tidak berubah"
