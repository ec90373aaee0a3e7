"""Reconciliation: totals that the file prints against the sum of the parts it prints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from data.intake.kamus import wilayah
from data.intake.susun.hal import Kandidat
from data.intake.susun.latar import di_dalam, tingkat
from data.intake.susun.tanya import Catatan

MEDAN = ("periode", "kode_wilayah", "jenis", "layanan", "kewenangan", "indikator", "rincian", "arah", "dasar")
MEDAN_SISA = ("ukuran", "jenis_kelamin", "satuan")
_NAMA = {"wilayah": "kode_wilayah", "kelamin": "jenis_kelamin", "spm": "ukuran"}
HITUNGAN = ("pmks", "spm", "psks", "penduduk", "migrasi")
KABKOTA = 2  # depth of kab/kota
TOLERANSI = 0.5  # counts are whole; figures in thousands with decimals may differ by rounding


class Pencocok:
    """Compares the totals of a file with their parts; parts stand in the same row or column as their total."""

    def __init__(
        self, semua: Sequence[Kandidat], gantung: set[tuple[int, int, int]], catatan: Catatan
    ) -> None:
        self.catatan, self.semua = catatan, semua
        self.gantung = {(meja, "baris", baris) for meja, baris, _ in gantung}
        self.gantung |= {(meja, "kolom", kolom) for meja, _, kolom in gantung}
        self._indeks: dict[tuple[str, frozenset[str]], dict[tuple, list[Kandidat]]] = {}

    def jalan(self, semua: Sequence[Kandidat]) -> None:
        """Check every total, every L + P against its sum, and every area against the areas inside it."""
        for satu in semua:
            if satu.baris.nilai is None or satu.baris.tabel not in HITUNGAN:
                continue
            if satu.atas:
                self._total(satu)
            else:
                self._kelamin(satu)
                self._anak(satu)

    def _se_garis(self, satu: Kandidat, arah: str, bebas: frozenset[str]) -> list[Kandidat]:
        """Cells of the same row (or column) that are equal in every field but those of `bebas`."""
        indeks = self._indeks.get((arah, bebas))
        if indeks is None:
            indeks = self._indeks[arah, bebas] = defaultdict(list)
            for lain in self.semua:
                indeks[_kunci(lain, arah, bebas)].append(lain)
        return indeks[_kunci(satu, arah, bebas)]

    def _tuntas(self, satu: Kandidat, arah: str) -> bool:
        """No cell of that row (or column) hangs on a question."""
        return (satu.meja, arah, satu.letak[arah == "kolom"]) not in self.gantung

    def _total(self, total: Kandidat) -> None:
        """A total over one dimension (others equal), in its row or in its column."""
        for dim in total.atas:
            bebas = frozenset({"satuan", "kewenangan"} | {_NAMA.get(d, d) for d in total.atas})
            for arah in ("baris", "kolom"):
                garis = self._se_garis(total, arah, bebas)
                bagian = [p for p in garis if p.atas == total.atas - {dim}]
                if bagian and self._tuntas(total, arah):
                    self._banding(total, dim, bagian, garis)

    def _banding(self, total: Kandidat, dim: str, bagian: list[Kandidat], garis: list[Kandidat]) -> None:
        calon = list(_himpunan(total, dim, bagian, garis))
        if any(abs(_jumlah(satu) - (total.baris.nilai or 0)) <= TOLERANSI for satu in calon):
            return
        self._ingatkan(total, calon[0])

    def _ingatkan(self, total: Kandidat, bagian: Sequence[Kandidat]) -> None:
        jumlah, cetak = _jumlah(bagian), total.baris.nilai or 0
        teks = (
            f"Jumlah tercetak {_angka(cetak)} di {total.baris.cell} berbeda dari hasil penjumlahan bagiannya, "
            f"{_angka(jumlah)} (selisih {_angka(cetak - jumlah)})."
        )
        self.catatan.ingatkan("jumlah_berbeda", teks, [total.baris.cell, *(p.baris.cell for p in bagian)])

    def _kelamin(self, total: Kandidat) -> None:
        if total.baris.jenis_kelamin != "total":
            return
        for arah in ("baris", "kolom"):
            sama = self._se_garis(total, arah, frozenset(("jenis_kelamin", "kewenangan")))
            pisah = {p.baris.jenis_kelamin: p for p in sama if p.baris.nilai is not None and not p.atas}
            bagian = [pisah[satu] for satu in ("L", "P") if satu in pisah]
            if len(bagian) == len("LP") and abs(_jumlah(bagian) - (total.baris.nilai or 0)) > TOLERANSI:
                self._ingatkan(total, bagian)

    def _anak(self, induk: Kandidat) -> None:
        """A kabupaten above its kecamatan rows (or the province above its kab/kota) in one column."""
        kode = induk.baris.kode_wilayah
        # moves inside the province are no arrivals of the province
        if induk.baris.tabel == "migrasi" or tingkat(kode) > KABKOTA or not self._tuntas(induk, "kolom"):
            return
        garis = self._se_garis(induk, "kolom", frozenset(("kode_wilayah", "kewenangan")))
        anak = [p for p in garis if not p.atas and wilayah.induk_dari(p.baris.kode_wilayah) == kode]
        if len(anak) > 1 and abs(_jumlah(anak) - (induk.baris.nilai or 0)) > TOLERANSI:
            self._ingatkan(induk, anak)


def _kunci(satu: Kandidat, arah: str, bebas: frozenset[str]) -> tuple:
    medan = (getattr(satu.baris, m) for m in (*MEDAN, *MEDAN_SISA) if m not in bebas)
    return (satu.meja, satu.letak[arah == "kolom"], *medan)


def _himpunan(
    total: Kandidat, dim: str, bagian: list[Kandidat], garis: list[Kandidat]
) -> Iterable[list[Kandidat]]:
    """The sets of parts that a total may close: its group, everything since the total before it, everything."""
    if dim == "wilayah":
        teratas = min(tingkat(p.baris.kode_wilayah) for p in bagian)
        if total.atas_wilayah:
            yield [p for p in bagian if di_dalam(p.baris.kode_wilayah, total.atas_wilayah)] or bagian
        yield [p for p in bagian if tingkat(p.baris.kode_wilayah) == teratas]
        yield [p for p in bagian if tingkat(p.baris.kode_wilayah) > teratas] or bagian
        yield [p for p in bagian if not p.kaltara]
    yield bagian
    lain = [p.letak for p in garis if p.atas >= {dim} and p.letak < total.letak]
    batas = max(lain, default=(-1, -1))
    yield [p for p in bagian if batas < p.letak < total.letak] or bagian
    if dim == "jenis":
        for satuan in {p.baris.satuan for p in bagian}:
            yield [p for p in bagian if p.baris.satuan == satuan]


def _jumlah(bagian: Sequence[Kandidat]) -> float:
    return sum(p.baris.nilai or 0 for p in bagian)


def _angka(nilai: float) -> str:
    bulat = round(nilai, 3)
    teks = f"{bulat:,.0f}" if bulat == int(bulat) else f"{bulat:,.2f}"
    return teks.replace(",", " ").replace(".", ",").replace(" ", ".")
