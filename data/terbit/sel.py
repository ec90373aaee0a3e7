"""One cell of a fact table: finding the row that shows it, and putting another number in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from data import skema
from data.snapshot import KUNCI_UTAMA
from data.terbit.fakta import SATUAN_PSKS, TAHUN_26_JENIS, kurun_periode
from data.terbit.galat import KoreksiDitolak

KUNCI_SEL = {
    "pmks": ("periode", "kode_wilayah", "jenis", "ukuran", "jenis_kelamin", "satuan"),
    "spm": ("periode", "kode_wilayah", "layanan", "kewenangan", "ukuran"),
    "psks": ("periode", "kode_wilayah", "jenis", "satuan"),
    "penduduk": ("periode", "kode_wilayah", "dasar", "jenis_kelamin"),
    "migrasi": ("periode", "kode_wilayah", "arah"),
    "konteks": ("periode", "kode_wilayah", "indikator", "rincian"),
}
LAZIM = {"ukuran": "terdata", "jenis_kelamin": "total", "rincian": "total"}
HAL = {"penduduk": "dasar", "spm": "layanan", "migrasi": "arah", "konteks": "indikator"}
BERKELAMIN = ("pmks", "penduduk")
Isi = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class SelAngka:
    """One cell: its table and its full key (`KUNCI_SEL`)."""

    tabel: str
    kunci: dict[str, str]

    @property
    def kolom(self) -> str:
        """The column that holds the number."""
        return self.kunci["ukuran"] if self.tabel == "spm" else "nilai"

    @property
    def hal(self) -> str:
        """The code of the type, service, base, direction or indicator."""
        return self.kunci[HAL.get(self.tabel, "jenis")]

    @property
    def rincian(self) -> str:
        """What else names the cell, in the order of `banding`."""
        kolom = {
            "pmks": ("ukuran", "jenis_kelamin", "satuan"), "spm": ("kewenangan", "ukuran"), "psks": ("satuan",),
            "penduduk": ("jenis_kelamin",), "migrasi": (), "konteks": ("rincian",),
        }[self.tabel]  # fmt: skip
        return " · ".join(self.kunci[satu] for satu in kolom)

    @property
    def berkelamin(self) -> bool:
        return self.tabel in BERKELAMIN

    @property
    def bertotal(self) -> bool:
        """True for the total of a table that also counts L and P."""
        return self.berkelamin and self.kunci["jenis_kelamin"] == "total"

    def kelamin(self, jenis_kelamin: str) -> SelAngka:
        """The same cell for another sex."""
        return replace(self, kunci=self.kunci | {"jenis_kelamin": jenis_kelamin})

    @property
    def kunci_baris(self) -> dict[str, str]:
        """The key of the row that holds the cell (of an SPM row both numbers)."""
        return {k: v for k, v in self.kunci.items() if not (self.tabel == "spm" and k == "ukuran")}


def urai_kunci(tabel: str, kunci: Mapping[str, str], isi: Isi) -> SelAngka:
    """A full key from what was given: usual values filled in. Raises ``KoreksiDitolak`` naming what is missing."""
    if tabel not in KUNCI_SEL:
        raise KoreksiDitolak(f"Tabel {tabel!r} tidak dikoreksi per angka; pilih {', '.join(KUNCI_SEL)}.")
    asing = sorted(set(kunci) - set(KUNCI_SEL[tabel]))
    if asing:
        raise KoreksiDitolak(f"Kunci tabel {tabel} tidak mengenal {', '.join(asing)}.")
    lengkap = {k: v for k, v in LAZIM.items() if k in KUNCI_SEL[tabel] and tabel != "spm"} | dict(kunci)
    if "satuan" in KUNCI_SEL[tabel] and "satuan" not in lengkap:
        satuan = isi["jenis"].set_index("jenis")["satuan_utama"].get(kunci.get("jenis", ""))
        lengkap |= {"satuan": str(satuan)} if satuan else {}
    if tabel == "psks":
        lengkap["satuan"] = SATUAN_PSKS.get(lengkap.get("satuan", ""), lengkap.get("satuan", ""))
    kurang = [satu for satu in KUNCI_SEL[tabel] if not lengkap.get(satu)]
    if kurang:
        raise KoreksiDitolak(f"Kunci tabel {tabel} belum lengkap: sebutkan {', '.join(kurang)}.")
    return SelAngka(tabel, lengkap)


def letak(isi: Isi, sel: SelAngka) -> int | None:
    """Row number of the official row that is shown for the cell, None where there is none."""
    fakta = isi[sel.tabel]
    cocok = fakta["asal"] == "resmi"
    for kolom, nilai in sel.kunci_baris.items():
        cocok &= fakta[kolom] == nilai
    calon = fakta[cocok]
    if calon.empty:
        return None
    if sel.tabel in KUNCI_UTAMA:
        return int(calon.index[calon["utama"].astype(bool)][0])
    urut = calon["sumber_id"].map(isi["sumber"].set_index("sumber_id")["prioritas"])
    return int(calon.assign(urut=urut).sort_values(["urut", "sumber_id"]).index[0])


def ganti(isi: Isi, sel: SelAngka, nilai: float | None, sumber: str, status: str) -> tuple[float | None, str]:
    """Put `nilai` into the cell under another source (a new row where none is); return the old number and source."""
    nomor = letak(isi, sel)
    fakta = isi[sel.tabel].copy()
    if nomor is None:
        isi[sel.tabel] = pd.concat([fakta, _baris_baru(sel, nilai, sumber, status)], ignore_index=True)
        return None, ""
    lama, sumber_lama = fakta.loc[nomor, sel.kolom], str(fakta.loc[nomor, "sumber_id"])
    kini = None if pd.isna(lama) else float(lama)
    if kini != nilai:
        fakta[sel.kolom] = fakta[sel.kolom].astype("object")
        fakta.loc[nomor, sel.kolom] = nilai
        fakta.loc[nomor, "sumber_id"] = sumber
        fakta.loc[nomor, "status"] = "tidak_tersedia" if nilai is None else status
        isi[sel.tabel] = fakta
    return kini, sumber_lama


def _baris_baru(sel: SelAngka, nilai: float | None, sumber: str, status: str) -> pd.DataFrame:
    if sel.tabel == "spm":
        raise KoreksiDitolak(
            "Baris SPM ini belum ada; satu angka saja tidak cukup karena butuh dan terlayani diterbitkan bersama. "
            "Masukkan keduanya sebagai berkas."
        )
    periode = sel.kunci["periode"]
    mulai, akhir = kurun_periode(periode)
    lazim = {
        "mulai": mulai, "akhir": akhir, "pada_sumbu_waktu": True, "catatan": "", "satuan": "jiwa", "kumulatif": False,
        "klasifikasi": "26" if periode[:4] >= TAHUN_26_JENIS else "22", "asal": "resmi", "utama": True,
    }  # fmt: skip
    isian = lazim | sel.kunci | {"nilai": nilai, "sumber_id": sumber, "status": status}
    return pd.DataFrame(
        [{kolom: isian[kolom] for kolom in skema.tabel()[sel.tabel].nama_kolom}], dtype="object"
    )
