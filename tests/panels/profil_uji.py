"""Second roads of the profile: rises, falls and gaps in pandas, straight from the files of an edition."""

from __future__ import annotations

import pandas as pd

from data.snapshot import open_edition

PEKA = 3


class Jalan:
    """The tables of one edition as pandas reads them, without a line of the product's SQL."""

    def __init__(self, edisi: str, audiens: str = "publik") -> None:
        folder = open_edition(edisi).path
        read = {
            n: pd.read_parquet(folder / f"{n}.parquet")
            for n in ("pmks", "jenis", "wilayah_rekap", "putus_deret")
        }
        mask = pd.read_parquet(folder / "topeng.parquet")
        self.jenis = read["jenis"].query("keluarga == 'pmks'").set_index("jenis")
        self.rekap: dict[str, list[str]] = {}
        for row in read["wilayah_rekap"].itertuples():
            self.rekap.setdefault(row.kode_rekap, []).append(row.kode_wilayah)
        self.putus: dict[str, list[tuple[int, str]]] = {}
        for row in read["putus_deret"].itertuples():
            self.putus.setdefault(row.jenis, []).append((int(row.periode[:4]), row.kode_wilayah or ""))
        self.topeng = set() if audiens == "internal" else self._topeng(mask)
        self.pmks = self._pmks(read["pmks"])

    @staticmethod
    def _topeng(mask: pd.DataFrame) -> set[tuple]:
        own = mask[(mask.tabel == "pmks") & (mask.jenis_kelamin == "total")]
        keys = ("periode", "kode_rekap_wilayah", "kode_rekap_jenis", "ukuran", "satuan")
        return set(own[list(keys)].itertuples(index=False, name=None))

    def _pmks(self, rows: pd.DataFrame) -> dict[tuple[str, str], dict[tuple[str, int], tuple[int, str]]]:
        """(type, measure) -> (area, year) -> (value, asal); a year with contoh shows contoh (no rekap is shipped)."""
        whole = rows.utama & (rows.jenis_kelamin == "total") & (rows.periode.str.len() == 4)
        yearly = rows[whole & rows.jenis.isin(self.jenis.index)]
        yearly = yearly.assign(tahun=yearly.periode.astype(int))
        contoh = set(yearly[yearly.asal == "contoh"].tahun)
        asal = yearly.tahun.map(lambda year: "contoh" if year in contoh else "resmi")
        main = yearly.satuan == yearly.jenis.map(self.jenis.satuan_utama)
        kept = yearly[(yearly.asal == asal) & main & yearly.nilai.notna()]
        cells: dict = {}
        for row in kept.itertuples():
            cells.setdefault((row.jenis, row.ukuran), {})[row.kode_wilayah, row.tahun] = (
                int(row.nilai),
                row.asal,
            )
        return cells

    def anggota(self, kode: str) -> list[str]:
        return self.rekap.get(kode, [])

    def _putus(self, jenis: str, kode: str, awal: int, akhir: int) -> bool:
        return any(awal < year <= akhir for year, where in self.putus.get(jenis, ()) if where in ("", kode))

    def selisih(self, kode: str, jenis: str, ukuran: str, tahun: int) -> tuple[int, int, int] | None:
        """(first year, first value, last value) over the areas that compare; None where nothing may be shown."""
        members = self.anggota(kode)
        every = self.pmks.get((jenis, ukuran), {})
        cells = {key: cell for key, cell in every.items() if key[0] in members}
        years = sorted({year for _, year in cells if year < tahun}, reverse=True)
        found = {year: self._sebanding(cells, members, jenis, year, tahun) for year in years}
        most = [y for y in years if len(found[y]) * 2 > len(members)]
        if not most:
            return None
        year = most[0]
        pairs = found[year]
        if self._tersamar(cells, members, pairs, kode, jenis, ukuran, year, tahun):
            return None
        return year, sum(cells[m, year][0] for m in pairs), sum(cells[m, tahun][0] for m in pairs)

    def _sebanding(self, cells: dict, members: list[str], jenis: str, year: int, tahun: int) -> list[str]:
        both = [m for m in members if (m, year) in cells and (m, tahun) in cells]
        return [
            m for m in both
            if cells[m, year][1] == cells[m, tahun][1] and not self._putus(jenis, m, year, tahun)
        ]  # fmt: skip

    def _tersamar(self, cells, members, pairs, kode, jenis, ukuran, year, tahun) -> bool:
        reported = {m for m in members if (m, year) in cells or (m, tahun) in cells}
        unit = self.jenis.satuan_utama[jenis]
        wanted = [kode] if reported == set(pairs) else pairs
        return any((str(y), m, jenis, ukuran, unit) in self.topeng for y in (year, tahun) for m in wanted)

    def kurang(self, kode: str, jenis: str, tahun: int) -> tuple[int, int] | None:
        """(recorded, served) where both sides are shown and cover the same areas."""
        members = self.anggota(kode)
        sides = [
            {
                m: cell[0]
                for (m, year), cell in self.pmks.get((jenis, u), {}).items()
                if year == tahun and m in members
            }
            for u in ("terdata", "tertangani")
        ]
        if not sides[0] or set(sides[0]) != set(sides[1]):
            return None
        unit = self.jenis.satuan_utama[jenis]
        if any((str(tahun), kode, jenis, u, unit) in self.topeng for u in ("terdata", "tertangani")):
            return None
        return sum(sides[0].values()), sum(sides[1].values())

    def terpilih(self, arah: int, kode: str, ukuran: str, tahun: int) -> list[tuple[str, int]]:
        """The three largest changes in persons in one direction, (type, difference)."""
        changes = ((code, urut, self.selisih(kode, code, ukuran, tahun)) for code, urut in self._boleh())
        moved = [(-(c[2] - c[1]) * arah, urut, code, c[2] - c[1]) for code, urut, c in changes if c]
        return [(code, diff) for size, _, code, diff in sorted(moved)[:3] if size < 0]

    def terkurang(self, kode: str, tahun: int) -> list[tuple[str, int]]:
        """The three largest gaps in persons, (type, people not served)."""
        gaps = ((code, urut, self.kurang(kode, code, tahun)) for code, urut in self._boleh())
        open_ = [(s[1] - s[0], urut, code, s[0] - s[1]) for code, urut, s in gaps if s and s[0] > s[1]]
        return [(code, gap) for _, _, code, gap in sorted(open_)[:3]]

    def _boleh(self) -> list[tuple[str, int]]:
        own = self.jenis[(self.jenis.satuan_utama == "jiwa") & (self.jenis.tingkat_sensitif < PEKA)]
        return list(own.urut.items())
