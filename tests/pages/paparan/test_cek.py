"""Cek Ruang on /paparan: one button, a report, the pack, the way out when no phone gets through."""

from __future__ import annotations

import sys
from pathlib import Path

from streamlit.testing.v1 import AppTest

from meeting import rapat
from meeting.cek import Butir, Laporan, Temuan
from pages.paparan import cek_jalan

BINGKAI = str(Path(__file__).parents[3] / "pages" / "frame.py")
PALSU = """import sys
sys.stderr.write('[##] 2/4 paket USB\\n')
sys.stdout.buffer.write(open(sys.argv[1], 'rb').read())
sys.exit(1)"""


def buka() -> AppTest:
    uji = AppTest.from_file(BINGKAI, default_timeout=30)
    uji.query_params["bagian"] = "Cek Ruang"
    uji.run()
    return uji.switch_page("presenter/paparan.py").run()


def kata(uji: AppTest) -> str:
    assert not uji.exception
    jenis = (uji.markdown, uji.caption, uji.warning, uji.error, uji.success, uji.subheader)
    return "\n".join(satu.value for semua in jenis for satu in semua)


def jalankan(uji: AppTest) -> str:
    uji.button(key="cek-jalankan").click().run()
    return kata(uji)


def test_one_button_checks_and_offers_the_pack(operator, rapat_uji, monkeypatch, tmp_path):
    perintah = cek_jalan.perintah(rapat_uji.id)
    assert perintah[1:6] == ["-m", "meeting", "cek", "--rapat", rapat_uji.id]
    assert {"--json", "--keluar", "--port"} < set(perintah)
    paket = tmp_path / "serambi_paket-usb_DATA-CONTOH.zip"
    paket.write_bytes(b"PK")
    butir = (
        Butir("huruf_kecil", "Ukuran huruf", (Temuan("“a*b” kecil.", (3,), ("1024 × 768",)),)),
        Butir("telepon", "Telepon peserta", (Temuan("Belum ada telepon yang membuka QR."),)),
        Butir("contoh", "Baris contoh", (), (Temuan("memuat DATA CONTOH.", (4,)),)),
        Butir("porta", "Port", catatan="Serambi berjalan pada port 8501"),
    )
    hasil = tmp_path / "hasil.json"
    hasil.write_text(
        Laporan(rapat_uji.id, "Rakor", rapat_uji.edisi, "kini", butir, str(paket), 41.0).ke_json(),
        encoding="utf-8",
    )
    monkeypatch.setattr(cek_jalan, "perintah", lambda _: [sys.executable, "-c", PALSU, str(hasil)])
    uji = buka()
    assert "cek-paket" not in {satu.key for satu in uji.get("download_button")}
    isi = jalankan(uji)
    assert (
        "2 dari 4 pemeriksaan perlu perbaikan." in isi and "Salindia 3 pada 1024 × 768: “a\\*b” kecil." in isi
    )
    assert "Salindia 4: memuat DATA CONTOH." in isi and "Serambi berjalan pada port 8501" in isi
    assert "cek-paket" in {satu.key for satu in uji.get("download_button")}
    (tombol,) = (satu for satu in uji.button if satu.label == "Sembunyikan QR")
    tombol.click().run()
    assert rapat.ambil(rapat_uji.id).pengaturan["qr"]["tampil"] is False
    assert "Paparan berubah sesudah pemeriksaan ini" in kata(uji)
    paket.unlink()
    monkeypatch.setattr(
        cek_jalan, "perintah", lambda _: [sys.executable, "-c", "import sys; sys.exit('Gagal: gudang rusak')"]
    )
    isi = jalankan(uji)
    assert "Cek Ruang tidak selesai: gudang rusak" in isi
