"""Reads a long text table in columns; None leaves it to the general path."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from data.intake.bentuk.kisi import BERNILAI, TEKS, _bersih, rupa_sel
from data.intake.model import Baris, Dikenali, Hasil, Peringatan, Pertanyaan, huruf_kolom
from data.intake.panjang import lembar, massal
from data.intake.panjang.ajar import Guru
from data.intake.panjang.cocok import Calon, cocokkan, ragu, selesaikan
from data.intake.panjang.galat import BukanPanjang
from data.intake.panjang.hasil import Alamat, BarisKolom, Medan
from data.intake.panjang.kolom import Kolom, baca_kolom
from data.intake.panjang.nilai import Terbaca, baca_nilai
from data.intake.panjang.penata import Campur, Terapan
from data.intake.panjang.wakil import RENTANG, Ujian, Wakil, letak_sel
from data.intake.susun import berkas, ganda
from data.intake.susun.tanya import Catatan
from data.intake.susun.uraian import kenal
from data.intake.wadah.gaya import gaya_csv
from data.intake.wadah.pintu import kenali

AMBANG = 1_000_000  # bytes from which a text table is tried here; about 20.000 records
TEKS_NILAI = 500  # value cells without a number, each tried on its own
Lapor = Callable[[float, str], None]


def coba(jalur: Path, jawaban: Mapping[str, str], lapor: Lapor, *, ambang: int = AMBANG) -> Hasil | None:
    """What intake understands of a long text table; None when the file is none. Raises `BerkasDitolak`."""
    if jalur.stat().st_size < ambang or kenali(jalur) != "csv" or _berakhir_kendali(jalur):
        return None
    try:
        return _Pembaca(jalur, jawaban, lapor).baca()
    except BukanPanjang:
        return None


def _berakhir_kendali(jalur: Path) -> bool:
    """Ends with the end-of-file sign of old systems, which the general path cuts off."""
    with jalur.open("rb") as isi:
        isi.seek(-4, 2)
        return b"\x1a" in isi.read()


class _Pembaca:
    def __init__(self, jalur: Path, jawaban: Mapping[str, str], lapor: Lapor) -> None:
        self.jalur, self.jawaban, self._lapor = jalur, dict(jawaban), lapor
        self.porsi = 0.0
        self.nama = jalur.stem

    def lapor(self, porsi: float, kalimat: str) -> None:
        """Tell how far it is; the digest may run several times, but progress never falls."""
        self.porsi = max(porsi, self.porsi)
        self._lapor(self.porsi, kalimat)

    def baca(self) -> Hasil:
        """The whole file."""
        kolom = baca_kolom(self.jalur, gaya_csv(self.jalur), self.lapor)
        self.rekaman = lembar.Rekaman(self.nama, kolom)
        self.lapor(0.36, "Memeriksa data pribadi")
        if tolak := self.rekaman.tolak_pribadi(self.jalur):
            raise tolak
        self.rekaman.pastikan_panjang()
        self.lapor(0.4, "Mengenali label")
        self.wakil = Wakil(
            self.nama,
            self.jalur,
            self.jawaban,
            *self.rekaman.ujung(),
            lambda: self.lapor(0.45, "Mengenali label"),
        )
        awal = self.wakil.uji({})
        self.blok = awal.isi.tabel.blok
        self.meja = lembar.meja(self.rekaman, awal.isi, awal.data)
        self.kolom_nilai: Kolom = self.rekaman.kolom[self.meja.nilai]
        guru, terapan = self._ajar(awal)
        self.lapor(0.6, "Membaca angka")
        return self._susun(guru, terapan)

    def _ajar(self, awal: Ujian) -> tuple[Guru, Terapan]:
        """The decisions for every record that has a value."""
        kolom = lembar.kelompok_kolom(awal.isi)
        teks = self._teks_nilai()
        bernilai = np.asarray([rupa_sel(_bersih(isi)) in BERNILAI for isi in self.kolom_nilai.teks])
        while True:
            semua = [lembar.kelompok(self.rekaman, satu, self.meja.data) for satu in kolom]
            guru = Guru(self.wakil, semua, len(self.rekaman.kolom), self.meja.nilai, teks)
            if guru.ujian.data != awal.data or lembar.kelompok_kolom(guru.ujian.isi) != lembar.kelompok_kolom(
                awal.isi
            ):
                raise BukanPanjang("wakil terbaca lain daripada berkas")
            for isi in guru.nilai_teks():
                bernilai[self.kolom_nilai.teks.index(isi)] = True
            try:
                self.lapor(0.5, "Menguji bacaan label")
                guru.periksa()
                self.lapor(0.55, "Menerapkan bacaan label")
                ada = np.flatnonzero(bernilai[self.kolom_nilai.kode[self.meja.data]])
                self.sel = self.meja.data[ada]
                return guru, guru.terapkan(np.stack([satu.nomor[ada] for satu in semua], axis=1))
            except Campur as campur:
                satu = sorted(kolom[campur.kelompok[0]] + kolom[campur.kelompok[1]])
                kolom = [k for c, k in enumerate(kolom) if c not in campur.kelompok] + [satu]

    def _teks_nilai(self) -> list[str]:
        dipakai = np.unique(self.kolom_nilai.kode[self.meja.data])
        teks = [self.kolom_nilai.teks[i] for i in dipakai]
        teks = [isi for isi in teks if rupa_sel(_bersih(isi)) == TEKS]
        if len(teks) > TEKS_NILAI:
            raise BukanPanjang("kolom nilai berisi teks")
        return teks

    def _susun(self, guru: Guru, terapan: Terapan) -> Hasil:
        """Numbers, totals, doubles; then everything that was noticed."""
        self.tanya: dict[str, tuple[Pertanyaan, dict[int, list[np.ndarray]]]] = {}
        self.ingat: dict[tuple[str, str], tuple[Peringatan, dict[int, list[np.ndarray]]]] = {}
        self.catatan = Catatan(self.jawaban)  # of what is judged row by row: totals and doubles
        self._dari_label(guru, terapan)
        siap = np.flatnonzero(terapan.keadaan == 0)
        baris: Sequence[Baris] = []
        if len(siap) and terapan.medan:
            baris = self._baris(guru.ujian, siap, terapan)
        self._satukan()
        pertanyaan = self._pertanyaan(guru.ujian)
        if not pertanyaan:
            berkas.catat_kosong(baris, self.catatan)
            self._satukan()
        dikenali = [self._dikenali(guru.ujian, terapan)] if len(self.sel) else []
        return Hasil(
            self.jalur.name,
            baris=baris,
            pertanyaan=pertanyaan,
            peringatan=self._peringatan(guru.ujian),
            dikenali=dikenali,
        )

    def _baris(self, ujian: Ujian, siap: np.ndarray, terapan: Terapan) -> Sequence[Baris]:
        teks = [_bersih(isi) for isi in self.kolom_nilai.teks]
        kode = self.kolom_nilai.kode[self.sel[siap]]
        medan = {nama: satu.ambil(siap) for nama, satu in terapan.medan.items()}
        terbaca = baca_nilai(kode, teks, medan, ujian.legenda, self.jawaban)
        for kode_, isi, pilihan, bebas, topeng in terbaca.tanya:
            self._tambah_tanya(
                Pertanyaan(kode_, isi, (), pilihan, bebas), self.meja.nilai, self.sel[siap[topeng]]
            )
        for kode_, isi, tingkat, topeng in terbaca.ingat:
            self._tambah_ingat(Peringatan(kode_, isi, (), tingkat), self.meja.nilai, self.sel[siap[topeng]])
        self.lapor(0.75, "Mencocokkan jumlah")
        gantung = bool(terbaca.gantung.any() or (terapan.keadaan == 1).any())
        return self._pilah(siap, medan, terbaca, gantung)

    def _pilah(
        self, siap: np.ndarray, medan: dict[str, Medan], terbaca: Terbaca, gantung: bool
    ) -> Sequence[Baris]:
        ada = np.flatnonzero(terbaca.ada & ~terbaca.gantung)
        nomor = self.sel[siap[ada]]
        medan = {nama: satu.ambil(ada) for nama, satu in (medan | {"status": terbaca.status}).items()}
        semua = BarisKolom(medan, terbaca.nilai[ada], nomor, self.nama, self.meja.nilai)
        label = [(self.rekaman.kolom[k].kode[nomor], self._bersih(k)) for k in self._urut_label]
        calon = Calon(medan, semua, self.meja.nilai, label)
        cocokkan(calon, gantung, self.catatan)
        self.lapor(0.85, "Mencari nilai ganda")
        kena = ragu(calon)
        sekaligus = massal.tersangka(calon, kena)
        sisa = self._dimuat(calon, ~kena & calon.bagian)
        if sekaligus.any():
            sisa = np.sort(np.concatenate([sisa, self._massal(calon, sekaligus)]))
        kena &= ~sekaligus
        tambahan = selesaikan(calon, np.flatnonzero(kena), self.catatan) if kena.any() else []
        return massal.gabung(semua, sisa, tambahan)

    def _massal(self, calon: Calon, kena: np.ndarray) -> np.ndarray:
        """Masses of doubles: the rows that are loaded."""
        jawab = self.catatan.jawab(ganda.KODE_MASSAL, ganda.PILIHAN_MASSAL)
        putusan = massal.putuskan(calon, self._dimuat(calon, kena), jawab)
        nomor = calon.baris.nomor
        self._tambah_ingat(Peringatan("ganda_sama", ganda.TEKS_SAMA), self.meja.nilai, nomor[putusan.sama])
        tanya = Pertanyaan(ganda.KODE_MASSAL, ganda.TEKS_MASSAL, (), ganda.PILIHAN_MASSAL)
        self._tambah_tanya(tanya, self.meja.nilai, nomor[putusan.tanya])
        return putusan.pakai

    def _bersih(self, k: int) -> list[object]:
        return [_bersih(isi) for isi in self.rekaman.kolom[k].teks]

    def _dimuat(self, calon: Calon, boleh: np.ndarray) -> np.ndarray:
        """Rows that are loaded; remarks about the others, once for every kind of row."""
        jenis = np.stack([calon.medan[n].kode for n in ("kaltara", "kode_wilayah", "tabel")])[:, boleh]
        letak = np.flatnonzero(boleh)
        _, pertama, balik = np.unique(jenis, axis=1, return_index=True, return_inverse=True)
        muat = np.ones(len(pertama), bool)
        for i, satu in enumerate(calon.kandidat(letak[pertama])):
            catatan = Catatan(self.jawaban)
            muat[i] = berkas._dimuat(satu, catatan)
            for ingat in catatan.peringatan:
                kena = calon.baris.nomor[letak[balik.reshape(-1) == i]]
                self._tambah_ingat(replace(ingat, sel=()), self.meja.nilai, kena)
        return letak[muat[balik.reshape(-1)]]

    def _dari_label(self, guru: Guru, terapan: Terapan) -> None:
        """Questions and remarks that hang on labels, with the cells of all their records."""
        ujian = guru.ujian
        self._urut_label = [s.jalur.urut for s in ujian.isi.lajur]
        rentang = self._rentang()
        for (kode, kolom), letak in terapan.tanya.items():
            satu = guru.pertanyaan[kode]
            self._tambah_tanya(
                replace(satu, teks=satu.teks.replace(RENTANG, rentang), sel=()), kolom, self.sel[letak]
            )
        for (kunci, kolom), letak in terapan.ingat.items():
            satu = guru.peringatan[kunci]
            self._tambah_ingat(replace(satu, sel=()), kolom, self.sel[letak])

    def _tambah_tanya(self, satu: Pertanyaan, kolom: int, nomor: np.ndarray) -> None:
        if len(nomor):
            self.tanya.setdefault(satu.kode, (satu, {}))[1].setdefault(kolom, []).append(nomor)

    def _tambah_ingat(self, satu: Peringatan, kolom: int, nomor: np.ndarray) -> None:
        if len(nomor):
            self.ingat.setdefault((satu.kode, satu.teks), (satu, {}))[1].setdefault(kolom, []).append(nomor)

    def _satukan(self) -> None:
        """What was noticed row by row joins a question or remark that exists already."""
        self.sisa_tanya, self.sisa_ingat = [], []
        for satu in self.catatan.pertanyaan:
            if satu.kode in self.tanya:
                for nomor, kolom in map(letak_sel, satu.sel):
                    self._tambah_tanya(satu, kolom, np.asarray([nomor]))
            else:
                self.sisa_tanya.append(satu)
        for satu in self.catatan.peringatan:
            if (satu.kode, satu.teks) in self.ingat:
                for nomor, kolom in map(letak_sel, satu.sel):
                    self._tambah_ingat(satu, kolom, np.asarray([nomor]))
            else:
                self.sisa_ingat.append(satu)

    def _alamat(self, bagian: Mapping[int, list[np.ndarray]]) -> Alamat:
        return Alamat(self.nama, {k: np.unique(np.concatenate(isi)) for k, isi in bagian.items()})

    def _pertanyaan(self, ujian: Ujian) -> list[Pertanyaan]:
        return [
            *(s for s in ujian.tetap_tanya if s.kode not in self.tanya),
            *(replace(satu, sel=self._alamat(bagian)) for satu, bagian in self.tanya.values()),
            *self.sisa_tanya,
        ]

    def _peringatan(self, ujian: Ujian) -> list[Peringatan]:
        sisa = [
            s for s in self.wakil.sisa(ujian.isi) if all(letak_sel(a)[0] < self.rekaman.banyak for a in s.sel)
        ]
        return [
            *ujian.tetap_ingat,
            *(replace(satu, sel=self._alamat(bagian)) for satu, bagian in self.ingat.values()),
            *self.sisa_ingat,
            *sisa,
        ]

    def _rentang(self) -> str:
        blok = self.blok
        kepala = min(blok.kepala)  # the first records of the digest are those of the file
        return (
            f"{huruf_kolom(blok.kiri)}{kepala + 1}:{huruf_kolom(blok.kanan)}{int(self.meja.data.max()) + 1}"
        )

    def _dikenali(self, ujian: Ujian, terapan: Terapan) -> Dikenali:
        """The preview of the digest, with the counts of the file."""
        satu = kenal(ujian.isi)
        uraian = re.sub(r"^\d+ sel bernilai", f"{len(self.sel)} sel bernilai", satu.uraian)
        if terapan.medan:
            atas = terapan.medan["atas"]
            jumlah = int(
                (np.asarray([bool(isi) for isi in atas.isi])[atas.kode] & (terapan.keadaan == 0)).sum()
            )
            cocok = f"; {jumlah} sel jumlah dicocokkan, tidak dimuat" if jumlah else ""
            uraian = re.sub(r"; \d+ sel jumlah dicocokkan, tidak dimuat", cocok, uraian)
        return replace(satu, rentang=self._rentang(), uraian=uraian)
