"""The judge: what of a reading disagrees with the cube, in lines that name the cell."""

import re

from tests.data.intake.pembangkit.kisi import huruf


def kunci_baris(baris):
    """The key of a row in the cube's terms; PSKS units are the catalogue's and are compared as printed."""
    butir = baris.jenis or baris.layanan or baris.arah or baris.dasar or baris.indikator
    return (
        baris.tabel,
        baris.periode,
        baris.kode_wilayah,
        butir,
        baris.kewenangan,
        baris.ukuran,
        baris.jenis_kelamin,
        baris.satuan,
    )


def urai_rentang(alamat):
    """Every cell of ``Sheet!C7`` or ``Sheet!C7:E9``."""
    lembar, rentang = alamat.rsplit("!", 1)
    ujung = [re.fullmatch(r"([A-Z]+)(\d+)", sel).groups() for sel in rentang.split(":")]
    kolom = [sum((ord(h) - 64) * 26**i for i, h in enumerate(reversed(k))) - 1 for k, _ in ujung]
    baris = [int(b) for _, b in ujung]
    return [
        f"{lembar}!{huruf(k)}{b}"
        for k in range(kolom[0], kolom[-1] + 1)
        for b in range(baris[0], baris[-1] + 1)
    ]


def nilai(hasil, karya, *, terjawab=False):
    """Every disagreement of one reading with the expectation; empty when all is well."""
    if karya.tolak:
        kode = hasil.penolakan[0] if hasil.penolakan else "tidak ditolak"
        salah = [] if kode == karya.tolak else [f"penolakan {kode!r}, seharusnya {karya.tolak!r}"]
        return salah + ([f"{len(hasil.baris)} baris lolos dari berkas yang ditolak"] if hasil.baris else [])
    if hasil.penolakan:
        return [f"ditolak: {hasil.penolakan}"]
    disebut = {
        satu for p in [*hasil.pertanyaan, *hasil.peringatan] for sel in p.sel for satu in urai_rentang(sel)
    }
    boleh = karya.pasti | ({s: f for s, f in karya.tanya.items() if f} if terjawab else {})
    salah = _baris(hasil, karya, boleh, terjawab)
    if hasil.putusan == "ok" and not hasil.baris:
        salah.append("outcome ok tanpa satu baris pun")
    dapat = {b.cell for b in hasil.baris}
    wajib = boleh if terjawab or karya.lurus else {}
    salah += [f"HILANG {sel} {f.kunci} = {f.nilai}" for sel, f in wajib.items() if sel not in dapat]
    salah += [f"LENYAP {sel} {f.kunci} = {f.nilai}" for sel, f in boleh.items() if sel not in dapat | disebut]
    if not terjawab:
        salah += [f"TAK DITANYAKAN {sel}" for sel in karya.tanya if sel not in disebut]
        salah += _soal(hasil, karya)
    return salah + [
        f"tak ada peringatan {kode!r}" for kode in karya.sadar if not _ada(hasil.peringatan, kode)
    ]


def _baris(hasil, karya, boleh, terjawab):
    salah, lihat = [], set()
    for baris in hasil.baris:
        fakta = boleh.get(baris.cell)
        if fakta is None:
            duga = "seharusnya ditanyakan" if baris.cell in karya.tanya else "bukan sel nilai"
            salah.append(f"SALAH DIAM {baris.cell} {kunci_baris(baris)} = {baris.nilai}: {duga}")
        elif kunci_baris(baris) != fakta.kunci:
            salah.append(f"SALAH DIAM {baris.cell} kunci {kunci_baris(baris)}, seharusnya {fakta.kunci}")
        elif (baris.nilai, baris.status) != (fakta.nilai, fakta.status):
            dapat, harap = (baris.nilai, baris.status), (fakta.nilai, fakta.status)
            salah.append(f"SALAH DIAM {baris.cell} {fakta.kunci} nilai {dapat}, seharusnya {harap}")
        if baris.cell in lihat:
            salah.append(f"GANDA {baris.cell}")
        lihat.add(baris.cell)
    return salah


def _ada(daftar, awal):
    return any(satu.kode.startswith(awal) for satu in daftar)


def _soal(hasil, karya):
    salah = [f"tak ada pertanyaan {kode!r}" for kode in karya.soal if not _ada(hasil.pertanyaan, kode)]
    if karya.lurus:
        salah += [
            f"PERTANYAAN TAK PERLU {p.kode}: {p.teks} {p.pilihan} {p.sel[:4]}" for p in hasil.pertanyaan
        ]
    return salah


def jawaban_dari(hasil, karya):
    """The answers of somebody who knows the cube: for each open question the choice that holds the wanted text.

    An expectation may also be a function of the question.
    """
    jawaban = {}
    for soal in hasil.pertanyaan:
        mau = next((t for k, t in karya.soal.items() if soal.kode.startswith(k)), None)
        if callable(mau):
            jawaban[soal.kode] = mau(soal)
        elif mau is not None:
            jawaban[soal.kode] = next((p for p in soal.pilihan if mau.lower() in p.lower()), mau)
    return jawaban


def sampai_terjawab(baca, jalur, karya, batas=6):
    """Read, answer, read again until no question of the known kinds is left; the last Hasil and the answers."""
    jawaban = {}
    hasil = baca(jalur, jawaban)
    for _ in range(batas):
        baru = {k: v for k, v in jawaban_dari(hasil, karya).items() if k not in jawaban}
        if not baru:
            break
        jawaban |= baru
        hasil = baca(jalur, jawaban)
    return hasil, jawaban
