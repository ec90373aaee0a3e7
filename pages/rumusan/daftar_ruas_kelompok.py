"""Which fields the form of a clause has, in which groups, and what their empty boxes say."""

from __future__ import annotations

# groups in the order pelaku – tindakan – indikator – baseline – target – tenggat; the last one is folded
KELOMPOK: dict[str, tuple[str, ...]] = {
    "Isi": ("isi",),
    "Siapa dan di mana": (
        "level", "penanggung_jawab", "kode_wilayah", "pilar", "komisi", "dukungan",
    ),
    "Indikator, kondisi awal (baseline), target, tenggat": (
        "indikator", "jenis", "kewenangan", "ukuran", "penduduk", "satuan", "dasar_nilai", "dasar_periode",
        "dasar_edisi", "target", "target_tahunan", "tenggat",
    ),
    "Status dan catatan": ("status", "catatan"),
    "Program dan anggaran (SIPD)": (
        "program", "kegiatan", "subkegiatan", "lokasi", "volume", "satuan_volume", "pagu", "sumber_dana",
    ),
}  # fmt: skip
TINGGI = {"isi": 130, "catatan": 90}
KOLOM = 3
CONTOH = {
    "tenggat": "2027, 2027-06, atau 2027-06-30",
    "dasar_periode": "2025",
    "target_tahunan": "2027: 80; 2028: 90",
    "pagu": "rupiah, misalnya 250.000.000",
    "penanggung_jawab": "nama perangkat daerah, bukan nama orang",
}
BEBAS_LEBAR = ("isi", "catatan")
