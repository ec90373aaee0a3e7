"""From the rows of drafts to fact rows: one row per key and source, in the form of the edition's tables.

No province total and no estimate is made. Two things are computed: the total of a row that came as L and P only, and
the two halves of an SPM row (butuh, terlayani) side by side.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable

import pandas as pd

from data.terbit.galat import GagalTerbit
from data.terbit.temuan import TemuanTerbit, kunci_temuan

TAHUN_26_JENIS = "2012"
URUT_STATUS = ("tetap", "sementara", "perkiraan")
SATUAN_PSKS = {"jiwa": "orang", "KK": "keluarga"}
KELAMIN = {"L": "laki-laki", "P": "perempuan"}
KUNCI = {
    "pmks": ["periode", "kode_wilayah", "jenis", "ukuran", "satuan", "jenis_kelamin"],
    "spm": ["periode", "kode_wilayah", "kewenangan", "layanan", "ukuran"],
    "psks": ["periode", "kode_wilayah", "jenis", "satuan", "jenis_kelamin"],
    "penduduk": ["periode", "kode_wilayah", "dasar", "jenis_kelamin"],
    "migrasi": ["periode", "kode_wilayah", "arah", "jenis_kelamin"],
    "konteks": ["periode", "kode_wilayah", "indikator", "rincian", "jenis_kelamin"],
}
"""What makes one value of a sender; a later draft replaces all sexes of a key at once."""

Fakta = dict[str, pd.DataFrame]


def periksa_tabel(baris: pd.DataFrame) -> None:
    """Raise ``GagalTerbit`` for rows of a table that is not published from files."""
    asing = sorted(set(baris["tabel"]) - set(KUNCI))
    if asing:
        raise GagalTerbit(f"Draf memuat tabel yang tidak diterbitkan dari berkas: {', '.join(asing)}.")


def satukan(baris: pd.DataFrame, *, tolak: bool = True) -> pd.DataFrame:
    """One row per key and source: of several drafts the last one stands (`urut`), equal repeats are one.

    Columns: those of `model.Baris`, `berkas`, `sumber_id`, `urut`. Raises ``GagalTerbit`` with the cells where one
    draft gives a key two values, unless `tolak` is false (both stay then).
    """
    bagian = []
    for tabel, isi in baris.groupby("tabel", sort=True):
        blok = ["sumber_id", *(k for k in KUNCI[str(tabel)] if k != "jenis_kelamin")]
        isi = isi[isi["urut"] == isi.groupby(blok)["urut"].transform("max")]
        kunci = [*blok, "jenis_kelamin"]
        unik = isi.drop_duplicates([*kunci, "nilai", "status"])
        if tolak:
            _tolak_ganda(unik[unik.duplicated(kunci, keep=False)], kunci)
        bagian.append(unik)
    return pd.concat(bagian, ignore_index=True) if bagian else baris


def _tolak_ganda(ganda: pd.DataFrame, kunci: list[str]) -> None:
    if ganda.empty:
        return
    awal = ganda.sort_values(kunci).head(10)
    baris = [f"{satu['berkas']} {satu['cell']} = {satu['nilai']:g}" for _, satu in awal.iterrows()]
    raise GagalTerbit(
        f"Satu kunci mempunyai dua nilai pada kiriman yang sama ({len(ganda)} sel): {'; '.join(baris)}. "
        "Keluarkan salah satu berkas atau perbaiki isinya."
    )


def susun_fakta(baris: pd.DataFrame, kelamin_jenis: dict[str, str]) -> tuple[Fakta, list[TemuanTerbit]]:
    """Fact rows by table (columns of the schema without `utama`; `asal` resmi) and what had to be left out.

    `baris` comes from `satukan`; `kelamin_jenis` names the only sex of a type ("" = both).
    """
    hasil, temuan = {}, []
    for tabel, isi in baris.groupby("tabel", sort=True):
        fakta, luput = PEMBUAT[str(tabel)](isi.assign(asal="resmi"), kelamin_jenis)
        hasil[str(tabel)] = fakta
        temuan += luput
    return hasil, temuan


def _pmks(isi: pd.DataFrame, kelamin: dict[str, str]) -> tuple[pd.DataFrame, list[TemuanTerbit]]:
    satu = isi["jenis"].map(kelamin).fillna("")
    # a nil or blank under the sex that a type does not count is the form of the table, not a number
    bentuk = (satu != "") & ~isi["jenis_kelamin"].isin(["total"]) & (isi["jenis_kelamin"] != satu)
    isi = isi[~(bentuk & (isi["nilai"].isna() | (isi["nilai"] == 0)))]
    baru = isi["periode"].str[:4] >= TAHUN_26_JENIS
    klasifikasi = isi["klasifikasi"].where(isi["klasifikasi"] != "", baru.map({True: "26", False: "22"}))
    isi = tambah_total(isi.assign(klasifikasi=klasifikasi), "pmks", kelamin)
    kolom = [*KUNCI["pmks"], "sumber_id", "nilai", "status", "kumulatif", "klasifikasi", "asal"]
    return isi[kolom], []


def _spm(isi: pd.DataFrame, kelamin: dict[str, str]) -> tuple[pd.DataFrame, list[TemuanTerbit]]:
    """Both halves side by side; a half alone keeps its empty side, `gabung` looks for it among the older rows."""
    isi = _tanpa_kelamin(isi, "spm")
    kunci = ["periode", "kode_wilayah", "kewenangan", "layanan", "sumber_id"]
    nilai = {ukuran: satu.set_index(kunci) for ukuran, satu in isi.groupby("ukuran")}
    kosong = isi.iloc[:0].set_index(kunci)
    butuh, terlayani = nilai.get("butuh", kosong), nilai.get("terlayani", kosong)
    semua = butuh.index.union(terlayani.index)
    hasil = pd.DataFrame(index=semua).reset_index()
    hasil["butuh"] = butuh["nilai"].reindex(semua).to_numpy()
    hasil["terlayani"] = terlayani["nilai"].reindex(semua).to_numpy()
    status = zip(butuh["status"].reindex(semua), terlayani["status"].reindex(semua), strict=True)
    hasil["status"] = [_status([s for s in dua if isinstance(s, str)]) for dua in status]
    return hasil.assign(asal="resmi"), []


def _psks(isi: pd.DataFrame, kelamin: dict[str, str]) -> tuple[pd.DataFrame, list[TemuanTerbit]]:
    isi = _tanpa_kelamin(isi.assign(satuan=isi["satuan"].replace(SATUAN_PSKS)), "psks")
    kolom = ["periode", "kode_wilayah", "jenis", "sumber_id", "nilai", "satuan", "status", "asal"]
    return isi[kolom], _hanya_sekelamin(isi)


def _penduduk(isi: pd.DataFrame, kelamin: dict[str, str]) -> tuple[pd.DataFrame, list[TemuanTerbit]]:
    isi = tambah_total(isi, "penduduk", {})
    return isi[[*KUNCI["penduduk"], "sumber_id", "nilai", "status", "asal"]], []


def _migrasi(isi: pd.DataFrame, kelamin: dict[str, str]) -> tuple[pd.DataFrame, list[TemuanTerbit]]:
    isi = _berkurun(_tanpa_kelamin(isi, "migrasi")).assign(pada_sumbu_waktu=True, catatan="")
    kolom = ["periode", "kode_wilayah", "arah", "sumber_id", "mulai", "akhir", "nilai", "status", "asal"]
    return isi[[*kolom, "pada_sumbu_waktu", "catatan"]], _hanya_sekelamin(isi)


def _konteks(isi: pd.DataFrame, kelamin: dict[str, str]) -> tuple[pd.DataFrame, list[TemuanTerbit]]:
    sendiri = isi["jenis_kelamin"].map(KELAMIN)
    rincian = isi["rincian"].where(isi["rincian"] != "", sendiri.fillna("total"))
    dua = (isi["rincian"] != "") & sendiri.notna()
    isi = _berkurun(
        isi.assign(rincian=rincian.where(~dua, isi["rincian"] + ", " + sendiri.fillna("")), catatan="")
    )
    kolom = [
        "periode",
        "kode_wilayah",
        "indikator",
        "rincian",
        "sumber_id",
        "mulai",
        "akhir",
        "nilai",
        "satuan",
    ]
    return isi[[*kolom, "status", "asal", "catatan"]], []


Pembuat = Callable[[pd.DataFrame, dict[str, str]], tuple[pd.DataFrame, list[TemuanTerbit]]]
PEMBUAT: dict[str, Pembuat] = {
    "pmks": _pmks, "spm": _spm, "psks": _psks, "penduduk": _penduduk, "migrasi": _migrasi, "konteks": _konteks,
}  # fmt: skip


def tambah_total(isi: pd.DataFrame, tabel: str, kelamin_jenis: dict[str, str]) -> pd.DataFrame:
    """Add the missing total of every key that has L and P (or the only sex that its type counts).

    Both sides must hold a number, or both none; a number beside a blank makes no total.
    """
    blok = ["sumber_id", *(k for k in KUNCI[tabel] if k != "jenis_kelamin")]
    kunci = pd.MultiIndex.from_frame(isi[blok])
    sisi = {satu: isi[isi["jenis_kelamin"] == satu].set_index(blok) for satu in ("L", "P")}
    tanpa = ~kunci.isin(kunci[isi["jenis_kelamin"] == "total"])
    keduanya = sisi["L"].index.intersection(sisi["P"].index)
    jumlah = _jumlah(sisi["L"].loc[keduanya], sisi["P"].loc[keduanya]).reset_index()
    jumlah = jumlah[pd.MultiIndex.from_frame(jumlah[blok]).isin(kunci[tanpa])]
    sendiri = isi.iloc[:0]
    if tabel == "pmks":
        sendiri = isi[tanpa & (isi["jenis"].map(kelamin_jenis).fillna("") == isi["jenis_kelamin"])]
    baru = pd.concat([jumlah, sendiri]).assign(jenis_kelamin="total")
    return pd.concat([isi, baru[isi.columns].astype(isi.dtypes.to_dict())], ignore_index=True)


def _jumlah(laki: pd.DataFrame, perempuan: pd.DataFrame) -> pd.DataFrame:
    """L + P of the same keys in the same order."""
    cocok = laki["nilai"].isna() == perempuan["nilai"].isna()
    laki, perempuan = laki[cocok], perempuan[cocok]
    status = [_status(list(dua)) for dua in zip(laki["status"], perempuan["status"], strict=True)]
    return laki.assign(nilai=laki["nilai"] + perempuan["nilai"], status=status)


def _status(status: list[str]) -> str:
    """Of a number made of several the least certain status; without a number the first."""
    bernilai = [satu for satu in status if satu in URUT_STATUS]
    return max(bernilai, key=URUT_STATUS.index) if bernilai else status[0]


def _tanpa_kelamin(isi: pd.DataFrame, tabel: str) -> pd.DataFrame:
    """Tables without sex keep the total; of L and P only their sum. One sex alone stays for `_hanya_sekelamin`."""
    isi = tambah_total(isi, tabel, {})
    blok = ["sumber_id", *(k for k in KUNCI[tabel] if k != "jenis_kelamin")]
    bertotal = isi["jenis_kelamin"].eq("total").groupby([isi[k] for k in blok]).transform("any")
    return isi[(isi["jenis_kelamin"] == "total") | ~bertotal]


def _hanya_sekelamin(isi: pd.DataFrame) -> list[TemuanTerbit]:
    """A galat for every value of one sex only in a table that has no sexes."""
    return [
        TemuanTerbit(
            "kelamin_tidak_lengkap", "galat",
            f"Tabel {b['tabel']} tidak dirinci menurut jenis kelamin, tetapi hanya {KELAMIN[b['jenis_kelamin']]} "
            f"yang terisi ({b['berkas']} {b['cell']}). Lengkapi jumlahnya.",
            (f"{b['cell']}",), kunci_temuan("kelamin_tidak_lengkap", b["berkas"], b["cell"]),
        )
        for _, b in isi[isi["jenis_kelamin"] != "total"].iterrows()
    ]  # fmt: skip


def _berkurun(isi: pd.DataFrame) -> pd.DataFrame:
    kurun = {satu: kurun_periode(satu) for satu in isi["periode"].unique()}
    return isi.assign(
        mulai=[kurun[p][0] for p in isi["periode"]], akhir=[kurun[p][1] for p in isi["periode"]]
    )  # fmt: skip


def kurun_periode(periode: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of a period: 2024, 2024-S1, 2024-TW3, 2026-03, 2020-01/2020-05.

    Raises ``GagalTerbit`` for any other form.
    """
    cocok = re.fullmatch(r"(\d{4})(?:-S([12])|-TW([1-4])|-(\d\d)(?:/(\d{4})-(\d\d))?)?", periode)
    try:
        if cocok is None:
            raise ValueError(periode)
        tahun, tengah, triwulan, bulan, tahun_akhir, bulan_akhir = (
            int(g) if g else 0 for g in cocok.groups()
        )
        panjang = 6 if tengah else 3 if triwulan else 1 if bulan else 12
        awal = bulan or (max(tengah, triwulan, 1) - 1) * panjang + 1
        ke_tahun, ke_bulan = (tahun_akhir, bulan_akhir) if tahun_akhir else (tahun, awal + panjang - 1)
        hari = calendar.monthrange(ke_tahun, ke_bulan)[1]
        return datetime.date(tahun, awal, 1), datetime.date(ke_tahun, ke_bulan, hari)
    except (ValueError, calendar.IllegalMonthError) as galat:
        raise GagalTerbit(
            f"Bentuk periode {periode!r} tidak dikenal; contoh: 2024, 2024-S1, 2026-03."
        ) from galat
