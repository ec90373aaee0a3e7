"""Meeting sentences of query rows, and the text that a reader copies from under a chart.

Every number comes from the row that the chart is drawn from; nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from panels import sitasi
from panels.kartu import Uraian
from panels.panel import Panel, Source, Stamps
from queries import Row
from stats.beda import Beda
from stats.tren import Tren
from words import kalimat_rapat as rapat
from words.kalimat import SEBAB
from words.kalimat_rapat import DIGIT, Cetak, Hal
from words.label import DATA_CONTOH, DIKOREKSI, audiens

SEBANDING = "sebanding"
BELUM_SEBANDING = "tidak_tersedia"


def salinan(panel: Panel) -> str:
    """Return the text to copy: the sentences, then period, source and edition, "[DATA CONTOH]" last if so."""
    return salinan_teks(panel.sentences or (f"{panel.title}.",), panel.period, panel.sources, panel.stamps)


def salinan_teks(kalimat: Iterable[str], periode: str, sumber: Sequence[Source], stempel: Stamps) -> str:
    """Return the same for sentences outside a panel; `periode` is ready text."""
    asal = sitasi.ringkas(sumber, 4) or "tidak tersedia"
    bagian = (
        f"Periode: {periode}." if periode else "",
        f"Cakupan: {stempel.cakupan}." if stempel.cakupan else "",
        f"Penyebut: {stempel.penyebut}." if stempel.penyebut else "",
        "Memuat angka sementara." if stempel.sementara else "",
        f"{DIKOREKSI.capitalize()}." if stempel.dikoreksi else "",
        _audiens(stempel),
        f"Sumber: {asal}.",
        f"Edisi data: {stempel.edisi}.",
        f"[{DATA_CONTOH}]" if stempel.contoh else "",
    )
    ekor = " ".join(satu for satu in bagian if satu)
    return "\n".join((*kalimat, ekor))


def salinan_uraian(uraian: Uraian) -> str:
    """Return the same for sentences of several stamps: what one of them carries, the whole carries."""
    every = [butir.stempel for butir in uraian.butir]
    whole = Stamps(
        edisi=every[0].edisi,
        contoh=any(one.contoh for one in every),
        audiens=every[0].audiens,
        sementara=any(one.sementara for one in every),
        dikoreksi=any(one.dikoreksi for one in every),
    )
    return salinan_teks(uraian.kalimat, "", uraian.sumber, whole)


def _audiens(stempel: Stamps) -> str:
    """Say who may read a text whose small numbers are open; a public one needs no word."""
    if stempel.audiens == "publik":
        return ""
    return f"Audiens: {audiens(stempel.audiens)}, angka kecil terbuka, tidak untuk disebarkan."


def hal(row: Row, tempat: str, *, ukuran: str = "terdata", satuan: str = "", nama: str = "") -> Hal:
    """Return what a row of a type speaks of; a sum over types is spoken of as cases.

    Needs `jenis` and `nama` (or the argument), takes `satuan`, `status`, `sementara`, `asal` where they are.
    """
    status = row.get("status") or ("sementara" if row.get("sementara") else "tetap")
    kode = row.get("jenis") or row.get("layanan") or ""
    kumpulan = kode.startswith(("SEMUA", "PILAR", "PAS-", "GRP")) or row.get("keluarga") in (
        "semua",
        "pilar",
        "pas",
    )
    hitung = satuan or row.get("satuan") or "jiwa"
    return Hal(
        nama=rapat.nama_kalimat(nama or row["nama"]),
        tempat=tempat,
        satuan="kasus" if kumpulan and hitung == "jiwa" else hitung,
        ukuran=ukuran,
        jenis=kode,
        status=status if status in ("sementara", "perkiraan", "diperbaiki") else "tetap",
        contoh=row.get("asal") == "contoh",
    )


def gerak(
    row: Row, tentang: Hal, dari: str, ke: str, *, beda: Beda | None = None, tren: Tren | None = None,
    polaritas: str = "netral", cetak: Cetak = DIGIT,
) -> str:  # fmt: skip
    """Return the sentence of a row of perubahan or perubahan_jenis; `polaritas` is the catalogue's."""
    if row["alasan"] != SEBANDING or row["selisih"] is None:
        sebab = row["alasan"] if row["alasan"] in SEBAB else BELUM_SEBANDING
        return rapat.tak_sebanding(tentang, dari, ke, sebab)
    return rapat.gerak(
        tentang, row["nilai_awal"], row["nilai_akhir"], dari=dari, ke=ke, selisih=row["selisih"],
        selisih_persen=row["persen"], jelas=beda.jelas if beda else None, tren=tren.kode if tren else "",
        sebab_tren=tren.sebab if tren else "", dasar_tren=tren.dasar if tren else "", n=row["n_sebanding"],
        total=row["n_total"], polaritas=polaritas, cetak=cetak,
    )  # fmt: skip


def tingkat(row: Row, tentang: Hal, periode: str, *, key: str = "nilai", cetak: Cetak = DIGIT) -> str:
    """Return the sentence of one value with its state and coverage (row of sebaran, rekap_pilar, …)."""
    keadaan = row["keadaan"]
    if row[key] is None and keadaan in ("ada", "nihil"):
        keadaan = "tidak_tersedia"
    return rapat.tingkat(
        tentang, periode, row[key], keadaan, n=row.get("n_wilayah") or 1, total=row.get("n_total") or 1, cetak=cetak
    )  # fmt: skip


def kesenjangan(
    row: Row, tentang: Hal, periode: str, pelaksana: str, *, persen: float | None = None, cetak: Cetak = DIGIT
) -> str:
    """Return the gap sentence of a row with terdata, tertangani, belum (terlayani, rincian).

    `persen` is the share NOT served where the row's query gives it; the row's own `persen` is the share served
    and is never printed here.
    """
    if row["belum"] is None:
        return rapat.tak_terhitung(tentang, periode, sebab_kosong(row))
    return rapat.kesenjangan(
        tentang, periode, row["terdata"], row["tertangani"], row["belum"], pelaksana, persen=persen,
        n=row.get("n_wilayah") or 1, total=row.get("n_total") or 1, cetak=cetak,
    )  # fmt: skip


def spm(
    row: Row,
    tentang: Hal,
    periode: str,
    pelaksana: str,
    *,
    peringatan: tuple[str, ...] = (),
    cetak: Cetak = DIGIT,
) -> str:
    """Return the sentence of a row of spm_capaian; people first, then the achievement."""
    if row["belum"] is None:
        return rapat.tak_terhitung(tentang, periode, sebab_kosong(row))
    return rapat.spm(
        tentang, periode, row["butuh"], row["terlayani"], row["belum"], pelaksana, persen=row["persen"],
        target=row["target_persen"], n=row.get("n_wilayah") or 1, total=row.get("n_total") or 1,
        peringatan=peringatan, cetak=cetak,
    )  # fmt: skip


def sebab_kosong(row: Row) -> str:
    """Return why a row has no gap, as a code of words.kalimat_rapat.tak_terhitung."""
    for kode in (row.get("alasan"), row.get("keadaan")):
        if kode in ("disamarkan", "belum_dilaporkan", "nol_terdata", "beda_cakupan"):
            return kode
    return "tidak_tersedia"
