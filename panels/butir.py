"""A clause of a meeting ("butir rumusan") as every layer sees it; the store keeps it, others only read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PUSAT, PROVINSI, KAB_KOTA = "pusat", "provinsi", "kab_kota"
LEVEL = (PUSAT, PROVINSI, KAB_KOTA)
BELUM, BERJALAN, SELESAI, DIALIHKAN = "belum", "berjalan", "selesai", "dialihkan"
STATUS = (BELUM, BERJALAN, SELESAI, DIALIHKAN)
DIUSULKAN, DITAHAN, DISETUJUI = "usulan", "ditahan", "disetujui"
SETUJU = (DIUSULKAN, DITAHAN, DISETUJUI)
PENDANAAN, INFRASTRUKTUR, SDM = "pendanaan", "infrastruktur", "sdm"
DUKUNGAN = (PENDANAAN, INFRASTRUKTUR, SDM)


@dataclass(frozen=True, slots=True)
class Acuan:
    """Which number a clause is tied to: an indicator of the catalogue, read for a type or service, an area and a base.

    `jenis` is a type, a roll-up or an SPM service ("" where the indicator has none); `ukuran`, `kewenangan`,
    `penduduk` as in panels.state and the SPM table; `kode_wilayah` "" is the province.
    """

    indikator: str = ""
    jenis: str = ""
    kode_wilayah: str = ""
    ukuran: str = ""
    kewenangan: str = ""
    penduduk: str = ""
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Butir:
    """One clause. `nomor` is None until it is approved; `dasar_*` are baseline value, period and vintage.

    `target_tahunan` maps a year to its target; `tenggat` is "2027", "2027-06" or a day; `pagu` is in rupiah;
    `penanggung_jawab` is a unit; `asal_rumusan` the id of the clause it carries over.
    """

    id: str
    rapat: str
    isi: str
    level: str
    nomor: int | None = None
    urut: int = 0
    setuju: str = DIUSULKAN
    diputus: str = ""
    pilar: str = ""
    komisi: str = ""
    kode_wilayah: str = ""
    penanggung_jawab: str = ""
    dukungan: str = ""
    indikator: str = ""
    jenis: str = ""
    ukuran: str = ""
    kewenangan: str = ""
    penduduk: str = ""
    satuan: str = ""
    dasar_nilai: float | None = None
    dasar_periode: str = ""
    dasar_edisi: str = ""
    target: float | None = None
    target_tahunan: Mapping[str, float] = field(default_factory=dict)
    tenggat: str = ""
    status: str = BELUM
    catatan: str = ""
    asal_rumusan: str = ""
    program: str = ""
    kegiatan: str = ""
    subkegiatan: str = ""
    lokasi: str = ""
    volume: float | None = None
    satuan_volume: str = ""
    pagu: float | None = None
    sumber_dana: str = ""
    halaman: str = ""
    panel: str = ""
    pilihan: Mapping[str, str] = field(default_factory=dict)
    dibuat: str = ""
    diubah: str = ""
    dibuang: str = ""
    oleh: str = ""
    versi: int = 1

    @property
    def acuan(self) -> Acuan:
        """The number that the clause is tied to."""
        return Acuan(
            self.indikator,
            self.jenis,
            self.kode_wilayah,
            self.ukuran,
            self.kewenangan,
            self.penduduk,
            self.satuan,
        )
