"""Slides without numbers as SVG parts: cover, waiting, text, photos, inserted pages, held ones, agenda."""

from __future__ import annotations

from datetime import datetime

from charts.marks import warna
from reports.dek import Dek, Salindia
from reports.paparan import kata, susun
from reports.paparan import lukis_bingkai as lukis
from reports.paparan import lukis_unsur as unsur
from reports.paparan.lukis_bingkai import Bagian
from reports.paparan.ukuran import LANGKAH, Ukuran, lipat
from reports.svg.unsur import Kotak, line, rect, text


def lukis_bagian(s: Salindia, dek: Dek, u: Ukuran, dibuat: datetime) -> Bagian:
    """Parts of one slide."""
    if s.ditahan:
        return _ditahan(s, dek, u, dibuat)
    if s.jenis in ("sampul", "tunggu"):
        return _sampul(s, dek, u, dibuat)
    bagian, kotak = lukis.bingkai(s, u, (), (kata.kaki_polos(dek, dibuat, kata.urutan(s, dek)),))
    if s.gambar:
        tempat = susun.kisi(kotak, s.gambar)
        return bagian + [unsur.foto(one, susun.pas(one, k)) for one, k in zip(s.gambar, tempat)]
    return bagian + _butir(s.butir, kotak, u)


def _butir(butir: tuple[str, ...], kotak: Kotak, u: Ukuran) -> Bagian:
    """Points as large as fit: 1.3 times the sentence's size at most, never below the least."""
    inden = u.kalimat * 1.2
    besar = u.kalimat * 1.3

    def perlu(ukuran: float) -> float:
        return sum(unsur.tinggi((one,), kotak.w - inden, ukuran) + ukuran * 0.5 for one in butir)

    while besar > u.kecil and perlu(besar) > kotak.h:
        besar -= 1
    bagian, y = [], kotak.y + u.kecil * 0.5
    for satu in butir:
        sisi = besar * 0.34
        tengah = y + besar * LANGKAH / 2
        bagian.append(rect(Kotak(kotak.x + 4, tengah - sisi / 2, sisi, sisi), warna("utama")))
        lagi, y = unsur.alinea((satu,), kotak.x + inden, y, kotak.w - inden, besar)
        bagian += lagi
        y += besar * 0.5
    return bagian


def _ditahan(s: Salindia, dek: Dek, u: Ukuran, dibuat: datetime) -> Bagian:
    kosong = Salindia(s.id, s.nomor, s.jenis, kata.judul(s) or kata.DITAHAN)
    bagian, kotak = lukis.bingkai(kosong, u, (), (kata.kaki_polos(dek, dibuat, kata.urutan(s, dek)),))
    sela = u.kalimat
    lebar = kotak.w - 2 * sela
    tinggi = u.kalimat * 1.6 + unsur.tinggi((s.ditahan,), lebar, u.kalimat) + 2.4 * sela
    kartu = Kotak(kotak.x, kotak.y + sela, kotak.w, min(tinggi, kotak.h - sela))
    bagian.append(rect(kartu, warna("belum_dilaporkan"), stroke=warna("teks_lemah")))
    kepala, y = unsur.alinea(
        (kata.DITAHAN,), kartu.x + sela, kartu.y + sela, lebar, u.kalimat * 1.2, tebal=True
    )
    return bagian + kepala + unsur.alinea((s.ditahan,), kartu.x + sela, y + 6, lebar, u.kalimat)[0]


def _sampul(s: Salindia, dek: Dek, u: Ukuran, dibuat: datetime) -> Bagian:
    bagian, atas = unsur.pita(kata.PITA_DEK if dek.stempel.contoh else (), u)
    for awal, akhir, tinta in susun.TEPI_SAMPUL:
        tepi = Kotak(awal * u.tepi, atas, (akhir - awal) * u.tepi, u.tinggi - atas)
        bagian.append(rect(tepi, warna(tinta)))
    kaki, bawah = lukis.kaki((kata.kaki_polos(dek, dibuat, contoh=True),), u)
    x, lebar = u.tepi * 2.5, u.luas - u.tepi * 1.5
    atas += u.tepi
    if logo := dek.logo or s.gambar:
        tinggi = u.tinggi * 0.15
        bagian += [unsur.foto(one, k) for k, one in susun.deret(logo, Kotak(x, atas, lebar, tinggi))]
        atas += tinggi + u.tepi
    return [*bagian, *kaki, *_isi_sampul(susun.sampul(s, dek), Kotak(x, atas, lebar, bawah - atas), u)]


def _isi_sampul(isi: susun.Sampul, kotak: Kotak, u: Ukuran) -> Bagian:
    """Title, a rule and the lines below it, in the middle of the height that is left."""
    besar, kecil = u.judul * 1.45, u.kalimat * 1.15
    while besar > u.judul and len(lipat(isi.judul, kotak.w, besar, tebal=True)) > 3:
        besar -= 2
    tinggi = unsur.tinggi((isi.judul,), kotak.w, besar, tebal=True) + u.kalimat * 1.6
    tinggi += unsur.tinggi(isi.baris, kotak.w, kecil, tebal=True) + 6 * len(isi.baris)
    mulai = kotak.y + max(0.0, (kotak.h - tinggi) / 2)
    bagian, y = unsur.alinea((isi.judul,), kotak.x, mulai, kotak.w, besar, tebal=True)
    bagian.append(rect(Kotak(kotak.x, y + u.kalimat * 0.5, u.lebar * 0.12, 6), warna("utama")))
    y += u.kalimat * 1.6
    for urut, satu in enumerate(isi.baris):
        lagi, y = unsur.alinea((satu,), kotak.x, y, kotak.w, kecil, tebal=urut == 0)
        bagian += lagi
        y += 6
    return bagian


def agenda(dek: Dek, baris: list[tuple[str, str, str, str]], u: Ukuran, dibuat: datetime) -> Bagian:
    """Some sessions as ruled lines: number, title with the speaker below it, length at the right."""
    judul, y = lukis.judul(kata.AGENDA, u.tepi * 0.5, u)
    waktu, y = unsur.alinea((kata.waktu_tempat(dek),), u.tepi, y, u.luas, u.fakta, tinta="teks_lemah")
    kaki, bawah = lukis.kaki((kata.kaki_polos(dek, dibuat, contoh=True),), u)
    bagian = [*judul, *waktu, *kaki]
    besar = u.kalimat
    langkah = min((bawah - y) / max(1, len(baris)), besar * 3)
    for nomor, acara, pembicara, lama in baris:
        bagian.append(line(u.tepi, y + 6, u.lebar - u.tepi, y + 6, warna("garis")))
        tengah = y + 6 + langkah / 2
        bagian.append(text(u.tepi, tengah, nomor, besar, bold=True, fill=warna("utama")))
        x, ruang = u.tepi + besar * 2, u.luas * 0.44
        bagian += _dua_baris(acara, x, tengah, ruang, besar, langkah, tebal=True)
        bagian += _dua_baris(pembicara, x + ruang + besar, tengah, u.luas * 0.34, besar, langkah)
        bagian.append(text(u.lebar - u.tepi, tengah, lama, besar, anchor="end"))
        y += langkah
    return bagian


def _dua_baris(
    isi: str, x: float, tengah: float, lebar: float, besar: float, langkah: float, *, tebal: bool = False
) -> Bagian:
    """A text of one or two lines in the middle of its row, smaller when it needs to be."""
    while besar > 12 and len(lipat(isi, lebar, besar, tebal=tebal)) * besar * LANGKAH > langkah - 4:
        besar -= 1
    tinggi = unsur.tinggi((isi,), lebar, besar, tebal=tebal)
    return unsur.alinea((isi,), x, tengah - tinggi / 2, lebar, besar, tebal=tebal)[0]
