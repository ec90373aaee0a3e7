"""A job in a process of its own: bytes back, or the reason in words."""

import pytest

from reports.anak import AnakGagal, jalankan


@pytest.fixture
def mesin(tmp_path):
    def tulis(naskah):
        jalur = tmp_path / "mesin.py"
        jalur.write_text(
            f"import json, os, sys, time\nisi = json.load(sys.stdin)\n{naskah}\n", encoding="utf-8"
        )
        return jalur

    return tulis


def test_json_in_bytes_out_with_the_given_environment(mesin):
    jalur = mesin("sys.stdout.write(isi['kata'].upper() + os.environ['UJI'])")
    assert jalankan(jalur, {"kata": "edisi"}, 30, {"UJI": "1"}) == b"EDISI1"


def test_the_last_line_of_the_fault_is_the_reason(mesin):
    with pytest.raises(AnakGagal) as galat:
        jalankan(mesin("sys.stderr.write('awal\\nLEMBAR penuh\\n'); sys.exit(3)"), {}, 30)
    assert galat.value.sebab == "LEMBAR penuh" and galat.value.galat.startswith("awal")


def test_a_silent_end_names_its_code(mesin):
    with pytest.raises(AnakGagal, match="kode 5"):
        jalankan(mesin("sys.exit(5)"), {}, 30)


def test_a_job_that_never_ends_is_stopped(mesin):
    with pytest.raises(AnakGagal, match="belum selesai sesudah 1 detik"):
        jalankan(mesin("time.sleep(60)"), {}, 1)
