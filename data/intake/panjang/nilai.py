"""The numbers of a long table: every distinct cell once through the number reader of the general path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from data.intake.angka import Bahan, kali
from data.intake.model import Nilai
from data.intake.panjang.galat import BukanPanjang
from data.intake.panjang.hasil import Medan
from data.intake.susun import angka
from data.intake.susun.tanya import Catatan
from data.intake.susun.titik import Titik


@dataclass
class Terbaca:
    """The numbers of some records. `ada`: a value (or a reasoned absence); `gantung`: it hangs on a question."""

    nilai: np.ndarray
    ada: np.ndarray
    gantung: np.ndarray
    status: Medan
    tanya: list[tuple[str, str, tuple[str, ...], bool, np.ndarray]]  # code, text, choices, free?, mask
    ingat: list[tuple[str, str, str, np.ndarray]]  # code, text, level, mask


@dataclass
class _Bagian(angka.KolomAngka):
    """Distinct cells that are read together."""

    sel: Sequence[Nilai] = ()

    def bahan(self) -> Bahan:
        return Bahan(list(self.sel), self.bulat, self.skala)


class _Alamat:
    """Stands for the table where the number reader asks for addresses: the position of the distinct cell."""

    def alamat(self, titik: Titik) -> str:
        return str(titik.baris)


def baca_nilai(
    kode: np.ndarray,
    teks: Sequence[Nilai],
    medan: Mapping[str, Medan],
    legenda: Mapping[str, str],
    jawaban: Mapping[str, str],
) -> Terbaca:
    """Read the value cells `teks[kode[i]]` of records whose labels are settled."""
    n = len(kode)
    status = medan["status"]
    hasil = Terbaca(np.full(n, np.nan), np.zeros(n, bool), np.zeros(n, bool), status, [], [])
    bagian = [(u, np.flatnonzero(medan["ukur"].kode == u)) for u in np.unique(medan["ukur"].kode)]
    kolom = [_bagian(kode[baris], teks, medan["ukur"].isi[u]) for u, baris in bagian]
    bukti = angka.bukti([satu for satu, _ in kolom])
    kamus = {isi: i for i, isi in enumerate(status.isi)}
    kode_status = status.kode.copy()
    for (_, baris), (satu, unik) in zip(bagian, kolom, strict=True):
        catatan = Catatan(jawaban)
        terbaca, gantung = angka.baca(satu, bukti, legenda, catatan)
        letak = np.zeros(len(teks), np.int32)
        letak[unik] = np.arange(len(unik))
        posisi = letak[kode[baris]]
        _pasang(hasil, baris, posisi, terbaca, kamus, kode_status)
        hasil.gantung[baris] = np.isin(posisi, [b for b, _ in gantung])
        _catat(hasil, catatan, baris, posisi, n)
    faktor = np.asarray(medan["faktor"].isi, object)[medan["faktor"].kode]
    _kalikan(hasil.nilai, faktor)
    hasil.status = Medan(kode_status, tuple(kamus))
    return hasil


def _bagian(kode: np.ndarray, teks: Sequence[Nilai], ukur: tuple[bool, int]) -> tuple[_Bagian, np.ndarray]:
    """The distinct cells in the order of the file."""
    unik, pertama = np.unique(kode, return_index=True)
    unik = unik[np.argsort(pertama)]
    titik = [Titik(i, 0) for i in range(len(unik))]
    return _Bagian(_Alamat(), titik, *ukur, sel=[teks[i] for i in unik]), unik  # type: ignore[arg-type]


def _pasang(
    hasil: Terbaca, baris: np.ndarray, posisi: np.ndarray, terbaca: Mapping, kamus: dict, status: np.ndarray
) -> None:
    banyak = int(posisi.max()) + 1 if len(posisi) else 0
    nilai, ada, tanda = np.full(banyak, np.nan), np.zeros(banyak, bool), np.full(banyak, -1, np.int16)
    for (i, _), satu in terbaca.items():
        if satu.satuan:
            raise BukanPanjang("satuan di dalam sel nilai")
        ada[i] = True
        nilai[i] = np.nan if satu.nilai is None else satu.nilai
        if satu.status != "tetap":
            tanda[i] = kamus.setdefault(satu.status, len(kamus))
    hasil.nilai[baris], hasil.ada[baris] = nilai[posisi], ada[posisi]
    kena = tanda[posisi] >= 0
    status[baris[kena]] = tanda[posisi][kena]


def _catat(hasil: Terbaca, catatan: Catatan, baris: np.ndarray, posisi: np.ndarray, n: int) -> None:
    def topeng(sel: Sequence[str]) -> np.ndarray:
        kena = np.zeros(n, bool)
        kena[baris[np.isin(posisi, [int(satu) for satu in sel])]] = True
        return kena

    for satu in catatan.pertanyaan:
        hasil.tanya.append((satu.kode, satu.teks, satu.pilihan, satu.bebas, topeng(satu.sel)))
    for satu in catatan.peringatan:
        hasil.ingat.append((satu.kode, satu.teks, satu.tingkat, topeng(satu.sel)))


def _kalikan(nilai: np.ndarray, faktor: np.ndarray) -> None:
    """Values printed in thousands; exact, as the general path multiplies."""
    for satu in set(faktor.tolist()) - {1}:
        letak = np.flatnonzero((faktor == satu) & ~np.isnan(nilai))
        unik, balik = np.unique(nilai[letak], return_inverse=True)
        nilai[letak] = np.asarray([kali(float(u), satu) for u in unik])[balik] if len(unik) else []
