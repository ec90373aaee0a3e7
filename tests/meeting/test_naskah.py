"""From the store to the papers: what is approved, whose numbers they are, and what must stay in the house."""

import datetime
import re
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from PIL import Image

from meeting import berkas, gudang, hadir, komitmen, rapat, rumusan
from meeting.berkas import BerkasHilang
from meeting.naskah import laporan, naskah
from panels import komitmen as panel_komitmen
from panels.butir import Acuan
from panels.butir_deret import deret, kini
from queries import Konteks
from reports.berita_acara import berita_acara_docx
from reports.laporan_pelaksanaan import laporan_docx, nama_laporan
from reports.naskah_kata import rinci
from reports.naskah_kurang import kurang

EDISI = "kaltim-2026-11"
MISKIN = Acuan("persen_penduduk_miskin_p0", kode_wilayah="64.01", satuan="persen")


def isi_docx(isi: bytes) -> str:
    badan = docx.Document(BytesIO(isi)).element.body
    return "".join(teks.text or "" for teks in badan.iter() if teks.tag.endswith("}t")).replace("\u00a0", " ")


def tambah(rapat_id: str, *, setuju: bool = True, diputus: str = "2024-11-25", **ruas) -> str:
    satu = rumusan.tambah(
        rapat_id, oleh="penyunting", **{"isi": "Menurunkan kemiskinan", "level": "kab_kota"} | ruas
    )
    if setuju:
        satu = rumusan.setujui(satu.id, versi=satu.versi, oleh="penyunting", diputus=diputus)
    return satu.id


@pytest.fixture
def temu(konteks) -> str:
    """A meeting with a clause on a published number, one on contoh, one without a number, one not approved."""
    id_ = rapat.buat(
        "Rakor 2024", datetime.date(2024, 11, 25), edisi=EDISI, oleh="operator", tempat="Samarinda"
    ).id
    titik = {one.periode: one for one in deret(MISKIN, konteks).titik}
    tambah(
        id_, kode_wilayah="64.01", indikator=MISKIN.indikator, satuan="persen", dasar_nilai=titik["2024"].nilai,
        dasar_periode="2024", dasar_edisi=EDISI, target=5.0, tenggat="2027",
    )  # fmt: skip
    contoh = kini(Acuan("kesenjangan_layanan", "SPM-ANAK", kewenangan="kab_kota"), konteks)
    tambah(
        id_, isi="Melayani anak", level="provinsi", indikator="kesenjangan_layanan", jenis="SPM-ANAK",
        kewenangan="kab_kota", satuan="jiwa", dasar_nilai=contoh.nilai, dasar_periode=contoh.periode,
        dasar_edisi=EDISI, target=0.0, tenggat="2027",
    )  # fmt: skip
    tambah(id_, isi="Menambah pendamping", level="pusat", dukungan="sdm")
    tambah(id_, isi="Belum disetujui", setuju=False)
    return id_


def test_papers_hold_the_approved_clauses_by_number(temu):
    bahan = naskah(temu)
    assert [(one.nomor, one.isi) for one in bahan.butir] == [
        (1, "Menurunkan kemiskinan"), (2, "Melayani anak"), (3, "Menambah pendamping"),
    ]  # fmt: skip
    assert [one.isi for one in naskah(temu, semua=True).butir][-1] == "Belum disetujui"
    assert (bahan.nama, bahan.tempat, bahan.edisi, bahan.audiens) == (
        "Rakor 2024",
        "Samarinda",
        EDISI,
        "publik",
    )


def test_a_baseline_that_is_made_up_marks_the_clause_and_the_paper(temu):
    bahan = naskah(temu)
    assert bahan.contoh == {bahan.butir[1].id} and bahan.stempel.contoh
    assert not replace(bahan, butir=bahan.butir[:1]).stempel.contoh
    assert dict(rinci(bahan, bahan.butir[1]))["Kondisi awal"].endswith("DATA CONTOH")
    assert any("BPS" in one.sitasi for one in bahan.sumber), "the source of the published baseline"


def test_a_baseline_that_the_public_may_not_see_is_not_printed(temu, konteks):
    acuan = Acuan("pmks_terdata", "PMKS-17", "64.11", "terdata", satuan="jiwa")
    tahun = next(one.periode for one in deret(acuan, konteks).titik if one.keadaan == "disamarkan")
    id_ = tambah(
        temu, isi="Mendampingi", kode_wilayah=acuan.kode_wilayah, indikator=acuan.indikator, jenis=acuan.jenis,
        ukuran=acuan.ukuran, satuan="jiwa", dasar_nilai=3.0, dasar_periode=tahun, dasar_edisi=EDISI, target=0.0,
        tenggat="2027",
    )  # fmt: skip
    bahan = naskah(temu)
    assert bahan.tersamar == {id_} and bahan.butir[-1].dasar_nilai is None
    assert "Kondisi awal: 3 jiwa" not in isi_docx(berita_acara_docx(bahan))
    assert "Kondisi awal: 3 jiwa" in isi_docx(
        berita_acara_docx(replace(bahan, butir=rumusan.daftar(temu)[-1:]))
    )
    assert any("Butir 4 memakai kondisi awal yang disamarkan" in one for one in kurang(bahan, bahan.butir))
    assert rumusan.ambil(id_).dasar_nilai == 3.0, "the register itself keeps what was agreed"


def test_the_meetings_word_stands_in_names(temu):
    lama = rapat.ambil(temu)
    assert any("PMKS" in nama for nama in naskah(temu).sebutan.indikator.values())
    rapat.ubah(replace(lama, istilah="PPKS"), "operator")
    assert not any(re.search(r"\bPMKS\b", nama) for nama in naskah(temu).sebutan.indikator.values())


def test_letterhead_and_attendance_come_along(temu):
    foto = BytesIO()
    Image.new("RGB", (400, 60), "navy").save(foto, "PNG")
    sidik = berkas.simpan("kop.png", foto.getvalue(), "penyunting").sidik
    hadir.pasang_kop(temu, sidik, "penyunting")
    hadir.tambah(temu, oleh="penyunting", lembaga="Dinas Sosial", jabatan="Kepala Dinas", tanda_tangan=True)
    bahan = naskah(temu)
    assert bahan.kop.lebar == 400 and bahan.hadir[0].tanda_tangan and bahan.hadir[0].nama == ""
    assert len(docx.Document(BytesIO(berita_acara_docx(bahan))).inline_shapes) == 1
    berkas.jalur(sidik).write_bytes(b"rusak")
    berkas._gambar.cache_clear()
    with pytest.raises(BerkasHilang):
        naskah(temu)
    assert naskah(temu, kop=False).kop is None


def test_the_report_prints_number_beside_number(temu, konteks):
    satu = rumusan.daftar(temu)[0]
    satu = rumusan.ubah(satu.id, versi=satu.versi, oleh="penyunting", status="berjalan")
    bukti = berkas.simpan("foto.png", _png(), "penyunting").sidik
    rumusan.sambung_bukti(satu.id, bukti, "kegiatan", oleh="penyunting")
    bahan = laporan(temu, konteks)
    teks = isi_docx(laporan_docx(bahan))
    terbaru = bahan.butir[0].tindak
    assert terbaru.kini and f"Angka terbaru: {terbaru.kini}, edisi {EDISI}".replace("\u00a0", " ") in teks
    assert all(one.tindak.kalimat.replace("\u00a0", " ") in teks for one in bahan.butir)
    assert "Status: Berjalan" in teks and "Status: Belum menjadi Berjalan (Penyunting)" in teks
    assert "foto.png – kegiatan (dilampirkan " in teks and "Keputusan pleno: Usulan menjadi Disetujui" in teks
    assert "Level kabupaten/kota" in teks and "basis < 20" in teks and "Dari 3 butir" in teks
    assert bahan.contoh and nama_laporan(bahan).endswith("_DATA-CONTOH.docx")
    assert "Belum disetujui" not in teks


def test_the_report_reads_as_the_public_does(temu):
    dalam = laporan(temu, Konteks(EDISI, "internal"))
    assert dalam.ringkasan.stamps.audiens == "publik" and dalam.naskah.audiens == "publik"


def test_verdicts_on_old_commitments_only_when_released(temu, konteks):
    semua = {one.kode: (one.judul, judged) for one, judged in panel_komitmen.semua(konteks)}
    teks = isi_docx(laporan_docx(laporan(temu, konteks)))
    assert semua and not [judul for judul, _ in semua.values() if judul in teks]
    assert "komitmen" not in teks.lower()
    kode, *lain = semua
    komitmen.rilis(kode, oleh="operator")
    teks = isi_docx(laporan_docx(laporan(temu, konteks)))
    assert semua[kode][0] in teks and semua[kode][1].kalimat.replace("\u00a0", " ") in teks
    assert not [satu for satu in lain if semua[satu][0] in teks]
    komitmen.tarik(kode, oleh="operator")
    assert laporan(temu, konteks).komitmen is None


def test_a_meeting_without_a_clause_has_papers_that_say_so(konteks):
    id_ = rapat.buat("Kosong", datetime.date(2026, 1, 1), edisi=EDISI, oleh="operator").id
    assert naskah(id_).butir == () and laporan(id_, konteks).butir == ()
    assert gudang.ada()


def _png() -> bytes:
    keluar = BytesIO()
    Image.new("RGB", (20, 20), "red").save(keluar, "PNG")
    return keluar.getvalue()
