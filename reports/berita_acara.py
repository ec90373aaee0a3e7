"""Berita acara of a meeting: the approved clauses by level and pillar, annexes, sources, signatures; DOCX and PDF."""

from __future__ import annotations

from reports import naskah_kata as kata
from reports.berita_acara_lampiran import lampiran
from reports.dokumen.blok import Alinea, Blok, Dokumen, Judul, Kertas, Kop, Lembar, Nomor, Paraf, TandaTangan
from reports.dokumen.cetak_docx import docx_bytes
from reports.dokumen.cetak_pdf import pdf
from reports.naskah import Naskah
from words.format import angka
from words.galat import GalatSerambi

JUDUL = "Berita Acara"
NOMOR_SURAT = "Nomor: " + "." * 40
KEPALA = "Kepala Dinas Sosial"


class TanpaButir(GalatSerambi):
    """A paper was asked of a meeting that has approved nothing, or nothing that holds what the paper prints."""

    def __init__(self, apa: str, rapat: str, isi: str = "") -> None:
        kurang = f"butir disetujui yang memuat {isi}" if isi else "butir yang disetujui"
        jalan = (
            "Lengkapi butirnya pada bagian Daftar rumusan"
            if isi
            else "Setujui butir pada mode pleno atau bagian Daftar rumusan"
        )
        super().__init__(f"{apa} “{rapat}” belum dapat dibuat: belum ada {kurang}. {jalan}, lalu ulangi.")


def berita_acara_docx(naskah: Naskah, *, kertas: Kertas = "a4") -> bytes:
    """The DOCX. Raises TanpaButir, KopRusak, KodeTidakDikenal."""
    return docx_bytes(susun(naskah, kertas))


def berita_acara_pdf(naskah: Naskah, *, kertas: Kertas = "a4") -> bytes:
    """The same words as PDF. Raises TanpaButir, KopRusak, KodeTidakDikenal, CetakGagal."""
    return pdf(susun(naskah, kertas))


def nama_berita_acara(naskah: Naskah, akhiran: str) -> str:
    """File name with vintage and stamps."""
    return kata.nama_file("berita acara", naskah, akhiran)


def susun(naskah: Naskah, kertas: Kertas = "a4") -> Dokumen:
    """The paper before it is a file. Raises TanpaButir."""
    if not naskah.butir:
        raise TanpaButir(JUDUL, naskah.nama)
    muka = Lembar((*kepala(naskah, JUDUL), *_pembuka(naskah), *_rumusan(naskah), *_penutup(naskah)))
    return kata.dokumen(JUDUL, naskah, (muka, *lampiran(naskah)), kertas=kertas)


def kepala(naskah: Naskah, judul: str, *, surat: bool = True) -> tuple[Blok, ...]:
    """Letterhead, name of the paper and of the meeting, theme, and the warning where a number is made up."""
    atas: list[Blok] = [Kop(naskah.kop)] if naskah.kop else []
    atas += [Alinea(judul, "judul", "tengah"), Alinea(naskah.nama, "lead", "tengah")]
    atas += [Alinea(f"Tema: {naskah.tema}", "isi", "tengah")] if naskah.tema else []
    atas += [Alinea(NOMOR_SURAT, "isi", "tengah")] if surat else []
    return (*atas, *((Alinea(kata.CONTOH, "tanda"),) if naskah.stempel.contoh else ()))


def _pembuka(naskah: Naskah) -> tuple[Blok, ...]:
    tempat = f", bertempat di {naskah.tempat}" if naskah.tempat else ""
    isi = (
        f"Pada hari {kata.hari_tanggal(naskah.tanggal)}{tempat}, telah dilaksanakan {naskah.nama}. Rapat menyepakati "
        f"{angka(len(naskah.butir))} butir rumusan berikut, dikelompokkan menurut tingkat pemerintahan dan pilar. "
        "Nomor butir adalah nomor pada saat butir itu disetujui."
    )
    return (Alinea(isi),)


def _rumusan(naskah: Naskah) -> tuple[Blok, ...]:
    hasil: list[Blok] = []
    for level, pilar in kata.kelompok(naskah):
        hasil.append(Judul(level))
        for nama, butir in pilar:
            hasil.append(Judul(nama, 2))
            hasil += [Nomor(kata.nomor(one), one.isi, kata.rinci(naskah, one)) for one in butir]
    return tuple(hasil)


def _penutup(naskah: Naskah) -> tuple[Blok, ...]:
    tutup = (
        "Demikian berita acara ini dibuat untuk ditindaklanjuti oleh para pihak sesuai dengan kewenangan "
        "masing-masing."
    )
    return (
        Judul("Penutup"),
        Alinea(tutup, lekat=True),
        *kata.sumber(naskah.sumber, naskah.edisi, naskah.butir),
        Alinea(kata.tempat_tanggal(naskah), "isi", "kanan", lekat=True),
        TandaTangan(penanda_tangan(naskah)),
    )


def penanda_tangan(naskah: Naskah) -> tuple[Paraf, ...]:
    """Who signs: those marked in the attendance list, else an empty place for each social agency of the catalogue."""
    pilih = tuple(Paraf(one.jabatan, one.lembaga, one.nama) for one in naskah.hadir if one.tanda_tangan)
    semua = dict.fromkeys((naskah.sebutan.provinsi, *naskah.sebutan.wilayah.values()))
    return pilih or tuple(Paraf(f"{KEPALA} {nama}") for nama in semua if nama)
