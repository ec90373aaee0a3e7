"""From the store to the deck: filled, split, numbered; what cannot be drawn is held alone; kept until it changes."""

import json
import logging
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pandas as pd
import pytest
from PIL import Image

from meeting import acara, berkas, dek, gudang, rapat, salindia, tampilan, tiket
from meeting.dek import angka_ketik, lolos, susun_dek, susun_satu, tertahan
from meeting.galat import TidakAda
from panels import daftar
from panels.state import SEMUA

SPM = {"halaman": "/kesenjangan", "panel": "spm-capaian"}


def bagian(satu, jenis="tampilan"):
    return [s for s in susun_dek(satu.id).salindia if s.jenis == jenis]


def pertama(satu):
    return acara.daftar(satu.id)[0].id


def tambah(satu, jenis="tampilan", oleh="operator", **isi):
    return salindia.tambah(satu.id, pertama(satu), jenis, oleh=oleh, **isi)


def satu_slide(satu, slide):
    """The parts of one stored slide in the deck with hidden ones."""
    return [s for s in susun_dek(satu.id, semua=True).salindia if s.id == slide.id]


def peta(satu):
    return next(s for s in salindia.daftar(satu.id) if s.panel == "peta-semua-26")


def test_the_deck_has_every_shown_slide_in_order_with_its_words(rapat_uji):
    hasil = susun_dek(rapat_uji.id)
    assert [s.jenis for s in hasil.salindia] == ["tunggu", "sampul", *["tampilan"] * 3, "teks"]
    assert [s.nomor for s in hasil.salindia] == [*range(1, len(hasil.salindia) + 1)]
    assert [hasil.acara[s.acara].judul for s in hasil.salindia] == ["Pembukaan"] * 5 + ["Penutup"]
    assert (hasil.nama, hasil.tempat, hasil.edisi, hasil.audiens) == (
        rapat_uji.nama, "Balikpapan", rapat_uji.edisi, "publik")  # fmt: skip
    assert hasil.jabatan == ("Dinas Sosial Provinsi Kalimantan Timur",) and hasil.stempel.contoh
    _, spm, gambar = bagian(rapat_uji)
    assert gambar.panel == daftar.susun("/peta", "peta-semua-26", peta(rapat_uji).pilihan, _publik(rapat_uji))
    assert gambar.kalimat == gambar.panel.sentences[0] and spm.judul == spm.panel.title
    assert gambar.saringan.startswith("Tahun ") and gambar.alamat.startswith("/peta?tahun=")
    assert (gambar.wilayah, gambar.jenis_pmks) == ("", "SEMUA-26") and not gambar.ditahan
    assert lolos(hasil) == hasil.salindia and tertahan(hasil) == () and angka_ketik(rapat_uji.id) == ()


def _publik(satu):
    return tampilan.Konteks(satu.edisi)


def test_cover_and_waiting_slide_fall_back_to_the_meeting(rapat_uji):
    tunggu, sampul = susun_dek(rapat_uji.id).salindia[:2]
    assert (tunggu.judul, tunggu.kalimat) == ("Acara segera dimulai", rapat_uji.nama)
    assert (sampul.judul, sampul.kalimat) == (rapat_uji.nama, rapat_uji.tema)
    slide = tambah(rapat_uji, "sampul", judul="Lain", kalimat="Sendiri", isi={"butir": ["Baris"]})
    (lain,) = satu_slide(rapat_uji, slide)
    assert (lain.judul, lain.kalimat, lain.butir) == ("Lain", "Sendiri", ("Baris",))
    (polos,) = satu_slide(rapat_uji, tambah(rapat_uji, "teks"))
    assert polos.judul == "Pembukaan", "the session's title"


def test_hidden_slides_have_no_number_and_are_only_for_the_editor(rapat_uji):
    tampak, semua = susun_dek(rapat_uji.id), susun_dek(rapat_uji.id, semua=True)
    (rahasia,) = [s for s in semua.salindia if s.id not in {t.id for t in tampak.salindia}]
    assert rahasia.nomor == 0 and rahasia.wilayah == "64.72" and rahasia.ajakan == "Mohon diklarifikasi."
    assert [s for s in semua.salindia if s.nomor] == list(tampak.salindia)


def test_a_long_panel_becomes_parts_with_the_same_words(rapat_uji):
    slide = tambah(rapat_uji, halaman="/kesenjangan", panel="spm-strip", pilihan={"wilayah": "64.02"})
    semua = satu_slide(rapat_uji, slide)
    assert len(semua) > 1 and [s.bagian for s in semua] == [(n, len(semua)) for n in range(1, len(semua) + 1)]
    assert [s.kunci for s in semua] == [f"{slide.id}.{n}" for n in range(1, len(semua) + 1)]
    assert len({s.nomor for s in semua}) == len(semua) and {s.judul for s in semua} == {semua[0].judul}
    nomor = [s.nomor for s in susun_dek(rapat_uji.id).salindia]
    assert nomor == [*range(1, len(nomor) + 1)]


def test_fields_are_filled_from_the_panel_and_typed_digits_are_told(rapat_uji):
    slide = tambah(
        rapat_uji, **SPM, judul="Lansia {sel SPM-LANSIA; kabupaten/kota (di luar panti)|persen} persen",
        kalimat="Naik 12 persen", catatan="{judul}; {bidang lain}", pilihan={"tahun": "2025"},
    )  # fmt: skip
    (satu,) = satu_slide(rapat_uji, slide)
    asli = tampilan.bangun("/kesenjangan", "spm-capaian", {"tahun": "2025"}, _publik(rapat_uji)).asli
    sel = next(r for r, k in zip(asli.table.rows, asli.table.keys) if k == "SPM-LANSIA")
    kolom = [c.key for c in asli.table.columns].index("persen")
    assert satu.judul == f"Lansia {sel[kolom].text} persen" and any(h.isdigit() for h in satu.judul)
    assert satu.catatan == f"{asli.title}; {{bidang lain}}", "notes do not hold the slide"
    assert angka_ketik(rapat_uji.id) == ((slide.id, "kalimat", ("12",)),)


def test_a_view_without_sentences_has_none(rapat_uji):
    (satu,) = satu_slide(rapat_uji, tambah(rapat_uji, **SPM))
    assert satu.panel.sentences == () and satu.kalimat == "" and not satu.ditahan
    (lain,) = satu_slide(rapat_uji, tambah(rapat_uji, **SPM, kalimat="{kalimat 2}"))
    assert "{kalimat 2}" not in lain.kalimat and "Bidang angka pada kalimat tidak ada" in lain.ditahan


@pytest.mark.parametrize(
    ("isi", "alasan"),
    [
        ({"halaman": "/hilang", "panel": "x"}, "halaman “/hilang” tidak dikenal"),
        ({"halaman": "/peta", "panel": "peta-lama"}, "panel “peta-lama”"),
        (SPM | {"pilihan": {"wilayah": "64.99"}}, "64.99"),
        (SPM | {"isi": {"edisi": "RK25-09"}}, "RK25-09"),
        (SPM | {"isi": {"ditahan": "Sidik berkas tidak cocok."}}, "Sidik berkas tidak cocok."),
        (SPM | {"judul": "{sel tiada|x}"}, "Bidang angka pada judul"),
    ],
)
def test_what_cannot_be_drawn_is_held_alone_with_its_reason(rapat_uji, isi, alasan):
    sebelum = susun_dek(rapat_uji.id).salindia
    slide = tambah(rapat_uji, **isi)
    (satu,) = satu_slide(rapat_uji, slide)
    assert alasan in satu.ditahan and satu.panel is None and satu.gambar == ()
    assert satu.judul == "Salindia ditahan" and "Traceback" not in satu.ditahan
    hasil = susun_dek(rapat_uji.id)
    assert tertahan(hasil) == ((satu.kunci, satu.ditahan),)
    assert [s.id for s in lolos(hasil)] == [s.id for s in sebelum]


def test_a_fault_of_the_program_holds_one_slide_and_is_logged(rapat_uji, monkeypatch, caplog):
    asli = daftar.susun

    def rusak(halaman, kunci, pilihan, konteks):
        if pilihan.get("tahun") == "2019":
            raise KeyError("rahasia dalam")
        return asli(halaman, kunci, pilihan, konteks)

    monkeypatch.setattr(tampilan.daftar, "susun", rusak)
    slide = tambah(rapat_uji, **SPM, pilihan={"tahun": "2019"}, judul="Judul biasa")
    with caplog.at_level(logging.ERROR):
        hasil = susun_dek(rapat_uji.id)
    (satu,) = [s for s in hasil.salindia if s.id == slide.id]
    assert "kesalahan program (KeyError)" in satu.ditahan and "rahasia dalam" not in satu.ditahan
    assert satu.judul == "Judul biasa" and len(lolos(hasil)) == len(hasil.salindia) - 1
    assert "rahasia dalam" in caplog.text


def test_a_missing_edition_holds_the_views_and_the_cover_opens(rapat_uji):
    with gudang.tulis() as sambungan:
        sambungan.execute("update rapat set edisi = 'RK26-02'")
    hasil = susun_dek(rapat_uji.id)
    assert [bool(s.ditahan) for s in hasil.salindia] == [s.jenis == "tampilan" for s in hasil.salindia]
    assert all("RK26-02" in alasan for _, alasan in tertahan(hasil))


def test_a_sensitive_type_by_area_waits_for_the_operator(rapat_uji):
    isi = dict(peta(rapat_uji).pilihan) | {"jenis": "PMKS-16"}
    slide = tambah(rapat_uji, halaman="/peta", panel="peta-pmks-16", pilihan=isi)
    (satu,) = satu_slide(rapat_uji, slide)
    assert "Operator perlu mengizinkannya" in satu.ditahan and satu.panel is None
    salindia.izinkan(slide.id, True, "operator")
    (satu,) = satu_slide(rapat_uji, slide)
    assert not satu.ditahan and satu.panel.key == "peta-pmks-16" and satu.jenis_pmks == "PMKS-16"


def test_a_slide_may_stay_on_another_edition_and_says_so(rapat_uji, edisi_buatan):
    baris = {"periode": "2024", "kode_wilayah": "64.02", "jenis": "PMKS-09", "nilai": 100}
    lain = edisi_buatan("RK26-01", pmks=pd.DataFrame([baris])).edisi
    slide = tambah(rapat_uji, **SPM, isi={"edisi": lain})
    satu = satu_slide(rapat_uji, slide)[0]
    assert satu.panel.stamps.edisi == lain
    assert satu.saringan.endswith(f" · Tetap memakai edisi {lain} (paparan: {rapat_uji.edisi})")


def test_pictures_come_from_the_kept_files_and_a_lost_one_holds_its_slide(rapat_uji):
    isi = BytesIO()
    Image.new("RGB", (40, 30), "navy").save(isi, "PNG")
    kept = berkas.simpan("foto.png", isi.getvalue(), "operator")
    foto = tambah(rapat_uji, "foto", berkas=kept.sidik, isi={"alt": "Rapat tahun lalu"})
    (satu,) = satu_slide(rapat_uji, foto)
    assert (satu.gambar[0].lebar, satu.gambar[0].alt) == (40, "Rapat tahun lalu")
    rapat.ubah(replace(rapat.ambil(rapat_uji.id), pengaturan={"logo": [kept.sidik, "ab" * 32]}), "operator")
    hasil = susun_dek(rapat_uji.id)
    assert {s.jenis for s in hasil.salindia if s.ditahan} == {"sampul"} and hasil.logo == ()
    rapat.ubah(replace(rapat.ambil(rapat_uji.id), pengaturan={"logo": [kept.sidik]}), "operator")
    hasil = susun_dek(rapat_uji.id)
    assert len(hasil.logo) == 1 and not tertahan(hasil)


def test_the_address_for_the_phones_is_there_only_when_it_is_to_be_shown(rapat_uji):
    for tampil in (False, True):
        qr = {"alamat": "http://192.168.1.5:8501/peserta", "tampil": tampil}
        rapat.ubah(replace(rapat.ambil(rapat_uji.id), pengaturan={"qr": qr}), "operator")
        assert susun_dek(rapat_uji.id).qr == (qr["alamat"] if tampil else "")


TULIS = {
    "rapat": lambda r, s: rapat.ubah(replace(rapat.ambil(r.id), tema="lain"), "operator"),
    "acara baru": lambda r, s: acara.tambah(r.id, "Baru", oleh="operator"),
    "acara": lambda r, s: acara.ubah(replace(acara.ambil(pertama(r)), judul="Lain"), "operator"),
    "urutan acara": lambda r, s: acara.geser(pertama(r), 1, "operator"),
    "salindia baru": lambda r, s: tambah(r, "sampul"),
    "teks": lambda r, s: salindia.ubah(replace(s, judul="Lain"), "operator"),
    "urutan": lambda r, s: salindia.geser(s.id, -1, "operator"),
    "sembunyi": lambda r, s: salindia.sembunyikan(s.id, True, "operator"),
    "tampak": lambda r, s: salindia.sembunyikan(s.id, False, "operator"),
    "hapus": lambda r, s: salindia.hapus(s.id, "operator"),
}


def test_the_same_object_comes_back_until_something_changes(rapat_uji):
    slide = peta(rapat_uji)
    for apa, tulis in TULIS.items():
        lama = susun_dek(rapat_uji.id)
        assert susun_dek(rapat_uji.id) is lama, apa
        tulis(rapat_uji, salindia.ambil(slide.id))
        assert susun_dek(rapat_uji.id) != lama, apa
    assert susun_dek(rapat_uji.id, audiens="internal").audiens == "internal"


def test_many_who_ask_at_once_wait_for_one_builder(rapat_uji, monkeypatch):
    asli, kali = dek._susun, []

    def lambat(kunci):
        kali.append(kunci)
        time.sleep(0.05)
        return asli(kunci)

    monkeypatch.setattr(dek, "_susun", lambat)
    with ThreadPoolExecutor(8) as kolam:
        hasil = list(kolam.map(lambda _: susun_dek(rapat_uji.id), range(8)))
    assert len(kali) == 1 and all(satu is hasil[0] for satu in hasil)


def test_the_numbers_are_those_of_the_audience_that_was_asked(rapat_uji):
    """A cell that is hidden from the public is nowhere in a public deck, and open in the desk's own."""
    isi = {"tahun": "2024", "jenis": "PMKS-20", "wilayah": SEMUA}
    slide = tambah(rapat_uji, halaman="/peta", panel="peta-pmks-20", pilihan=isi)
    publik, meja = (
        next(s for s in susun_dek(rapat_uji.id, audiens=siapa).salindia if s.id == slide.id)
        for siapa in ("publik", "internal")
    )
    tutup = [n for n, m in enumerate(publik.panel.spec.marks) if m.keadaan == "disamarkan"]
    assert tutup and all(publik.panel.spec.marks[n].value is None for n in tutup)
    assert all(meja.panel.spec.marks[n].value is not None for n in tutup)
    assert (publik.panel.stamps.audiens, meja.panel.stamps.audiens) == ("publik", "internal")


def test_a_held_slide_is_tried_again_and_an_equal_deck_is_the_same_object(rapat_uji, monkeypatch):
    tambah(rapat_uji, "foto", berkas="ab" * 32)
    lama = susun_dek(rapat_uji.id)
    assert len(tertahan(lama)) == 1 and susun_dek(rapat_uji.id) is lama
    monkeypatch.setattr(dek, "monotonic", lambda: 1e12)
    assert susun_dek(rapat_uji.id) is lama, "tried again, nothing new"
    monkeypatch.setattr(dek, "monotonic", lambda: 2e12)
    monkeypatch.setattr("meeting.dek_salindia.berkas.gambar", lambda *_: None)
    assert tertahan(susun_dek(rapat_uji.id)) == ()


def test_an_open_ticket_marks_its_slide_only(rapat_uji):
    lama, slide = susun_dek(rapat_uji.id), peta(rapat_uji)
    tiket.catat("Angka?", edisi=rapat_uji.edisi, oleh="operator", rapat=rapat_uji.id, salindia=slide.id)
    hasil = susun_dek(rapat_uji.id)
    assert {s.id for s in hasil.salindia if s.klarifikasi} == {slide.id} and susun_dek(rapat_uji.id) is hasil
    with gudang.tulis() as sambungan:
        sambungan.execute("update klarifikasi set status = 'diterima'")
    assert susun_dek(rapat_uji.id) is lama


def test_one_slide_is_tried_without_being_stored(rapat_uji):
    slide, sesi = peta(rapat_uji), acara.daftar(rapat_uji.id)
    coba = susun_satu(replace(slide, judul="Baru {satuan}"), rapat_uji, nomor=7, acara=sesi)
    (satu,) = coba.salindia
    assert (satu.judul, satu.nomor, coba.acara[satu.acara].judul) == ("Baru jiwa", 7, "Pembukaan")
    assert salindia.ambil(slide.id).judul == slide.judul
    assert susun_satu(replace(slide, panel="x"), rapat_uji).salindia[0].ditahan


def test_no_number_is_kept_in_the_store(rapat_uji):
    """A slide is codes and words with fields; what it prints comes from the edition."""
    for slide in salindia.daftar(rapat_uji.id):
        teks = json.dumps([slide.judul, slide.kalimat, slide.ajakan, slide.catatan, dict(slide.isi)])
        assert not any(huruf.isdigit() for huruf in teks.replace("kalimat 1", "").replace("kalimat 3", "")), (
            teks
        )
    assert {s.pilihan["wilayah"] for s in salindia.daftar(rapat_uji.id) if s.pilihan} == {SEMUA, "64.72"}


def test_an_unknown_meeting_is_named(rapat_uji):
    with pytest.raises(TidakAda, match="Rapat “tiada”"):
        susun_dek("tiada")
