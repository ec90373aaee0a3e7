"""The command line of intake: exit codes, `--json`, `--answers`, `--sender`, and what is left on disk."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from data import __main__ as cli
from tests.data.intake.pembangkit.cacat_lain import CACAT
from tests.data.intake.pembangkit.naskah_lain import NASKAH

AKAR = Path(__file__).resolve().parents[3]
SKEMA = json.loads((AKAR / "docs" / "intake.schema.json").read_text(encoding="utf-8"))
BAIK, TANYA, TOLAK = "wilayah_x_jenis.xlsx", "strip_tanpa_legenda.xlsx", "data_pribadi_nik.xlsx"


@pytest.fixture
def berkas(tmp_path):
    """A folder with one file that is understood, one with a question, one that is refused."""
    for nama in (BAIK, TANYA, TOLAK):
        (tmp_path / nama).write_bytes((NASKAH | CACAT)[nama]().isi)
    return tmp_path


@pytest.fixture
def jalan(capsys):
    """`jalan(arguments…)` -> (exit code, stdout, stderr)."""

    def panggil(*argumen):
        try:
            kode = cli.main(["intake", *map(str, argumen)])
        except SystemExit as keluar:
            kode = keluar.code
        tulisan = capsys.readouterr()
        return kode, tulisan.out, tulisan.err

    return panggil


def isi_rumah(rumah):
    return sorted(str(p.relative_to(rumah)) for p in rumah.rglob("*") if p.is_file())


def objek(keluaran):
    """All JSON objects on stdout; anything else there raises."""
    urai, semua, letak = json.JSONDecoder(), [], 0
    while letak < len(keluaran.rstrip()):
        satu, letak = urai.raw_decode(keluaran, letak)
        jsonschema.validate(satu, SKEMA)
        semua.append(satu)
        while letak < len(keluaran) and keluaran[letak].isspace():
            letak += 1
    return semua


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ([BAIK], 0),
        ([TANYA], 2),
        ([TOLAK], 3),
        ([BAIK, TANYA], 2),
        ([TOLAK, BAIK], 3),
        ([TANYA, TOLAK, BAIK], 3),
    ],
)
def test_kode_keluar_yang_tertinggi(berkas, jalan, nama, kode):
    assert jalan("--dry-run", *(berkas / n for n in nama))[0] == kode


def test_berkas_tidak_ada(berkas, jalan):
    kode, keluar, galat = jalan("--dry-run", "--json", berkas / "hantu.xlsx")
    assert kode == 66
    assert keluar == ""
    assert "hantu.xlsx" in galat and "Traceback" not in galat


@pytest.mark.parametrize("argumen", [[], ["--tak-ada", "x.xlsx"], ["--answers"]])
def test_salah_pakai(jalan, argumen):
    kode, keluar, galat = jalan(*argumen)
    assert kode == 64
    assert keluar == "" and galat != ""


def test_json_satu_objek_per_berkas(berkas, jalan):
    kode, keluar, _ = jalan("--dry-run", "--json", *(berkas / n for n in (BAIK, TANYA, TOLAK)))
    baik, tanya, tolak = objek(keluar)
    assert kode == 3
    assert [satu["outcome"] for satu in (baik, tanya, tolak)] == ["ok", "questions", "refused"]
    assert Path(baik["file"]).name == BAIK
    assert tolak["rows"] == [] and tolak["refusal"]["code"] == "data_pribadi" and tolak["refusal"]["text"]


def test_baris_json_sama_dengan_kubus(berkas, jalan):
    """Read with nothing but the words of the issue: keys, values and cells of the JSON rows."""
    karya = NASKAH[BAIK]()
    (satu,) = objek(jalan("--dry-run", "--json", berkas / BAIK)[1])
    dapat = {
        (
            b["cell"],
            b["table"],
            b["periode"],
            b["kode_wilayah"],
            b["jenis"],
            b["ukuran"],
            b["satuan"],
            b["nilai"],
        )
        for b in satu["rows"]
    }
    harap = {
        (sel, f.tabel, f.periode, f.wilayah, f.butir, f.ukuran, f.satuan, f.nilai)
        for sel, f in karya.pasti.items()
    }
    assert dapat == harap
    assert {(b["jenis_kelamin"], b["status"], b["kumulatif"]) for b in satu["rows"]} == {
        ("total", "tetap", False)
    }


def test_nilai_yang_bergantung_pada_jawaban_tidak_ada_di_rows(berkas, jalan):
    (satu,) = objek(jalan("--dry-run", "--json", berkas / TANYA)[1])
    strip = next(q for q in satu["questions"] if q["code"] == "arti_strip")
    assert strip["cells"] and {"nihil", "tidak tersedia", "belum dilaporkan"} <= set(strip["choices"])
    assert not set(strip["cells"]) & {b["cell"] for b in satu["rows"]}


def test_jawaban_dari_berkas(berkas, jalan):
    jawab = berkas / "jawaban.yml"
    jawab.write_text('arti_strip: "nihil"\n', encoding="utf-8")
    kode, keluar, _ = jalan(
        "--dry-run", "--json", "--answers", jawab, "--sender", "Dinsos Uji", berkas / TANYA
    )
    (satu,) = objek(keluar)
    assert (kode, satu["outcome"], satu["questions"]) == (0, "ok", [])
    sel = set(CACAT[TANYA]().tanya)
    assert {b["nilai"] for b in satu["rows"] if b["cell"] in sel} == {0}


def test_jawaban_tidak_ada_atau_rusak(berkas, jalan):
    assert jalan("--dry-run", "--answers", berkas / "hantu.yml", berkas / BAIK)[0] == 66
    (berkas / "rusak.yml").write_text("a: [1\n", encoding="utf-8")
    kode, _, galat = jalan("--dry-run", "--answers", berkas / "rusak.yml", berkas / BAIK)
    assert kode not in (0, 70) and "rusak.yml" in galat


def test_pengirim_mengingat_arti_strip(berkas, jalan):
    """What a sender's dash means is asked once: the next file of the same sender needs no answer."""
    jawab = berkas / "jawaban.yml"
    jawab.write_text("arti_strip: nihil\n", encoding="utf-8")
    assert jalan("--json", "--answers", jawab, "--sender", "Dinsos Berau", berkas / TANYA)[0] == 0
    assert jalan("--dry-run", "--json", "--sender", "Dinsos Berau", berkas / TANYA)[0] == 0
    assert jalan("--dry-run", "--json", "--sender", "Dinsos Paser", berkas / TANYA)[0] == 2


def test_tanpa_pengirim_ditanyakan(berkas, jalan):
    (satu,) = objek(jalan("--dry-run", "--json", berkas / TANYA)[1])
    assert any(q["code"] == "pengirim" for q in satu["questions"])


@pytest.mark.parametrize("nama", [BAIK, TANYA, TOLAK])
def test_dry_run_tidak_menulis_apa_pun(berkas, jalan, rumah, nama):
    sebelum = isi_rumah(rumah)
    jalan("--dry-run", "--json", berkas / nama)
    assert isi_rumah(rumah) == sebelum


def test_berkas_yang_ditolak_tidak_disimpan(berkas, jalan, rumah):
    sebelum = isi_rumah(rumah)
    assert jalan("--json", "--sender", "Dinsos Uji", berkas / TOLAK)[0] == 3
    assert isi_rumah(rumah) == sebelum


def test_proses_nyata_stdout_hanya_json(berkas, rumah):
    """The real process: UTF-8 JSON only on stdout, whatever the console's encoding; the exit code reaches the shell."""
    lingkungan = os.environ | {
        "SERAMBI_HOME": str(rumah),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONWARNINGS": "error",
    }
    perintah = [
        sys.executable,
        "-m",
        "data",
        "intake",
        "--dry-run",
        "--json",
        str(berkas / BAIK),
        str(berkas / TANYA),
    ]
    proses = subprocess.run(perintah, cwd=AKAR, env=lingkungan, capture_output=True, check=False)
    assert proses.returncode == 2, proses.stderr.decode()
    assert len(objek(proses.stdout.decode("utf-8"))) == 2


def test_bacaan_untuk_manusia_berbahasa_indonesia(berkas, jalan):
    kode, keluar, _ = jalan("--dry-run", berkas / BAIK, berkas / TOLAK)
    assert kode == 3
    assert BAIK in keluar and "DITOLAK" in keluar and "{" not in keluar
