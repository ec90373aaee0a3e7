"""The second road: measures on top of the counts, and the comparison of a whole pivot with it."""

from __future__ import annotations

from queries import pivot
from tests.queries.acuan_pivot import Acuan, byar_sel, dekat, status_dari, wilson_sel
from tests.queries.acuan_pivot_sel import KOSONG, PASANGAN, Jawab, ada

PORSI = {"porsi_baris": "kolom", "porsi_kolom": "baris"}
DIBANDING = (
    "keadaan", "alasan", "status", "asal", "batas", "n_wilayah", "n_total", "n_jenis", "n_jenis_total", "kumulatif",
)  # fmt: skip
ANGKA = ("nilai", "rendah", "tinggi", "pembilang", "penyebut")


class Ukur(Jawab):
    """Every measure."""

    def __init__(self, acuan, spek, kode_waktu, lain=None):
        super().__init__(acuan, spek, lain)
        self.kode_waktu = kode_waktu

    def jawab(self, terpilih):
        """What a cell must be; None for an empty combination."""
        if self.kosong(terpilih):
            return None
        ukur = self.s.ukur
        if ukur in ("selisih", "persen_ubah"):
            return self.ubah(terpilih)
        if ukur in ("terlayani", "belum", "capaian") or (ukur == "selang" and self.s.tabel == "spm"):
            return self.pasangan(terpilih)
        if ukur.startswith("porsi"):
            return self.porsi(terpilih)
        isi = self.hitung(terpilih, self.waktu(terpilih, self.kode_waktu))
        if ukur in ("angka", "selang") and self.s.penduduk:
            return self.angka(terpilih, isi)
        if ukur == "selang" and ada(isi):
            isi["rendah"], isi["tinggi"] = byar_sel(isi["nilai"])
        return isi

    def angka(self, terpilih, isi):
        """Rate per 10.000."""
        if not ada(isi):
            return isi | {"pembilang": isi["nilai"], "penyebut": self.orang(terpilih)}
        orang = self.orang(terpilih)
        hasil = isi | {
            "pembilang": isi["nilai"],
            "penyebut": orang,
            "nilai": None,
            "keadaan": "tidak_tersedia",
        }
        if isi["n_wilayah"] < isi["n_total"]:
            return hasil | {"alasan": "cakupan_kurang"}
        if not orang:
            return hasil | {"alasan": "tanpa_dasar"}
        rendah, tinggi = byar_sel(isi["nilai"], 10_000 / orang)
        return hasil | {
            "nilai": isi["nilai"] * 10_000 / orang, "keadaan": isi["keadaan"], "rendah": rendah, "tinggi": tinggi,
        }  # fmt: skip

    def orang(self, terpilih):
        """People of the base in all valid areas of the cell, same sex, same year."""
        kode = self.waktu(terpilih, self.kode_waktu)
        dasar = self._tahun_dasar(terpilih, kode)
        if dasar is None:
            return None
        kelamin = self.tetap(terpilih, "kelamin") if self.s.tabel == "pmks" else "total"
        tahun = kode[-1][:4]
        sah = [
            w
            for w in self.a.daerah(self.s, terpilih)
            if self.a.sahih[w][0] <= int(tahun) <= self.a.sahih[w][1]
        ]
        isi = [self.a.orang.get((dasar, w, self.s.penduduk, kelamin)) for w in sah]
        return sum(int(one.nilai) for one in isi) if sah and all(isi) else None

    def _tahun_dasar(self, terpilih, kode):
        """The year whose people stand behind the cell; none when the periods lie in several years."""
        if self.s.tabel == "migrasi":
            tahun = {one[:4] for one in kode}
        else:
            tahun = {
                one[:4]
                for ukuran in self._ukuran(terpilih)
                for one in self._semua_periode(terpilih, kode, ukuran)
            }
        return kode[-1][:4] if len(tahun) < 2 else None

    def _ukuran(self, terpilih):
        """Every ukuran of the pivot: one moment serves them all."""
        if self.s.tabel != "pmks":
            return (None,)
        if "ukuran" in self.s.sumbu:
            return self.s.saringan("ukuran") or tuple(self.p.sumbu["ukuran"].nilai)
        return (self.tetap(terpilih, "ukuran"),)

    def _semua_periode(self, terpilih, kode, ukuran):
        return self.unsur(self.a, terpilih, kode, ukuran)[2]

    def porsi(self, terpilih):
        """Share of the total over one side, or of the whole."""
        sisi = {"porsi_baris": self.s.kolom, "porsi_kolom": self.s.baris, "porsi_total": self.s.sumbu}[
            self.s.ukur
        ]
        seluruh = {one: "" if one in sisi else kode for one, kode in terpilih.items()}
        x = self.hitung(terpilih, self.waktu(terpilih, self.kode_waktu))
        n = self.hitung(seluruh, self.waktu(seluruh, self.kode_waktu))
        sumber = x if x["n_wilayah"] < x["n_total"] else n
        hasil = x | {
            "nilai": None, "n_wilayah": sumber["n_wilayah"], "n_total": sumber["n_total"],
            "status": status_dari([x["status"], n["status"]]),
            "batas": max((one["batas"] for one in (x, n) if one["batas"] is not None), default=None),
        }  # fmt: skip
        if "disamarkan" in (x["keadaan"], n["keadaan"]):
            return hasil | {"keadaan": "disamarkan", "alasan": ""}
        if not ada(x):
            return hasil
        if not ada(n):
            return hasil | {"keadaan": "tidak_tersedia", "alasan": n["alasan"]}
        hasil |= {"pembilang": x["nilai"], "penyebut": n["nilai"]}
        if x["asal"] != n["asal"] or n["nilai"] < 20:
            alasan = "beda_asal" if x["asal"] != n["asal"] else "basis_kecil"
            return hasil | {"keadaan": "tidak_tersedia", "alasan": alasan}
        rendah, tinggi = wilson_sel(x["nilai"], n["nilai"])
        return hasil | {"nilai": x["nilai"] * 100 / n["nilai"], "rendah": rendah, "tinggi": tinggi}

    def pasangan(self, terpilih):
        """Served of needed, or still without service."""
        satu, dua = PASANGAN[self.s.tabel]
        kode = self.waktu(terpilih, self.kode_waktu)
        n, x = self.hitung(terpilih, kode, satu), self.hitung(terpilih, kode, dua)
        hasil = n | {
            "nilai": None, "status": status_dari([n["status"], x["status"]]), "asal": n["asal"] or x["asal"],
            "batas": max((one["batas"] for one in (x, n) if one["batas"] is not None), default=None),
            "n_total": self.n_total(self.a, terpilih, kode[-1], n["n_wilayah"]),
        }  # fmt: skip
        for keadaan in ("disamarkan", "belum_dilaporkan"):
            if keadaan in (n["keadaan"], x["keadaan"]):
                both = n["nilai"] is not None and x["nilai"] is not None
                return hasil | {"keadaan": keadaan, "alasan": "", "pembilang": x["nilai"] if both else None}
        if n["nilai"] is None or x["nilai"] is None:
            kosong = self.n_sah(self.a, terpilih, kode[-1]) == 0 and hasil["n_total"] == 0
            return hasil | {"keadaan": "tidak_tersedia", "alasan": "belum_berlaku" if kosong else ""}
        hasil |= {"pembilang": x["nilai"], "penyebut": n["nilai"], "keadaan": "tidak_tersedia"}
        if self._cakupan(terpilih, kode, satu) != self._cakupan(terpilih, kode, dua):
            return hasil | {"alasan": "beda_cakupan"}
        if self.s.ukur == "belum":
            selisih = n["nilai"] - x["nilai"]
            return hasil | {"nilai": selisih, "keadaan": "nihil" if selisih == 0 else "ada", "alasan": ""}
        if n["nilai"] == 0:
            return hasil | {"alasan": "nol_pembagi"}
        if n["nilai"] < 20:
            return hasil | {"alasan": "basis_kecil"}
        rendah, tinggi = wilson_sel(x["nilai"], n["nilai"])
        return hasil | {
            "nilai": x["nilai"] * 100 / n["nilai"], "keadaan": "nihil" if x["nilai"] == 0 else "ada", "alasan": "",
            "rendah": rendah, "tinggi": tinggi,
        }  # fmt: skip

    def _cakupan(self, terpilih, kode, ukuran):
        unsur = self.unsur(self.a, terpilih, kode, ukuran)[0]
        return {(w, one) for w, j in unsur for one in (self.a.wakil(j) if j else [""])}

    def ubah(self, terpilih):
        """Change over what both sides have, unbroken."""
        dari = [self.s.ke] if self.lain else [self.s.dari]
        ke, a_awal = [self.s.ke], self.lain or self.a
        if self.s.tabel in ("penduduk", "konteks"):
            return self._akhiri(self._langsung(terpilih, dari, ke, a_awal))
        awal = self.unsur(a_awal, terpilih, dari)[0]
        akhir = self.unsur(self.a, terpilih, ke)[0]
        h_awal, h_akhir = self.hitung(terpilih, dari, None, a_awal), self.hitung(terpilih, ke)
        alasan = {key: self._alasan(key, awal.get(key), akhir.get(key)) for key in {*awal, *akhir}}
        cocok = [key for key, one in alasan.items() if one == "sebanding"]
        hasil = dict(KOSONG)
        hasil["n_wilayah"] = len({w for w, _ in cocok})
        n_sah = self.n_sah(self.a, terpilih, ke[0])
        hasil["n_total"] = h_akhir["n_wilayah"] if n_sah < 0 else n_sah
        if self.s.tabel in ("pmks", "psks"):
            harap = self.a.harapan(self.s, self.a.ragam(self.s, terpilih))
            hasil["n_jenis"] = len(set().union(*(self.a.wakil(j) for _, j in cocok)) & harap) if cocok else 0
            hasil["n_jenis_total"] = len(harap)
        semua = [one for key in alasan for one in (awal.get(key), akhir.get(key)) if one]
        if semua:
            hasil["asal"] = min((akhir.get(key) or awal[key]).asal for key in alasan)
            hasil["kumulatif"] = any(one.kumulatif for one in semua)
        hasil["status"] = status_dari([one.status for key in cocok for one in (awal[key], akhir[key])])
        if not cocok:
            lain = sorted(set(alasan.values()))
            hasil["alasan"] = "putus_deret" if "putus_deret" in lain else lain[0] if lain else ""
            hasil["alasan"] = hasil["alasan"] or self._alasan_kosong(h_akhir, h_awal, n_sah)
            return hasil
        if len(cocok) == len(alasan):
            sisi = (h_awal, h_akhir)
            tertutup = "disamarkan" in (h_awal["keadaan"], h_akhir["keadaan"])
            batas = [one["batas"] for one in sisi if one["batas"] is not None]
            nilai = (h_awal["nilai"], h_akhir["nilai"])
        else:
            batas = [one.batas for key in cocok for one in (awal[key], akhir[key]) if one.batas is not None]
            tertutup = any(awal[key].tersamar or akhir[key].tersamar for key in cocok)
            nilai = (sum(awal[key].nilai for key in cocok), sum(akhir[key].nilai for key in cocok))
        if tertutup:
            return hasil | {"keadaan": "disamarkan", "batas": max(batas, default=None)}
        return self._akhiri(hasil | {"penyebut": nilai[0], "pembilang": nilai[1]})

    @staticmethod
    def _alasan_kosong(akhir, awal, n_sah):
        for one in (akhir, awal):
            if one["alasan"] and one["alasan"] != "belum_berlaku":
                return one["alasan"]
        return "belum_berlaku" if n_sah == 0 else ""

    def _alasan(self, key, awal, akhir):
        if awal is None or akhir is None:
            return "tidak_ada_awal" if awal is None else "tidak_ada_akhir"
        if awal.asal != akhir.asal:
            return "beda_asal"
        wilayah, jenis = key
        putus = not self.lain and any(
            j == jenis and w in ("", wilayah) and awal.tahun < tahun <= akhir.tahun
            for j, tahun, w in self.a.putus
        )
        return "putus_deret" if putus else "sebanding"

    def _langsung(self, terpilih, dari, ke, a_awal):
        """Figures that stand for themselves."""
        if self.s.tabel == "konteks":
            akhir = self._konteks(self.a, terpilih, ke)
            awal = self._konteks(a_awal, terpilih, dari, akhir["periode"][4:])
            beda_bulan = awal["periode"][4:] != akhir["periode"][4:]
        else:
            awal, akhir, beda_bulan = (
                self._penduduk(a_awal, terpilih, dari),
                self._penduduk(self.a, terpilih, ke),
                False,
            )
        hasil = dict(KOSONG) | {
            "status": status_dari([one["status"] for one in (awal, akhir) if one["asal"]]),
            "asal": akhir["asal"] or awal["asal"],
            "n_total": 1 if self.s.tabel == "konteks" else self.n_sah(self.a, terpilih, ke[0]),
        }
        x, y = awal["nilai"], akhir["nilai"]
        if self.s.tabel == "penduduk" and akhir["n_wilayah"]:
            hasil["n_total"] = max(hasil["n_total"], akhir["n_wilayah"])
        if x is None and y is None:
            return hasil
        alasan = (
            "tidak_ada_awal" if x is None else "tidak_ada_akhir" if y is None
            else "beda_asal" if awal["asal"] != akhir["asal"] else "beda_bulan" if beda_bulan else ""
        )  # fmt: skip
        if alasan:
            return hasil | {"alasan": alasan}
        return hasil | {
            "penyebut": x,
            "pembilang": y,
            "n_wilayah": min(awal["n_wilayah"], akhir["n_wilayah"]),
        }

    def _akhiri(self, hasil):
        if hasil["penyebut"] is None or hasil["pembilang"] is None:
            return hasil
        selisih = hasil["pembilang"] - hasil["penyebut"]
        if self.s.ukur == "selisih":
            return hasil | {"nilai": selisih, "keadaan": "ada"}
        skala = 1
        if self.s.tabel == "konteks":
            found = [one for one in self.a.indikator.itertuples() if one.indikator == self._indikator]
            skala = found[0].skala if found else 1
        if hasil["penyebut"] * skala < 20:
            return hasil | {"alasan": "basis_kecil"}
        return hasil | {"nilai": selisih * 100 / hasil["penyebut"], "keadaan": "ada"}

    _indikator = ""


def periksa_semua(hasil: pivot.HasilSilang, acuan: Acuan, kode_waktu, lain: Acuan | None = None) -> list[str]:
    """Compare every cell and total of an answer; returns what differs."""
    ukur = Ukur(acuan, hasil.spek, kode_waktu, lain)
    beda = []
    for letak, terpilih, sel in _sel(hasil):
        ukur._indikator = ukur.tetap(terpilih, "indikator") if hasil.spek.tabel == "konteks" else ""
        harus = ukur.jawab(terpilih)
        if harus is None or sel is None:
            if not (harus is None and (sel is None or sel == pivot.Sel())):
                beda.append(f"{letak}: {sel} padahal {harus}")
            continue
        salah = [one for one in DIBANDING if getattr(sel, one) != harus[one]]
        salah += [one for one in ANGKA if not dekat(getattr(sel, one), harus[one])]
        if salah:
            beda.append(
                f"{letak} {terpilih}: "
                + ", ".join(f"{one}={getattr(sel, one)!r} padahal {harus[one]!r}" for one in salah)
            )
    return beda


def _sel(hasil):
    """(where, chosen codes, cell) of every cell and total."""
    spek = hasil.spek
    tanpa_baris, tanpa_kolom = dict.fromkeys(spek.baris, ""), dict.fromkeys(spek.kolom, "")
    for i, baris in enumerate(hasil.baris):
        kepala = dict(zip(spek.baris, baris.kode))
        for j, kolom in enumerate(hasil.kolom):
            yield (i, j), kepala | dict(zip(spek.kolom, kolom.kode)), hasil.sel.get((i, j))
        if hasil.total_baris:
            yield (i, None), kepala | tanpa_kolom, hasil.total_baris[i]
    for j, one in enumerate(hasil.total_kolom):
        yield (None, j), tanpa_baris | dict(zip(spek.kolom, hasil.kolom[j].kode)), one
    if hasil.total:
        yield (None, None), tanpa_baris | tanpa_kolom, hasil.total
