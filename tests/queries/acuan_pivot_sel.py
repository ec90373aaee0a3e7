"""The second road, counts: the number of every cell with its state and coverage (see acuan_pivot)."""

from __future__ import annotations

from tests.queries.acuan_pivot import ADA, byar_sel, status_dari, wilson_sel
from tests.queries.acuan_pivot_unsur import PASANGAN, Isi

KOSONG = {
    "nilai": None, "keadaan": "tidak_tersedia", "alasan": "", "status": "tetap", "asal": "", "batas": None,
    "n_wilayah": 0, "n_total": 0, "n_jenis": 0, "n_jenis_total": 0, "rendah": None, "tinggi": None,
    "pembilang": None, "penyebut": None, "kumulatif": False,
}  # fmt: skip


class Jawab(Isi):
    """Counts of one checked specification."""

    def hitung(self, terpilih, kode, ukuran=None, a=None):
        """The count of a cell with its state and coverage."""
        a = a or self.a
        if self.s.tabel == "penduduk":
            return self._penduduk(a, terpilih, kode)
        if self.s.tabel == "konteks":
            return self._konteks(a, terpilih, kode)
        unsur, rows, periode = self.unsur(a, terpilih, kode, ukuran)
        hasil = dict(KOSONG)
        hasil["n_total"] = self.n_total(a, terpilih, kode[-1], len({w for w, _ in unsur}))
        hasil["n_wilayah"] = len({w for w, _ in unsur})
        if self.s.tabel in ("pmks", "psks"):
            harap = a.harapan(self.s, a.ragam(self.s, terpilih))
            punya = set().union(*(a.wakil(j) for _, j in unsur)) & harap if unsur else set()
            hasil["n_jenis"], hasil["n_jenis_total"] = len(punya), len(harap) if rows else 0
        self._nilai(hasil, a, terpilih, unsur, rows, periode, ukuran)
        if self.s.tabel == "migrasi":
            self._alasan_migrasi(hasil, unsur, rows)
        elif unsur or rows:
            semua = [one for mine in rows.values() for one in mine]
            hasil["status"] = status_dari([one.status for one in semua])
            hasil["asal"] = semua[0].asal if len(periode) == 1 else next((x.asal for x in unsur.values()), "")
            hasil["kumulatif"] = any(bool(getattr(one, "kumulatif", False)) for one in semua)
            if not unsur and len(periode) > 1 and any(one.nilai is not None for one in semua):
                hasil["alasan"] = self._alasan_aliran(rows, periode)
        if (
            hasil["keadaan"] == "tidak_tersedia"
            and not hasil["alasan"]
            and self.n_sah(a, terpilih, kode[-1]) == 0
        ):
            hasil["alasan"] = "belum_berlaku"
        return hasil

    @staticmethod
    def _alasan_aliran(rows, periode):
        """The last of the reasons by name, as one of several parts may lack more than another."""
        found = []
        for mine in rows.values():
            ada = [one for one in mine if one.nilai is not None]
            if ada:
                menumpuk = any(bool(getattr(one, "kumulatif", False)) for one in mine)
                kurang = len(ada) < len(periode)
                found.append("belum_lengkap" if kurang else "kumulatif" if menumpuk else "beda_asal")
        return max(found)

    def _alasan_migrasi(self, hasil, unsur, ada):
        if unsur:
            one = list(unsur.values())
            hasil["status"], hasil["asal"] = status_dari([x.status for x in one]), one[0].asal
        elif ada:
            hasil["alasan"] = max(ada.values())

    def _nilai(self, hasil, a, terpilih, unsur, rows, periode, ukuran):
        tersamar, batas = self._tersamar(a, terpilih, unsur, periode, ukuran)
        jumlah = sum(one.nilai for one in unsur.values()) if unsur else None
        if tersamar:
            hasil["keadaan"], hasil["batas"] = "disamarkan", batas
        elif jumlah is not None:
            hasil["nilai"], hasil["keadaan"] = jumlah, "nihil" if jumlah == 0 else "ada"
        elif self.s.tabel != "migrasi" and self._belum(rows):
            hasil["keadaan"] = "belum_dilaporkan"

    @staticmethod
    def _belum(rows):
        return any(
            one.status == "belum_dilaporkan" and not any(x.nilai is not None for x in mine)
            for mine in rows.values()
            for one in mine
        )

    def _tersamar(self, a, terpilih, unsur, periode, ukuran):
        """The mask of the published margin where there is one, else of the parts."""
        batas = self._batas_margin(a, terpilih, periode, ukuran) if len(periode) == 1 else None
        if batas is None:
            found = [one.batas for one in unsur.values() if one.tersamar]
            return bool(found), max(found, default=None)
        return bool(batas), max(batas, default=None)

    def _batas_margin(self, a, terpilih, periode, ukuran):
        """Thresholds on the margins with just these sets; None when there is no such margin."""
        s = self.s
        if s.tabel == "spm":
            layanan, wewenang = self.tetap(terpilih, "layanan"), self.tetap(terpilih, "kewenangan")
            tempat = [kode for kode, isi in a.isi_wilayah.items() if isi == a.daerah(s, terpilih)]
            ukuran = ukuran or self.tetap(terpilih, "ukuran")
            if not tempat:
                return None
            asal = {one.asal for one in a.spm.get((periode[0], layanan, wewenang), {}).values()}
            found = [
                self._topeng_spm(a, periode[0], kode, layanan, ukuran, wewenang, x)
                for kode in tempat
                for x in asal
            ]
            return [one for one in found if one is not None]
        if s.tabel != "pmks":
            return None
        tempat, jenis = a.margin(s, a.daerah(s, terpilih), a.ragam(s, terpilih))
        if not (tempat and jenis):
            return None
        ukuran, kelamin = ukuran or self.tetap(terpilih, "ukuran"), self.tetap(terpilih, "kelamin")
        return [
            batas
            for key, batas in a.topeng.items()
            if key[0] == "pmks" and key[1] == periode[0] and key[2] in tempat and key[3] in jenis
            and key[4:7] == (ukuran, kelamin, s.satuan)
        ]  # fmt: skip

    def n_sah(self, a, terpilih, kode):
        """Valid areas of a cell."""
        if self.s.tabel == "spm" and self.tetap(terpilih, "kewenangan") == "provinsi":
            return -1
        return a.n_sah(a.daerah(self.s, terpilih), kode[:4])

    def n_total(self, a, terpilih, kode, n):
        """Areas that a whole cell would cover."""
        if self.s.tabel == "spm" and self.tetap(terpilih, "kewenangan") == "provinsi":
            return n
        return max(a.n_sah(a.daerah(self.s, terpilih), kode[:4]), n)

    def _penduduk(self, a, terpilih, kode):
        hasil = dict(KOSONG)
        dasar, kelamin = self.tetap(terpilih, "dasar"), self.tetap(terpilih, "kelamin")
        tahun = kode[-1]
        daerah = a.daerah(self.s, terpilih)
        sah = [one for one in daerah if a.sahih[one][0] <= int(tahun) <= a.sahih[one][1]]
        ada = {w: a.orang[tahun, w, dasar, kelamin] for w in daerah if (tahun, w, dasar, kelamin) in a.orang}
        hasil["n_total"] = len(sah)
        sendiri = [
            a.orang[tahun, w, dasar, kelamin]
            for w, isi in a.isi_wilayah.items()
            if isi == daerah and (tahun, w, dasar, kelamin) in a.orang
        ]
        if sendiri:
            self._isi(hasil, int(sendiri[0].nilai), sendiri, max(len(sah), 1))
        elif ada and sah:
            self._isi(hasil, sum(int(one.nilai) for one in ada.values()), list(ada.values()), len(ada))
            if not set(sah) <= set(ada):
                hasil |= {"nilai": None, "keadaan": "tidak_tersedia", "alasan": "cakupan_kurang"}
        hasil["n_total"] = max(hasil["n_total"], hasil["n_wilayah"])
        if hasil["keadaan"] == "tidak_tersedia" and not hasil["alasan"] and not sah:
            hasil["alasan"] = "belum_berlaku"
        return hasil

    @staticmethod
    def _isi(hasil, nilai, rows, n):
        hasil |= {
            "nilai": nilai, "keadaan": "nihil" if nilai == 0 else "ada", 
            "status": status_dari([one.status for one in rows]),
            "asal": rows[0].asal, "n_wilayah": n,
        }  # fmt: skip

    def _konteks(self, a, terpilih, kode, akhiran=""):
        hasil = dict(KOSONG) | {"n_total": 1}
        indikator, rincian = self.tetap(terpilih, "indikator"), self.tetap(terpilih, "rincian")
        isi = [
            one
            for one in a.isi_konteks.itertuples()
            if one.indikator == indikator and one.satuan == self.s.satuan
        ]
        isi = [one for one in isi if one.nilai is not None]
        if rincian:
            urutan = [rincian]
        else:
            macam = [one.rincian for one in isi]
            jumlah = {one: len({x.periode for x in isi if x.rincian == one}) for one in macam}
            urutan = [one for one in ("total", "perkotaan+perdesaan") if one in macam] or [
                min(macam, key=lambda one: (-jumlah[one], one), default="total")
            ]
        isi = [one for one in isi if one.rincian in urutan]
        periode = self._periode_konteks(isi, kode[-1], akhiran, self._tempat_semua(terpilih))
        hasil["periode"] = periode
        cocok = [one for one in isi if one.periode == periode and one.kode_wilayah in self.tempat(terpilih)]
        if cocok:
            one = min(
                cocok,
                key=lambda x: (
                    x.asal == "contoh",
                    urutan.index(x.rincian),
                    a.prioritas.get(x.sumber_id, 10**9),
                    x.sumber_id,
                ),
            )
            hasil |= {
                "nilai": one.nilai, "keadaan": "nihil" if one.nilai == 0 else "ada", "status": one.status,
                "asal": one.asal, "n_wilayah": 1,
            }  # fmt: skip
        return hasil

    def _tempat_semua(self, terpilih):
        """All places of the table's headers."""
        for sumbu in ("kabkota", "provinsi", "nasional"):
            if sumbu in terpilih:
                return set(self.s.saringan(sumbu) or self.p.sumbu[sumbu].nilai)
        return self.tempat(terpilih)

    @staticmethod
    def _periode_konteks(isi, kode, akhiran, tempat):
        banyak = {}
        for one in isi:
            banyak.setdefault(one.periode, set()).update({one.kode_wilayah} & tempat)
        if len(kode) != 4:
            return kode
        if kode + akhiran in banyak:
            return kode + akhiran
        dalam = [one for one in banyak if one[:4] == kode]
        return max(dalam, key=lambda one: (len(banyak[one]), one == kode, one), default="")


def ada(hasil):
    """Whether a count has a number."""
    return hasil["keadaan"] in ADA


__all__ = ["KOSONG", "PASANGAN", "Jawab", "ada", "byar_sel", "wilson_sel"]
