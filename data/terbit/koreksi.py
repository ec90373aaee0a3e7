"""Koreksi satu angka: the number that arrives by telephone, through the same checks, into a new edition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from data.edisi import Edisi, current, open_edition
from data.periksa import muat
from data.snapshot import KUNCI_UTAMA
from data.terbit.banding import Nama
from data.terbit.berkas import dalam_kata
from data.terbit.edisi_baru import Bakal, Kemajuan, diam, samarkan, siapkan, terbitkan_bakal
from data.terbit.gabung import BERCONTOH, buang_contoh, tahun_terisi
from data.terbit.galat import KoreksiDitolak
from data.terbit.gembok import satu_penerbit
from data.terbit.sel import SelAngka, ganti, letak, urai_kunci
from data.terbit.sumber import sumber_koreksi
from data.terbit.temuan import Temuan, baris_peringatan, tolak_bila_kurang
from data.terbit.terbit import sambung


@dataclass(frozen=True)
class AkibatKoreksi:
    """What a correction would do, for the preview: the number shown now (None = none), the L and P beside a total,
    and how many contoh rows of the table-year would be switched off."""

    lama: float | None
    sumber_lama: str
    laki: float | None
    perempuan: float | None
    contoh_hilang: int


def akibat_koreksi(tabel: str, kunci: Mapping[str, str], dari: str | None = None) -> AkibatKoreksi:
    """Look before correcting. Raises ``KoreksiDitolak`` for an unknown table or an incomplete key."""
    isi = {n: t.to_pandas(date_as_object=True) for n, t in muat(open_edition(dari or current())).items()}
    sel = urai_kunci(tabel, kunci, isi)
    nomor = letak(isi, sel)
    lp = {s: letak(isi, sel.kelamin(s)) if sel.bertotal else None for s in ("L", "P")}
    laki, perempuan = (None if n is None else _angka(isi[tabel].loc[n, "nilai"]) for n in lp.values())
    if nomor is None:
        return AkibatKoreksi(None, "", laki, perempuan, len(_contoh(isi, sel)))
    return AkibatKoreksi(
        _angka(isi[tabel].loc[nomor, sel.kolom]), isi[tabel].loc[nomor, "sumber_id"], laki, perempuan, 0
    )


def koreksi(
    tabel: str,
    kunci: Mapping[str, str],
    nilai_baru: float,
    *,
    alasan: str,
    sumber: str,
    oleh: str,
    status: str = "tetap",
    laki: float | None = None,
    perempuan: float | None = None,
    lepas_kelamin: bool = False,
    buang_baris_contoh: bool = False,
    edisi: str | None = None,
    dari: str | None = None,
    temuan: Sequence[Temuan] = (),
    alasan_temuan: Mapping[str, str] | None = None,
    kemajuan: Kemajuan | None = None,
) -> Edisi:
    """Change (or add) one number on top of the active edition and make the result active.

    `kunci` names the cell: periode, kode_wilayah and, by table, jenis (ukuran, jenis_kelamin, satuan), layanan +
    kewenangan + ukuran, dasar (jenis_kelamin), arah, indikator (rincian); what is in brackets has its usual value.
    A total beside L and P needs both new halves (`laki`, `perempuan`), or `lepas_kelamin` to mark them not available;
    a new L or P moves its total along. A number for a year that holds only contoh switches that year's contoh off and
    needs `buang_baris_contoh`. `sumber`: in words where the number came from. Every changed number is one entry of
    table ``koreksi``. Raises ``KoreksiDitolak``, ``AlasanKurang``, and what publishing raises.
    """
    lapor = kemajuan or diam
    if not alasan.strip() or not sumber.strip():
        raise KoreksiDitolak("Koreksi memerlukan alasan dan sumber angka.")
    with dalam_kata(), satu_penerbit(oleh):
        lapor(0.0, "membuka edisi dasar")
        bakal = siapkan(edisi, dari, oleh)
        tolak_bila_kurang(temuan, alasan_temuan or {})
        sel = urai_kunci(tabel, kunci, bakal.isi)
        ubahan = _ubahan(bakal.isi, sel, nilai_baru, laki, perempuan, lepas_kelamin)
        catatan = _terapkan(bakal, sel, ubahan, sumber.strip(), status, buang_baris_contoh)
        samarkan(bakal, lapor)
        catatan = catatan.assign(alasan=alasan.strip(), oleh=oleh.strip(), tersamar=_tersamar(bakal, sel))
        bakal.isi["koreksi"] = sambung(bakal.isi["koreksi"], catatan)
        izin = baris_peringatan(temuan, alasan_temuan or {}, bakal.id, oleh, bakal.waktu.isoformat())
        bakal.isi["peringatan"] = sambung(bakal.isi["peringatan"], izin)
        return terbitkan_bakal(bakal, lapor)


Ubahan = list[tuple[SelAngka, float | None]]


def _ubahan(
    isi: dict[str, pd.DataFrame],
    sel: SelAngka,
    nilai: float,
    laki: float | None,
    perempuan: float | None,
    lepas: bool,
) -> Ubahan:
    """The numbers that must change together so that L + P stays the total."""
    ubahan: Ubahan = [(sel, nilai)]
    if not sel.berkelamin:
        return ubahan
    nomor = {s: letak(isi, sel.kelamin(s)) for s in ("L", "P", "total")}
    kini = {s: None if n is None else _angka(isi[sel.tabel].loc[n, "nilai"]) for s, n in nomor.items()}
    hanya = isi["jenis"].set_index("jenis")["jenis_kelamin"].get(sel.kunci.get("jenis", ""), "")
    if hanya:  # a type of one sex: its number and the total are the same number
        ikut = [s for s in ("total", hanya) if s != sel.kunci["jenis_kelamin"]]
        return ubahan + [(sel.kelamin(s), nilai) for s in ikut if s == "total" or kini[s] is not None]
    if sel.bertotal:
        return ubahan + _pecahan(sel, kini, nilai, laki, perempuan, lepas)
    sisi = kini["P" if sel.kunci["jenis_kelamin"] == "L" else "L"]
    ikut_total = kini["total"] is not None and sisi is not None
    return ubahan + ([(sel.kelamin("total"), nilai + sisi)] if ikut_total else [])


def _pecahan(
    sel: SelAngka,
    kini: dict[str, float | None],
    nilai: float,
    laki: float | None,
    perempuan: float | None,
    lepas: bool,
) -> Ubahan:
    """What becomes of L and P under a new total. Raises ``KoreksiDitolak`` when nobody said so."""
    if laki is not None and perempuan is not None:
        if laki + perempuan != nilai:
            raise KoreksiDitolak(f"Laki-laki {laki:g} ditambah perempuan {perempuan:g} bukan {nilai:g}.")
        return [(sel.kelamin("L"), laki), (sel.kelamin("P"), perempuan)]
    ada = {s: kini[s] for s in ("L", "P") if kini[s] is not None}
    if not ada or (len(ada) == 2 and sum(ada.values()) == nilai):
        return []
    if not lepas:
        rincian = ", ".join(f"{s} {v:g}" for s, v in ada.items())
        raise KoreksiDitolak(
            f"Angka ini dirinci menurut jenis kelamin ({rincian}) dan tidak lagi cocok dengan {nilai:g}. "
            "Isi laki-laki dan perempuan yang baru, atau tandai keduanya tidak tersedia."
        )
    return [(sel.kelamin(s), None) for s in ada]


def _terapkan(
    bakal: Bakal, sel: SelAngka, ubahan: Ubahan, sumber: str, status: str, buang: bool
) -> pd.DataFrame:
    """Put the numbers in; return the log rows (without reason and author)."""
    isi = bakal.isi
    nomor = letak(isi, sel)
    contoh = _contoh(isi, sel) if nomor is None else []
    if len(contoh) and not buang:
        raise KoreksiDitolak(
            f"Tabel {sel.tabel} tahun {sel.kunci['periode'][:4]} masih DATA CONTOH ({len(contoh)} baris). Angka nyata "
            "mematikan seluruh data contoh tahun itu; setujui dahulu, atau terbitkan rekapnya."
        )
    baru = _sumber_baru(isi, sel, nomor, sumber)
    isi["sumber"] = pd.concat([isi["sumber"], pd.DataFrame([baru])], ignore_index=True)
    nama, catatan = Nama(bakal.dasar), []
    for satu, nilai in ubahan:
        lama, sumber_lama = ganti(isi, satu, nilai, str(baru["sumber_id"]), status)
        if lama != nilai:
            catatan.append(_catat(bakal, satu, nama, lama, nilai, str(baru["sumber_id"]), sumber_lama))
    if not catatan:
        raise KoreksiDitolak(
            "Angka yang diisi sama dengan angka yang sudah terbit; tidak ada yang dikoreksi."
        )
    bakal.isi = buang_contoh(isi)
    return pd.DataFrame(catatan, dtype="object")


def _sumber_baru(
    isi: dict[str, pd.DataFrame], sel: SelAngka, nomor: int | None, sumber: str
) -> dict[str, object]:
    """The source of the correction: of the kind of the source it corrects, and just before it in order."""
    dikenal, urut = set(isi["sumber"]["sumber_id"]), len(isi["koreksi"]) + 1
    semula = isi["sumber"].set_index("sumber_id")
    asal = None if nomor is None else semula.loc[isi[sel.tabel].loc[nomor, "sumber_id"]]
    jenis = "rekap" if asal is None or _ada_rekap(isi, sel) else str(asal["jenis_sumber"])
    baru = sumber_koreksi(sel.tabel, sel.kunci["periode"], f"{urut:03d}", sumber, jenis)
    while baru["sumber_id"] in dikenal:
        urut += 1
        baru = sumber_koreksi(sel.tabel, sel.kunci["periode"], f"{urut:03d}", sumber, jenis)
    return baru if asal is None else baru | {"prioritas": max(int(asal["prioritas"]) - 1, 1)}


def _ada_rekap(isi: dict[str, pd.DataFrame], sel: SelAngka) -> bool:
    """True where single figures are not shown because the table-year has a real rekap."""
    rekap = isi["sumber"].loc[isi["sumber"]["jenis_sumber"] == "rekap", "sumber_id"]
    periode = isi[sel.tabel].loc[isi[sel.tabel]["sumber_id"].isin(rekap), "periode"]
    return sel.tabel in KUNCI_UTAMA and bool((periode.str[:4] == sel.kunci["periode"][:4]).any())


def _contoh(isi: dict[str, pd.DataFrame], sel: SelAngka) -> list[int]:
    """Row numbers of the contoh rows of the same table and year."""
    if sel.tabel not in BERCONTOH:
        return []
    fakta, tahun = isi[sel.tabel], tahun_terisi(sel.tabel, sel.kunci["periode"])
    contoh = fakta.loc[fakta["asal"] == "contoh", "periode"]
    return [nomor for nomor, periode in contoh.items() if tahun_terisi(sel.tabel, periode) & tahun]


def _catat(
    bakal: Bakal, sel: SelAngka, nama: Nama, lama: float | None, baru: float | None, sumber: str, semula: str
) -> dict[str, object]:
    kunci = nama.kunci((sel.tabel, sel.kunci["periode"], sel.kunci["kode_wilayah"], sel.hal, sel.rincian, ""))
    return {
        "tanggal": bakal.waktu.astimezone().date(), "waktu": bakal.waktu.isoformat(), "tabel": sel.tabel,
        "kode_wilayah": sel.kunci["kode_wilayah"], "periode": sel.kunci["periode"], "jenis": sel.hal, "kunci": kunci,
        "lama": _teks(lama), "baru": _teks(baru), "sumber_id": sumber, "sumber_lama": semula,
    }  # fmt: skip


def _tersamar(bakal: Bakal, sel: SelAngka) -> bool:
    """True when the cell, in whatever measure or sex, is hidden in the base or the new edition, or below kab/kota."""
    if sel.tabel not in ("pmks", "spm"):
        return False
    if sel.kunci["kode_wilayah"] not in set(bakal.isi["wilayah_rekap"]["kode_rekap"]):
        return True
    for topeng in (bakal.asli["topeng"].to_pandas(), bakal.isi["topeng"]):
        sama = (topeng["tabel"] == sel.tabel) & (topeng["periode"] == sel.kunci["periode"])
        sama &= (topeng["kode_rekap_wilayah"] == sel.kunci["kode_wilayah"]) & (
            topeng["kode_rekap_jenis"] == sel.hal
        )
        if sama.any():
            return True
    return False


def _angka(nilai: object) -> float | None:
    return None if pd.isna(nilai) else float(nilai)


def _teks(nilai: float | None) -> str:
    return "" if nilai is None else f"{nilai:.15g}"
