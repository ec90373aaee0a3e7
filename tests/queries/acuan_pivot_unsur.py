"""The second road, rows: what a cell of a pivot covers and the finest rows in it (see acuan_pivot)."""

from __future__ import annotations

from collections import namedtuple

from queries import pivot
from tests.queries.acuan_pivot import MENGALIR, WAKTU, Acuan, hari, panjang, status_dari, ujung, wajar

Unsur = namedtuple("Unsur", "nilai asal status kumulatif tahun tersamar batas")
Baris = namedtuple("Baris", "periode kode_wilayah nilai status asal")
Calon = namedtuple("Calon", "nilai asal status kunci prioritas")
PASANGAN = {"pmks": ("terdata", "tertangani"), "spm": ("butuh", "terlayani")}


class Isi:
    """Sets and rows of one checked specification."""

    def __init__(self, acuan: Acuan, spek, lain: Acuan | None = None):
        self.a, self.s, self.lain = acuan, spek, lain
        self.p = pivot.pilihan(spek.tabel, acuan.edisi)

    # --- coordinates ---

    def tetap(self, terpilih, sumbu):
        """The code of a closed axis in a cell."""
        if terpilih.get(sumbu):
            return terpilih[sumbu]
        saring = self.s.saringan(sumbu)
        if sumbu in terpilih and sumbu == "kelamin":
            return saring[0] if len(saring) == 1 else "total"
        return saring[0] if saring else self.p.sumbu[sumbu].bawaan

    def waktu(self, terpilih, kode_waktu):
        """Codes of time of a cell."""
        sumbu = next((one for one in WAKTU if one in terpilih), "")
        return [terpilih[sumbu]] if sumbu and terpilih[sumbu] else list(kode_waktu)

    def tempat(self, terpilih):
        """Members of a place; context figures stand for themselves."""
        if self.s.tabel != "konteks":
            return self.a.daerah(self.s, terpilih)
        provinsi = list(self.a.wilayah[self.a.wilayah.tingkat == "provinsi"].kode_wilayah)
        for sumbu in ("kabkota", "provinsi", "nasional"):
            if sumbu in terpilih:
                return {terpilih[sumbu]} if terpilih[sumbu] else set(provinsi)
        saring = {
            one
            for sumbu, kode in self.s.saring
            if sumbu in ("kabkota", "provinsi", "nasional")
            for one in kode
        }
        return saring or set(provinsi)

    def kosong(self, terpilih):
        """Whether the combination is empty."""
        if not self.tempat(terpilih):
            return True
        return self.s.tabel in ("pmks", "psks") and not self.a.ragam(self.s, terpilih)

    # --- single rows ---

    def jejak(self, kode, tersedia, mengalir):
        """Published periods behind a code."""
        if kode in tersedia:
            return [kode]
        if len(kode) != 4:
            return []
        dalam = [one for one in tersedia if one[:4] == kode and wajar(one)]
        if not mengalir:
            return sorted(dalam, key=lambda one: (ujung(one), panjang(one)))[-1:]
        for bulan in (6, 3, 1):
            sebagian = [one for one in dalam if panjang(one) == bulan]
            if len(sebagian) == 12 // bulan:
                return sebagian
        return []

    def periode(self, kode, tersedia, mengalir):
        """Periods of several codes, and whether a flow misses some."""
        jejak = [self.jejak(one, tersedia, mengalir) for one in kode]
        if not mengalir:
            return next((one for one in reversed(jejak) if one), []), False
        if all(jejak):
            return sorted({one for bagian in jejak for one in bagian}), False
        return [], any(one[:4] in {k[:4] for k in kode} for one in tersedia)

    def unsur(self, a, terpilih, kode, ukuran=None):
        """(area, type) -> Unsur that is there; plus keys that are incomplete, rows without number, and the periods."""
        return getattr(self, f"_unsur_{self.s.tabel}")(a, terpilih, kode, ukuran)

    def _unsur_pmks(self, a, terpilih, kode, ukuran):
        s = self.s
        ukuran = ukuran or self.tetap(terpilih, "ukuran")
        kelamin = self.tetap(terpilih, "kelamin")
        tersedia = self._tersedia(a, ukuran)
        if s.ukur in ("terlayani", "belum"):  # both sides at one moment
            tersedia &= self._tersedia(a, PASANGAN["pmks"][ukuran == PASANGAN["pmks"][0]])
        periode, _ = self.periode(kode, tersedia, ukuran in MENGALIR)
        daerah, ragam = a.daerah(s, terpilih), a.ragam(s, terpilih)
        rows = {}
        for one in periode:
            for (wilayah, jenis), row in a.pmks.get((one, ukuran, kelamin, s.satuan), {}).items():
                if wilayah in daerah and jenis in ragam:
                    rows.setdefault((wilayah, jenis), []).append(row)

        def tertutup(row):
            return a.topeng.get(
                ("pmks", row.periode, row.kode_wilayah, row.jenis, ukuran, kelamin, s.satuan, "", row.asal)
            )

        return self._himpun(rows, periode, tertutup), rows, periode

    def _tersedia(self, a, ukuran):
        """Periods in which an ukuran has numbers."""
        return {
            key[0]
            for key, rows in a.pmks.items()
            if key[1] == ukuran
            and key[3] == self.s.satuan
            and any(one.nilai is not None for one in rows.values())
        }

    def _himpun(self, rows, periode, tertutup):
        found = {}
        for key, mine in rows.items():
            ada = [one for one in mine if one.nilai is not None]
            menumpuk = len(periode) > 1 and any(bool(getattr(one, "kumulatif", False)) for one in mine)
            if len(ada) == len(periode) and len({one.asal for one in ada}) == 1 and not menumpuk:
                batas = [tertutup(one) for one in ada if tertutup(one) is not None]
                found[key] = Unsur(
                    sum(int(one.nilai) for one in ada), ada[0].asal, status_dari([one.status for one in mine]),
                    any(bool(getattr(one, "kumulatif", False)) for one in mine), int(min(periode)[:4]), bool(batas),
                    max(batas, default=None),
                )  # fmt: skip
        return found

    def _unsur_psks(self, a, terpilih, kode, ukuran):
        s = self.s
        tersedia = {
            key[0]
            for key, rows in a.psks.items()
            if key[1] == s.satuan and any(one.nilai is not None for one in rows.values())
        }
        periode, _ = self.periode(kode, tersedia, False)
        daerah, ragam = a.daerah(s, terpilih), a.ragam(s, terpilih)
        rows = {}
        for one in periode:
            for (wilayah, jenis), row in a.psks.get((one, s.satuan), {}).items():
                if wilayah in daerah and jenis in ragam:
                    rows.setdefault((wilayah, jenis), []).append(row)
        return self._himpun(rows, periode, lambda row: None), rows, periode

    def _unsur_spm(self, a, terpilih, kode, ukuran):
        ukuran = ukuran or self.tetap(terpilih, "ukuran")
        layanan, wewenang = self.tetap(terpilih, "layanan"), self.tetap(terpilih, "kewenangan")
        tersedia = {
            key[0]
            for key, rows in a.spm.items()
            if any(one.butuh is not None or one.terlayani is not None for one in rows.values())
        }
        periode, _ = self.periode(kode, tersedia, False)
        daerah = set(a.daerah(self.s, terpilih))
        if wewenang == "provinsi":
            daerah = {kode for kode, isi in a.isi_wilayah.items() if isi == daerah}
        rows = {}
        for one in periode:
            for wilayah, row in a.spm.get((one, layanan, wewenang), {}).items():
                if wilayah in daerah:
                    isi = Baris(one, wilayah, getattr(row, ukuran), row.status, row.asal)
                    rows.setdefault((wilayah, ""), []).append(isi)

        def tertutup(row):
            return self._topeng_spm(a, row.periode, row.kode_wilayah, layanan, ukuran, wewenang, row.asal)

        return self._himpun(rows, periode, tertutup), rows, periode

    @staticmethod
    def _topeng_spm(a, periode, wilayah, layanan, ukuran, wewenang, asal):
        return next(
            (
                batas
                for key, batas in a.topeng.items()
                if key[:5] == ("spm", periode, wilayah, layanan, ukuran) and key[7:] == (wewenang, asal)
            ),
            None,
        )

    def _unsur_migrasi(self, a, terpilih, kode, ukuran):
        """Parts of every code by area; net pairs both directions of one source."""
        asal = {}
        for one in a.jalur:
            asal.setdefault(str(one.mulai.year), set()).add((one.asal, a.macam.get(one.sumber_id)))
        bicara = {
            t: "contoh" if any(x == "contoh" for x, _ in isi) and ("resmi", "rekap") not in isi else "resmi"
            for t, isi in asal.items()
        }
        arah = ("datang", "pindah") if self.s.ukur == "neto" else (self.tetap(terpilih, "arah"),)
        found, ada = {}, {}
        for wilayah in a.daerah(self.s, terpilih):
            bagian = []
            for satu in kode:
                sisi = [
                    self._rentang(a, wilayah, one, satu, bicara.get(satu[:4], "resmi"), ada) for one in arah
                ]
                bagian.append(self._pasang(sisi))
            if all(bagian) and len({one.asal for one in bagian}) == 1:
                found[wilayah, ""] = Unsur(
                    sum(one.nilai for one in bagian), bagian[0].asal, status_dari([one.status for one in bagian]),
                    False,
                    int(kode[0][:4]), False, None,
                )  # fmt: skip
            elif all(bagian):
                ada[wilayah, ""] = "beda_asal"
        return found, ada, kode

    @staticmethod
    def _pasang(sisi):
        if len(sisi) == 1:
            return min(sisi[0], key=lambda one: (one.prioritas, one.kunci), default=None)
        datang, pindah = sisi
        pasang = [
            d._replace(nilai=d.nilai - p.nilai, status=status_dari([d.status, p.status]))
            for d in datang
            for p in pindah
            if d.kunci == p.kunci
        ]
        return min(pasang, key=lambda one: (one.prioritas, one.kunci), default=None)

    def _rentang(self, a, wilayah, arah, kode, asal, ada):
        """Candidates of one span: published as such, or all its months from one publisher."""
        awal, akhir = hari(kode)
        dalam = [
            one
            for one in a.jalur
            if (one.kode_wilayah, one.arah, one.asal) == (wilayah, arah, asal)
            and (one.mulai.year, one.mulai.month, one.mulai.day) >= awal
            and (one.akhir.year, one.akhir.month, one.akhir.day) <= akhir
        ]
        if dalam:
            ada.setdefault((wilayah, ""), "belum_lengkap")
        prio = {one.sumber_id: a.prioritas.get(one.sumber_id, 999) for one in dalam}
        found = [
            Calon(int(one.nilai), one.asal, one.status, one.sumber_id, prio[one.sumber_id])
            for one in dalam
            if (one.mulai.year, one.mulai.month, one.mulai.day) == awal
            and (one.akhir.year, one.akhir.month, one.akhir.day) == akhir
        ]
        bulan = {}
        for one in dalam:
            if (one.mulai.year, one.mulai.month) == (one.akhir.year, one.akhir.month):
                penerbit = a.penerbit.get(one.sumber_id, one.sumber_id)
                bulan.setdefault(penerbit, {}).setdefault(one.mulai, []).append(one)
        for isi in bulan.values():
            if panjang(kode) > 1 and len(isi) == panjang(kode):
                pilih = [
                    min(rows, key=lambda one: (prio[one.sumber_id], one.sumber_id)) for rows in isi.values()
                ]
                found.append(
                    Calon(
                        sum(int(one.nilai) for one in pilih), asal, status_dari([one.status for one in pilih]),
                        min(one.sumber_id for one in pilih), max(prio[one.sumber_id] for one in pilih),
                    )
                )  # fmt: skip
        return found
