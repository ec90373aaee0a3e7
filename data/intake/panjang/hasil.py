"""What the fast path hands over: rows and cell addresses that are only written out when somebody reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from data.intake.model import Baris, huruf_kolom

SEMUA = slice(None)
BIASA = tuple(satu.name for satu in fields(Baris) if satu.name not in ("nilai", "cell"))


class Alamat(Sequence[str]):
    """Addresses of the cells of some records, column by column; equal to the tuple of the same texts."""

    def __init__(self, lembar: str, bagian: Mapping[int, np.ndarray]) -> None:
        self._lembar = lembar
        self._bagian = [(kolom, baris) for kolom, baris in sorted(bagian.items()) if len(baris)]

    def __len__(self) -> int:
        return sum(len(baris) for _, baris in self._bagian)

    def __iter__(self) -> Iterator[str]:
        for kolom, baris in self._bagian:
            awal = f"{self._lembar}!{huruf_kolom(kolom)}"
            for satu in baris.tolist():
                yield f"{awal}{satu + 1}"

    def __getitem__(self, letak: int | slice) -> str | tuple[str, ...]:
        if isinstance(letak, slice):
            return tuple(self._satu(i) for i in range(*letak.indices(len(self))))
        return self._satu(range(len(self))[letak])

    def _satu(self, letak: int) -> str:
        for kolom, baris in self._bagian:
            if letak < len(baris):
                return f"{self._lembar}!{huruf_kolom(kolom)}{int(baris[letak]) + 1}"
            letak -= len(baris)
        raise IndexError(letak)

    def __eq__(self, lain: object) -> bool:
        if not isinstance(lain, Alamat | tuple) or len(lain) != len(self):
            return False
        return all(satu == dua for satu, dua in zip(self, lain, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Alamat({len(self)} sel: {', '.join(self[:3])} …)"


@dataclass(frozen=True)
class Medan:
    """One field of all rows: `isi[kode[i]]` is its value in row i."""

    kode: np.ndarray
    isi: tuple[str | bool, ...]

    def ambil(self, letak: np.ndarray) -> Medan:
        """The same for some rows."""
        return Medan(self.kode[letak], self.isi)


def _larik(satu: Medan, potong: slice) -> pa.Array:
    if any(isinstance(isi, bool) for isi in satu.isi):
        return pa.array(np.asarray(satu.isi, dtype=bool)[satu.kode[potong]])
    return pa.DictionaryArray.from_arrays(
        pa.array(satu.kode[potong].astype(np.int32)), pa.array(satu.isi, pa.string())
    )


class BarisKolom(Sequence[Baris]):
    """Rows as columns: about 40 bytes a row. `nomor` is the record (counted from 0) that a row comes from."""

    def __init__(
        self, medan: Mapping[str, Medan], nilai: np.ndarray, nomor: np.ndarray, lembar: str, kolom: int
    ) -> None:
        self.medan, self.nilai, self.nomor = {nama: medan[nama] for nama in BIASA}, nilai, nomor
        self._awal = f"{lembar}!{huruf_kolom(kolom)}"

    def salin(self, medan: Mapping[str, Medan], nilai: np.ndarray, nomor: np.ndarray) -> BarisKolom:
        """Other rows of the same column of the file."""
        baru = BarisKolom(medan, nilai, nomor, "", 0)
        baru._awal = self._awal
        return baru

    def __len__(self) -> int:
        return len(self.nilai)

    def __getitem__(self, letak: int | slice) -> Baris | list[Baris]:
        if isinstance(letak, slice):
            return [self._satu(i) for i in range(*letak.indices(len(self)))]
        return self._satu(range(len(self))[letak])

    def _satu(self, i: int) -> Baris:
        isi = {nama: satu.isi[satu.kode[i]] for nama, satu in self.medan.items()}
        nilai = float(self.nilai[i])
        return Baris(
            nilai=None if nilai != nilai else nilai, cell=f"{self._awal}{int(self.nomor[i]) + 1}", **isi
        )

    def __iter__(self) -> Iterator[Baris]:
        for awal in range(0, len(self), 50_000):
            yield from self._potong(slice(awal, awal + 50_000))

    def _potong(self, potong: slice) -> Iterator[Baris]:
        isi = {nama: [satu.isi[k] for k in satu.kode[potong].tolist()] for nama, satu in self.medan.items()}
        isi["nilai"] = [None if n != n else n for n in self.nilai[potong].tolist()]
        isi["cell"] = self.sel(potong)
        urut = [isi[satu.name] for satu in fields(Baris)]
        return map(Baris, *urut)

    def sel(self, potong: slice) -> list[str]:
        """Cell addresses of some rows."""
        return [f"{self._awal}{n + 1}" for n in self.nomor[potong].tolist()]

    def __eq__(self, lain: object) -> bool:
        if not isinstance(lain, Sequence) or len(lain) != len(self):
            return False
        return all(satu == dua for satu, dua in zip(self, lain, strict=True))

    __hash__ = None  # type: ignore[assignment]

    def larik(self, potong: slice = SEMUA) -> dict[str, pa.Array | pa.DictionaryArray]:
        """The fields of `Baris` as Arrow columns, texts dictionary-encoded; of some rows only with `potong`."""
        hasil = {nama: _larik(satu, potong) for nama, satu in self.medan.items()}
        hasil["nilai"] = pa.array(self.nilai[potong], pa.float64(), from_pandas=True)
        nomor = pc.cast(pa.array(self.nomor[potong].astype(np.int64) + 1), pa.string())
        hasil["cell"] = pc.binary_join_element_wise(pa.scalar(self._awal), nomor, "")
        return hasil

    def bingkai(self) -> pd.DataFrame:
        """The fields of `Baris` as a frame; texts are categories (except `cell`), `nilai` float with NaN."""
        larik = self.larik()
        isi = {}
        for satu in fields(Baris):
            if satu.name in self.medan and not pa.types.is_boolean(larik[satu.name].type):
                medan = self.medan[satu.name]
                isi[satu.name] = pd.Categorical.from_codes(medan.kode, list(medan.isi))
            else:
                isi[satu.name] = larik[satu.name].to_pandas()
        return pd.DataFrame(isi)
