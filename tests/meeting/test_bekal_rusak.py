"""What cannot be opened is held with its reason and the rest opens; what cannot be trusted changes nothing."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import replace

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from data.edisi import editions, open_edition
from data.terbit.penguncian import kode_terpakai
from meeting import gudang, salindia
from meeting.bekal import BekalDitolak, buat_bekal, jurnal, periksa_bekal, pulihkan, terima_bekal
from meeting.bekal import baca as bekal_baca
from meeting.bekal import pasang as bekal_pasang
from meeting.bekal import tulis as bekal_tulis
from meeting.dek import susun_dek, tertahan
from tests.meeting.bekal_uji import EDISI, Laptop, bongkar, rakit, rapat_uji, ubah_rapat

PAKET, TOPENG = f"edisi/{EDISI}/datapackage.json", f"edisi/{EDISI}/topeng.parquet"


@pytest.fixture(scope="module")
def asal(tmp_path_factory):
    with pytest.MonkeyPatch.context() as mp:
        Laptop(tmp_path_factory.mktemp("meja"), mp)
        id_ = rapat_uji()
        return id_, buat_bekal(id_)


@pytest.fixture
def panggung(tmp_path, monkeypatch):
    return Laptop(tmp_path / "panggung", monkeypatch, edisi="")


def diterima(panggung, isi):
    """Take it in: the report, and the reasons of the held slides by number of the deck."""
    hasil = terima_bekal(panggung.terima(isi), "operator")
    semua = salindia.daftar(hasil.rapat)
    assert len(semua) == 3, "every slide is there"
    return hasil.laporan, {n: s.isi["ditahan"] for n, s in enumerate(semua, 1) if "ditahan" in s.isi}


def kartu(rapat_id):
    """What the stage says in place of the held slides, by number."""
    return {s.nomor: s.ditahan for s in susun_dek(rapat_id).salindia if s.ditahan}


def test_one_damaged_photo_holds_its_slide(asal, panggung):
    semua = bongkar(asal[1])
    foto = f"berkas/{json.loads(semua['rapat.json'])['salindia'][1]['berkas']}"
    laporan, ditahan = diterima(panggung, rakit({**semua, foto: semua[foto] + b"x"}))
    assert list(ditahan) == [2] and "foto.png” di dalam bekal rusak" in ditahan[2]
    assert not laporan.utuh and [t.nomor for t in laporan.tahan] == [2]
    assert not (panggung.folder / foto).exists()
    assert kartu(asal[0]) == ditahan, "the stage shows the reason"
    _, sembuh = diterima(panggung, asal[1])
    assert sembuh == {} == kartu(asal[0]) and (panggung.folder / foto).exists(), "the whole file heals it"


def test_a_file_that_is_no_picture_is_not_kept(asal, panggung):
    jahat = b"<script>alert(1)</script>"
    sidik = hashlib.sha256(jahat).hexdigest()

    def tukar(deck):
        deck["salindia"][1]["berkas"] = sidik
        deck["berkas"].append(
            {"sidik": sidik, "nama": "a.png", "mime": "text/html", "ukuran": 9, "dibuat": ""}
        )

    semua = bongkar(ubah_rapat(asal[1], tukar))
    _, ditahan = diterima(panggung, rakit({**semua, f"berkas/{sidik}": jahat}, jujur=True))
    assert "bukan PNG, JPEG, atau PDF" in ditahan[2] and not (panggung.folder / "berkas" / sidik).exists()


def test_a_damaged_logo_is_left_out_and_said(asal, panggung):
    semua = bongkar(asal[1])
    logo = json.loads(semua["rapat.json"])["rapat"]["pengaturan"]["logo"][0]
    laporan, ditahan = diterima(panggung, rakit({**semua, f"berkas/{logo}": b""}))
    assert ditahan == {} and "Logo tidak dipasang" in laporan.catatan[0]


@pytest.mark.parametrize("apa", ["rusak", "hilang", "skema"])
def test_a_vintage_that_does_not_open_holds_its_slides(asal, panggung, apa):
    semua = bongkar(asal[1])
    if apa == "rusak":
        isi = rakit({**semua, TOPENG: semua[TOPENG][:-9]})
    elif apa == "hilang":
        isi = rakit({nama: b for nama, b in semua.items() if not nama.startswith("edisi/")}, jujur=True)
    else:
        paket = json.loads(semua[PAKET]) | {"versi_skema": 99}
        isi = rakit({**semua, PAKET: json.dumps(paket).encode()}, jujur=True)
    _, ditahan = diterima(panggung, isi)
    kata = {
        "rusak": "topeng.parquet rusak",
        "hilang": "tidak ada di dalam bekal",
        "skema": "skema data versi 99",
    }
    assert list(ditahan) == [1] and kata[apa] in ditahan[1]
    assert EDISI not in editions()


def test_a_damaged_vintage_that_is_here_already_is_not_needed(asal, panggung):
    terima_bekal(panggung.terima(asal[1]), "operator")
    semua = bongkar(asal[1])
    _, ditahan = diterima(panggung, rakit({**semua, TOPENG: b""}))
    assert ditahan == {}


def test_another_vintage_under_the_same_name_is_never_overwritten(asal, tmp_path, monkeypatch):
    from tests.data.terbit.conftest import dasar

    lain = Laptop(tmp_path / "lain", monkeypatch, edisi="")
    dasar(EDISI)
    ada = open_edition(EDISI).package["isi_sha256"]
    laporan, ditahan = diterima(lain, asal[1])
    assert kartu(asal[0]) == ditahan
    assert "tidak sama isinya" in ditahan[1] and "tidak pernah ditimpa" in laporan.edisi[0].sebab
    assert open_edition(EDISI).package["isi_sha256"] == ada
    assert bongkar(buat_bekal(asal[0]))["rapat.json"].count(b"ditahan") == 0, "the mark stays on this laptop"


def test_a_slide_of_a_newer_program_goes_through_unharmed(asal, panggung):
    def lebih_baru(deck):
        deck["salindia"][0] |= {"jenis": "hologram", "dimensi": 4}
        deck["salindia"][1]["lapisan"] = "kaca"

    isi = ubah_rapat(asal[1], lebih_baru)
    _, ditahan = diterima(panggung, isi)
    assert list(ditahan) == [1, 2] and "lebih baru (jenis “hologram”)" in ditahan[1]
    kembali = json.loads(bongkar(buat_bekal(asal[0]))["rapat.json"])["salindia"]
    assert (
        kembali[0]["dimensi"] == 4 and kembali[1]["lapisan"] == "kaca" and kembali[0]["jenis"] == "hologram"
    )
    assert periksa_bekal(panggung.terima(isi)).putusan == "sama"


def test_unknown_page_and_removed_indicator(asal, panggung):
    def hilang(deck):
        deck["salindia"][0]["halaman"] = "/gaib"

    laporan, ditahan = diterima(panggung, ubah_rapat(asal[1], hilang))
    assert "/gaib" in ditahan[1] and laporan.tahan[0].nomor == 1

    def indikator(deck):
        deck["salindia"][0]["pilihan"]["indikator"] = "TIDAK-ADA"

    isi = ubah_rapat(asal[1], indikator)
    terima_bekal(panggung.terima(isi), "operator", "pakai")
    assert "TIDAK-ADA" in dict(tertahan(susun_dek(asal[0])))[f"{salindia.daftar(asal[0])[0].id}.1"]


def _zip(*isi) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in isi:
            arsip.writestr(nama, satu)
    return keluar.getvalue()


def _tautan() -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("rapat.json")
    info.external_attr = 0o120777 << 16
    return info


LAIN = "tidak pernah ada pada bekal"


def aneh(asal):
    """What a hostile or broken file may be: name -> (its bytes, words of the refusal)."""
    semua = bongkar(asal)
    manifes = semua["manifest.json"]
    dusta = semua | {"manifest.json": manifes.replace(b'"versi": 2', b'"versi": 9')}
    luar = semua | {"manifest.json": manifes.replace(b"rapat.json", b"../rapat.json")}
    return {
        "bukan": (b"%PDF-1.7 bukan zip", "bukan berkas bekal"),
        "kosong": (b"", "bukan berkas bekal"),
        "tanpa manifes": (_zip(("rapat.json", b"{}")), "tidak ada di dalamnya"),
        "naik folder": (rakit({**semua, "../../CURRENT": b"jahat"}, jujur=True), LAIN),
        "mutlak": (rakit({**semua, "/etc/passwd": b"jahat"}, jujur=True), LAIN),
        "windows": (rakit({**semua, "C:\\x.parquet": b"jahat"}, jujur=True), LAIN),
        "asing": (rakit({**semua, "edisi/X/jahat.py": b"jahat"}, jujur=True), LAIN),
        "tautan": (_zip((_tautan(), b"/etc/passwd")), LAIN),
        "tak tercatat": (_zip(*semua.items(), ("edisi/X/pmks.parquet", b"jahat")), "tidak tercatat"),
        "bom": (_zip(*semua.items(), ("edisi/X/a.parquet", b"\0" * (60 << 20))), "jauh lebih besar"),
        "bentuk baru": (rakit(dusta), "Perbarui Serambi"),
        "susunan rusak": (
            rakit(semua | {"rapat.json": semua["rapat.json"] + b" "}),
            "tidak sama dengan catatan",
        ),
        "susunan kosong": (
            rakit(semua | {"rapat.json": b"{}"}, jujur=True),
            "tidak dapat dibaca sebagai susunan",
        ),
        "tanggal salah": (
            ubah_rapat(asal, lambda deck: deck["rapat"].update(tanggal="besok")),
            "sebagai susunan",
        ),
        "id aneh": (ubah_rapat(asal, lambda deck: deck["salindia"][0].update(id="a.b/c")), "sebagai susunan"),
        "menit salah": (
            ubah_rapat(asal, lambda deck: deck["acara"][0].update(menit=9000)),
            "isian yang tidak sah",
        ),
        "manifes kosong": (rakit(semua | {"manifest.json": b"[]"}), "tidak dapat dibaca"),
        "manifes menunjuk keluar": (rakit(luar), "tidak tercatat"),
    }


def test_a_file_that_cannot_be_trusted_changes_nothing(asal, panggung):
    for nama, (isi, kata) in aneh(asal[1]).items():
        jalur = panggung.terima(isi)
        with pytest.raises(BekalDitolak, match="Tidak ada yang diubah") as galat:
            terima_bekal(jalur, "operator")
        assert kata in galat.value.pesan, nama
        assert not _rapat_ada() and EDISI not in editions(), nama
        sisa = {satu.name for satu in panggung.folder.rglob("*") if satu.is_file()}
        assert not {satu for satu in sisa - {jalur.name, "terbit.lock"} if not satu.startswith("store")}, nama


def test_a_picture_that_was_never_cleaned_is_not_kept(asal, panggung):
    """Its SHA-256 is right, but it carries what uploads lose (place and camera of a photo)."""
    keluar = io.BytesIO()
    info = PngInfo()
    info.add_text("Lokasi", "-0.97, 116.70")
    Image.new("RGB", (8, 8)).save(keluar, "PNG", pnginfo=info)
    sidik = hashlib.sha256(keluar.getvalue()).hexdigest()
    semua = bongkar(ubah_rapat(asal[1], lambda deck: deck["salindia"][1].update(berkas=sidik)))
    isi = rakit({**semua, f"berkas/{sidik}": keluar.getvalue()}, jujur=True)
    assert [t.nomor for t in periksa_bekal(panggung.terima(isi)).tahan] == [2]


def test_two_names_that_are_one_on_windows(asal, panggung):
    semua = bongkar(asal[1])
    with pytest.warns(UserWarning, match="Duplicate name"):
        isi = _zip(*semua.items(), ("rapat.json", b"{}"))
    with pytest.raises(BekalDitolak, match="dua isi dengan nama yang sama"):
        periksa_bekal(panggung.terima(isi))


def test_more_than_was_announced_is_not_unpacked(asal, panggung, monkeypatch):
    monkeypatch.setattr(bekal_baca, "ATURAN", replace(bekal_baca.ATURAN, satu=1000))
    with pytest.raises(BekalDitolak, match="terlalu besar"):
        periksa_bekal(panggung.terima(asal[1]))


def test_every_cut_of_a_file_is_refused(asal, panggung):
    isi = asal[1]
    for bagian in range(1, 12):
        with pytest.raises(BekalDitolak):
            periksa_bekal(panggung.terima(isi[: len(isi) * bagian // 12]))


def test_a_flipped_byte_never_passes_unseen(asal, panggung):
    """Anywhere in the file: refused, or the damaged part is named; never a whole deck of other content."""
    isi = asal[1]
    for letak in range(40, len(isi), len(isi) // 40):
        rusak = isi[:letak] + bytes([isi[letak] ^ 0x40]) + isi[letak + 1 :]
        try:
            laporan = periksa_bekal(panggung.terima(rusak))
        except BekalDitolak:
            continue
        assert not laporan.utuh or bongkar(rusak) == bongkar(isi), letak


@pytest.mark.parametrize("langkah", ["jurnal.mulai", "_letakkan", "tulis.tulis"])
@pytest.mark.parametrize("kapan", ["sebelum", "sesudah"])
def test_a_fault_at_any_step_leaves_the_old_state(asal, panggung, monkeypatch, langkah, kapan):
    modul, _, nama = langkah.rpartition(".")
    tempat = {"jurnal": jurnal, "tulis": bekal_tulis, "": bekal_pasang}[modul]
    semula = getattr(tempat, nama)

    def gagal(*isi, **lain):
        if kapan == "sesudah":
            semula(*isi, **lain)
        raise RuntimeError("listrik padam")

    monkeypatch.setattr(tempat, nama, gagal)
    with pytest.raises(RuntimeError):
        terima_bekal(panggung.terima(asal[1]), "operator")
    jadi = langkah == "tulis.tulis" and kapan == "sesudah"  # the store has said that it happened
    assert (EDISI in editions()) is jadi
    assert (len(list((panggung.folder / "berkas").glob("*"))) == 2) is jadi
    assert (susun_dek(asal[0]).id == asal[0]) if jadi else not _rapat_ada()
    assert not jurnal.jalur().exists() and not list(panggung.folder.glob(".tmp-*"))


def _rapat_ada() -> bool:
    if not gudang.ada():
        return False
    with gudang.baca() as sambungan:
        return sambungan.execute("select 1 from rapat").fetchone() is not None


def test_a_meeting_code_that_came_along_is_used_up_here(asal, panggung):
    semua = bongkar(asal[1])
    paket = json.dumps(json.loads(semua[PAKET]) | {"kode_rapat": "LATIHAN26-07"}).encode()
    terima_bekal(panggung.terima(rakit({**semua, PAKET: paket}, jujur=True)), "operator")
    assert kode_terpakai() == ["LATIHAN26-07"] and pulihkan() is False
