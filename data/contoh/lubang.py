"""What real registers do to a full cube: late areas, missing cells, merged types, revisions."""

from dataclasses import dataclass

from data.contoh.acak import acak, terkecil
from data.contoh.bahan import TAHUN, Bahan
from data.contoh.kubus import Kubus

PORSI_WILAYAH_TAHUN = 0.05
PORSI_SEL = 0.03
BANYAK_REVISI = 2
TAHUN_REVISI = TAHUN[-4:]
TERKECIL_REVISI = 20
GEPENG = ("GRP-GEPENG", ("PMKS-11", "PMKS-12"))


@dataclass(frozen=True)
class Lubang:
    """Where the cube is not whole; cells are (wilayah, jenis, tahun)."""

    belum_lapor: frozenset[tuple[str, int]]
    kosong: frozenset[tuple[str, str, int]]
    hilang: frozenset[tuple[str, str, int]]
    gabung: tuple[str, int]
    revisi: tuple[tuple[str, str, int], ...]


def buat_lubang(bahan: Bahan, kubus: Kubus) -> Lubang:
    """Draw about eight per cent of the cells as never reported, one merge and two revisions.

    Whole area-years come first, then single cells, half of them written as *tidak tersedia* and
    half simply absent. Revisions fall in the last years, where people look.
    """
    pasangan = [(daerah.kode, tahun) for daerah in bahan.daerah for tahun in TAHUN]
    belum = _belum_lapor(bahan)
    gabung = terkecil([satu for satu in pasangan if satu not in belum], 1, "gabung")[0]
    bebas = [sel for sel in kubus if (sel[0], sel[2]) not in belum | {gabung}]
    sel = terkecil(bebas, round(PORSI_SEL * len(kubus)), "kosong")
    hilang = frozenset(satu for satu in sel if acak("hilang", *satu) < 0.5)
    baru = [satu for satu in bebas if satu not in sel and satu[2] in TAHUN_REVISI]
    sisa = [satu for satu in baru if kubus[satu]["terdata", "total"] >= TERKECIL_REVISI]
    revisi = tuple(terkecil(sisa, BANYAK_REVISI, "revisi"))
    return Lubang(belum, frozenset(sel) - hilang, hilang, gabung, revisi)


def _belum_lapor(bahan: Bahan) -> frozenset[tuple[str, int]]:
    """Late area-years, spread over the years; the last year has one, in the farthest ring.

    Ring 1 stays whole in the last year so that the IKN panels have something to show.
    """
    terjauh = max(daerah.lingkar for daerah in bahan.daerah)
    jauh = [(daerah.kode, TAHUN[-1]) for daerah in bahan.daerah if daerah.lingkar == terjauh]
    awal = [(daerah.kode, tahun) for daerah in bahan.daerah for tahun in TAHUN[:-1]]
    banyak = max(round(PORSI_WILAYAH_TAHUN * len(bahan.daerah) * len(TAHUN)), 1) - 1
    per_tahun = -(-banyak // len(TAHUN[:-1]))
    terpilih = terkecil(jauh, 1, "lapor")
    for satu in sorted(awal, key=lambda pasangan: acak("lapor", *pasangan)):
        penuh = sum(tahun == satu[1] for _, tahun in terpilih) >= per_tahun
        if len(terpilih) <= banyak and not penuh:
            terpilih.append(satu)
    return frozenset(terpilih)
