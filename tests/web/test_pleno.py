"""/pleno as a browser meets it: who may look, what a change and a decision do, what two operators get."""

import datetime
import json
import re

import pytest
from starlette.applications import Starlette

from data.snapshot import current
from meeting import pin, rapat, rumusan
from pages.web import pleno
from pages.web.rute import rute
from panels.butir import DISETUJUI, DITAHAN
from tests.web.peramban_kecil import Peramban, sunyikan

RACUN = '</script><img src=x onerror=alert(1)> =HYPERLINK("http://x") [x](http://y)'


@pytest.fixture(autouse=True)
def disiarkan(monkeypatch):
    return sunyikan(monkeypatch, pleno.siaran)


@pytest.fixture
def ini():
    """A meeting with three clauses; the second one is hostile."""
    satu = rapat.buat("Rakor Kesos", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    ukur = {"indikator": "persen_penduduk_miskin_p0", "satuan": "persen"}
    rumusan.tambah(satu.id, oleh="penyunting", isi="Menambah layanan", level="kab_kota", kode_wilayah="64.02",
                   penanggung_jawab="Dinas Sosial", dasar_nilai=6.28, dasar_periode="2025", dasar_edisi=current(),
                   target=100.0, tenggat="2027", **ukur)  # fmt: skip
    for isi in (RACUN, "Menyusun pedoman"):
        rumusan.tambah(satu.id, oleh="penyunting", isi=isi, level="provinsi")
    return satu


@pytest.fixture
def meja():
    """The operator at this computer."""
    return Peramban(Starlette(routes=rute()))


def data(html):
    """What the page's script is told."""
    return json.loads(re.search(r'<script type="application/json" id="pleno">(.*?)</script>', html)[1])


def buka(peramban, ini):
    return data(peramban.buka(f"/pleno?rapat={ini.id}").text)


def kirim(peramban, jalur, isi, csrf):
    kepala = {"content-type": "application/json", "origin": f"http://{peramban.host}", "x-csrf-token": csrf}
    return peramban.post(jalur, json.dumps(isi).encode(), kepala)


def test_one_strict_page_with_every_clause_as_text(meja, ini):
    jawab = meja.buka(f"/pleno?rapat={ini.id}")
    aturan = jawab.headers["content-security-policy"]
    assert jawab.status_code == 200 and "default-src 'none'" in aturan and "unsafe" not in aturan
    (nonce,) = set(re.findall(r"'nonce-([^']+)'", aturan))
    assert jawab.text.count(f'nonce="{nonce}"') == 2 and jawab.headers["cache-control"] == "no-store"
    assert not re.search(r'(?:src|href)="(?!data:|#)', jawab.text) and RACUN not in jawab.text
    isi = data(jawab.text)
    assert [satu["isi"] for satu in isi["butir"]] == ["Menambah layanan", RACUN, "Menyusun pedoman"]
    rincian = dict(isi["butir"][0]["rincian"])
    assert rincian["Kondisi awal"].replace("\u00a0", " ") == f"6,28 % (2025, edisi {current()})"
    assert (rincian["Tenggat"], rincian["Penanggung jawab"]) == ("2027", "Dinas Sosial")
    assert isi["butir"][0]["ruas"]["target"] == "100" and isi["edisi"] == current()
    assert data(meja.buka("/pleno").text)["id"] == ini.id, "without an id: the meeting at hand"


def test_a_baseline_that_is_made_up_says_so(meja, ini):
    tiga = rumusan.daftar(ini.id)[2]
    rumusan.ubah(tiga.id, versi=1, oleh="penyunting", indikator="capaian_spm", jenis="SPM-ANAK", satuan="persen",
                 kode_wilayah="64.02", kewenangan="kab_kota", dasar_nilai=63.5, dasar_periode="2024",
                 dasar_edisi=current())  # fmt: skip
    satu, _, contoh = buka(meja, ini)["butir"]
    assert dict(contoh["rincian"])["Kondisi awal"].endswith("DATA CONTOH")
    assert "CONTOH" not in dict(satu["rincian"])["Kondisi awal"]
    assert (contoh["contoh"], satu["contoh"]) == ("DATA CONTOH", "")


def test_drafts_are_for_editors(ini):
    pin.pasang("operator", "", "481592")
    pin.pasang("penyunting", "", "775533")
    pin.pasang("kab_kota", "64.01", "221133")
    aplikasi = Starlette(routes=rute())
    for peran, angka in (("", ""), ("kab_kota:64.01", "221133")):
        orang = Peramban(aplikasi, alamat="10.0.0.9", host="10.0.0.1:8501")
        if peran:
            assert orang.masuk(peran, angka).status_code == 303
        jawab = orang.buka("/pleno?rapat=" + ini.id)
        assert jawab.status_code == 303 and jawab.headers["location"].startswith("/masuk?kembali=/")
        jawab = orang.buka("/pleno/isi?rapat=" + ini.id)
        assert jawab.status_code == 403 and "Pleno memerlukan PIN" in jawab.json()["pesan"]
        assert "pedoman" not in jawab.text
        csrf = orang.formulir().get("csrf", "")
        satu = rumusan.daftar(ini.id)[0]
        assert (
            kirim(orang, "/pleno/putus", {"id": satu.id, "versi": 1, "putusan": DISETUJUI}, csrf).status_code
            == 403
        )
    assert rumusan.daftar(ini.id)[0].setuju == "usulan"
    penyunting = Peramban(aplikasi, alamat="10.0.0.9", host="10.0.0.1:8501")
    penyunting.masuk("penyunting:", "775533")
    assert penyunting.buka("/pleno?rapat=" + ini.id).status_code == 200


def test_approved_held_and_back_with_numbers_as_approved(meja, ini, disiarkan):
    csrf, semua = buka(meja, ini)["server"]["csrf"], rumusan.daftar(ini.id)

    def putus(satu, keputusan):
        kini = rumusan.ambil(satu.id)
        isi = {"id": satu.id, "versi": kini.versi, "putusan": keputusan}
        jawab = kirim(meja, "/pleno/putus", isi, csrf)
        assert jawab.status_code == 200, jawab.text
        return jawab.json()["butir"]

    assert putus(semua[2], DISETUJUI)["cap"] == "Disetujui – Butir 1"
    assert putus(semua[0], DISETUJUI)["nomor"] == 2
    assert putus(semua[1], DITAHAN)["setuju"] == DITAHAN
    assert putus(semua[2], "usulan")["nomor"] is None
    assert [satu.setuju for satu in rumusan.daftar(ini.id)] == [DISETUJUI, DITAHAN, "usulan"]
    assert len(disiarkan) == 4, "the phones hear of each"
    assert rumusan.riwayat(semua[0].id)[-1].peran == "operator"


def test_only_what_was_read_can_be_approved(meja, ini, disiarkan):
    isi = buka(meja, ini)
    satu = isi["butir"][0]
    rumusan.ubah(satu["id"], versi=1, oleh="penyunting", isi="Teks lain")
    jawab = kirim(
        meja, "/pleno/putus", {"id": satu["id"], "versi": 1, "putusan": DISETUJUI}, isi["server"]["csrf"]
    )
    assert jawab.status_code == 409 and jawab.json()["butir"]["isi"] == "Teks lain"
    assert "Penyunting" in jawab.json()["pesan"] and rumusan.ambil(satu["id"]).setuju == "usulan"
    assert disiarkan == []


def test_a_change_on_the_spot_and_the_slower_of_two(meja, ini):
    isi = buka(meja, ini)
    csrf, satu = isi["server"]["csrf"], isi["butir"][0]
    ruas = {"isi": "Menambah layanan anak", "target": "97,5", "tenggat": "2027-06"}
    jawab = kirim(meja, "/pleno/simpan", {"id": satu["id"], "versi": 1, "ruas": ruas}, csrf)
    assert jawab.status_code == 200 and jawab.json()["butir"]["versi"] == 2
    kini = rumusan.ambil(satu["id"])
    assert (kini.isi, kini.target, kini.tenggat) == ("Menambah layanan anak", 97.5, "2027-06")
    assert (kini.penanggung_jawab, kini.dasar_nilai) == ("Dinas Sosial", 6.28), "the rest stays"
    lambat = kirim(
        meja, "/pleno/simpan", {"id": satu["id"], "versi": 1, "ruas": {"isi": "Yang lambat"}}, csrf
    )
    assert lambat.status_code == 409 and lambat.json()["butir"]["ruas"]["isi"] == "Menambah layanan anak"
    assert rumusan.ambil(satu["id"]).isi == "Menambah layanan anak"


@pytest.mark.parametrize(
    ("ruas", "kata"),
    [
        ({"target": "seratus"}, "seratus"), ({"tenggat": "besok"}, "besok"), ({"isi": "  "}, "belum diisi"),
        ({"isi": "x" * 4001}, "4000"), ({"setuju": DISETUJUI}, "tidak dikenal"), ({"isi": 5}, "tidak dikenal"),
    ],
)  # fmt: skip
def test_what_cannot_be_stored_is_said_and_nothing_changes(meja, ini, ruas, kata):
    isi = buka(meja, ini)
    id_ = isi["butir"][0]["id"]
    jawab = kirim(meja, "/pleno/simpan", {"id": id_, "versi": 1, "ruas": ruas}, isi["server"]["csrf"])
    assert jawab.status_code == 404 and kata in jawab.json()["pesan"]
    assert rumusan.ambil(id_).versi == 1


@pytest.mark.parametrize(
    "isi",
    [[], {}, {"id": "x"}, {"id": "x", "versi": "1", "putusan": DISETUJUI},
     {"id": "x", "versi": 1, "putusan": "y"}, {"id": "tidak-ada", "versi": 1, "putusan": DISETUJUI}],
)  # fmt: skip
def test_what_is_no_decision_gets_a_sentence(meja, ini, isi):
    csrf = buka(meja, ini)["server"]["csrf"]
    jawab = kirim(meja, "/pleno/putus", isi, csrf)
    assert jawab.status_code == 404 and jawab.json()["pesan"].endswith(".")


@pytest.mark.parametrize("mentah", [b"[" * 30_000, b'{"id": "\\ud800", "versi": 1, "putusan": "ditahan"}'])
def test_json_that_python_chokes_on_gets_a_sentence(meja, ini, mentah):
    kepala = {"origin": f"http://{meja.host}", "x-csrf-token": buka(meja, ini)["server"]["csrf"]}
    jawab = meja.post("/pleno/putus", mentah, kepala)
    assert jawab.status_code == 404 and jawab.json()["pesan"].endswith(".")


def test_a_post_of_another_site_or_without_its_token_is_refused(meja, ini):
    isi = buka(meja, ini)
    putus = {"id": isi["butir"][0]["id"], "versi": 1, "putusan": DISETUJUI}
    assert kirim(meja, "/pleno/putus", putus, "x" * 64).status_code == 403
    kepala = {
        "content-type": "application/json",
        "origin": "http://jahat.invalid",
        "x-csrf-token": isi["server"]["csrf"],
    }
    assert meja.post("/pleno/putus", json.dumps(putus).encode(), kepala).status_code == 403
    assert rumusan.ambil(putus["id"]).setuju == "usulan"


def test_polling_brings_the_clauses_only_when_one_has_changed(meja, ini):
    isi = buka(meja, ini)
    sama = meja.buka(f"/pleno/isi?rapat={ini.id}&tanda={isi['tanda']}")
    assert set(sama.json()) == {"tanda", "csrf"} and len(sama.content) < 200
    rumusan.ubah(isi["butir"][2]["id"], versi=1, oleh="penyunting", tenggat="2028")
    lain = meja.buka(f"/pleno/isi?rapat={ini.id}&tanda={isi['tanda']}").json()
    assert lain["tanda"] != isi["tanda"] and lain["butir"][2]["ruas"]["tenggat"] == "2028"
    rumusan.geser(isi["butir"][2]["id"], ke=1, oleh="penyunting")
    assert (
        meja.buka(f"/pleno/isi?rapat={ini.id}&tanda={lain['tanda']}").json()["butir"][0]["id"]
        == isi["butir"][2]["id"]
    )


def test_after_a_new_login_the_open_page_goes_on(ini):
    pin.pasang("operator", "", "481592")
    pin.pasang("penyunting", "", "775533")
    orang = Peramban(Starlette(routes=rute()), alamat="10.0.0.9", host="10.0.0.1:8501")
    orang.masuk("penyunting:", "775533")
    isi = buka(orang, ini)
    simpan = {"id": isi["butir"][0]["id"], "versi": 1, "ruas": {"isi": "Diketik sebelum sesi berakhir"}}
    orang.kuki.clear()
    assert kirim(orang, "/pleno/simpan", simpan, isi["server"]["csrf"]).status_code == 403
    assert orang.buka(f"/pleno/isi?rapat={ini.id}").status_code == 403
    orang.masuk("penyunting:", "775533")
    assert kirim(orang, "/pleno/simpan", simpan, isi["server"]["csrf"]).status_code == 403, "the old token"
    token = orang.buka(f"/pleno/isi?rapat={ini.id}&tanda={isi['tanda']}").json()["csrf"]
    assert kirim(orang, "/pleno/simpan", simpan, token).status_code == 200
    assert rumusan.ambil(simpan["id"]).isi == "Diketik sebelum sesi berakhir"


def test_without_a_meeting_it_says_what_to_do(meja):
    jawab = meja.buka("/pleno")
    assert jawab.status_code == 404 and "Belum ada rapat" in jawab.text
    assert meja.buka("/pleno?rapat=tidak-ada").status_code == 404
