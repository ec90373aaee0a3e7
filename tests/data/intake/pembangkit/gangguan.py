"""Disturbances that leave the truth known: rows and columns moved, words taken away, nonsense in single cells.

Each changes a sheet and its facts together. What a reader still gives must be true; what it cannot know it must ask.
"""

from tests.data.intake.pembangkit.mutasi import ANEH

BUKAN_NILAI = [satu for satu in ANEH if isinstance(satu, str) and not any(c.isdigit() for c in satu) and satu]
BUKAN_NILAI = [satu for satu in BUKAN_NILAI if satu not in ("-", "\x07") and len(satu) < 100]


def _pindah(kisi, ubah):
    """Move every cell, fact and merge by `ubah(row, column)`; None drops the cell."""
    for nama in ("isi", "fakta", "tanya"):
        baru = ((ubah(*sel), isi) for sel, isi in getattr(kisi, nama).items())
        setattr(kisi, nama, {sel: isi for sel, isi in baru if sel is not None})
    sudut = [(ubah(b, k), ubah(b2, k2)) for b, k, b2, k2 in kisi.gabungan]
    kisi.gabungan = [(*awal, *akhir) for awal, akhir in sudut if awal and akhir and awal != akhir]


def baris_kosong(kisi, acak):
    """An empty row between two rows, outside merged headings."""
    letak = acak.choice(sorted({b for b, _ in kisi.fakta}) or [0])
    _pindah(kisi, lambda b, k: (b + (b >= letak), k))


def kolom_kosong(kisi, acak):
    """An empty column somewhere."""
    letak = acak.randrange(kisi.lebar + 1)
    _pindah(kisi, lambda b, k: (b, k + (k >= letak)))


def buang_baris_data(kisi, acak):
    """One line of data is gone; totals no longer add up."""
    letak = acak.choice(sorted({b for b, _ in kisi.fakta}) or [0])
    _pindah(kisi, lambda b, k: None if b == letak else (b - (b > letak), k))


def buang_judul(kisi, acak):
    """One of the words above the data is gone (title, unit, year, heading)."""
    batas = min((b for b, _ in kisi.fakta), default=0)
    atas = [sel for sel in kisi.isi if sel[0] < batas]
    if atas:
        del kisi.isi[acak.choice(sorted(atas))]


def buang_label(kisi, acak):
    """One label left of the data is gone."""
    baris = {b for b, _ in kisi.fakta}
    kiri = min((k for _, k in kisi.fakta), default=0)
    label = sorted(sel for sel in kisi.isi if sel[0] in baris and sel[1] < kiri)
    if label:
        del kisi.isi[acak.choice(label)]


def kotori_sel(kisi, acak):
    """Nonsense where a value stood."""
    if kisi.fakta:
        sel = acak.choice(sorted(kisi.fakta))
        kisi.isi[sel] = acak.choice(BUKAN_NILAI)
        del kisi.fakta[sel]


def catatan_liar(kisi, acak):
    """A remark with numbers in it beside or below the table."""
    teks = acak.choice(
        [
            "cek lagi 12",
            "lihat hal. 7",
            "2019",
            2023,
            "Kab. Berau belum masuk",
            "Total sementara",
            17,
            "KK",
            "L",
        ]
    )
    kisi.isi[kisi.tinggi + acak.randint(0, 2), acak.randrange(kisi.lebar + 2)] = teks


GANGGUAN = [baris_kosong, kolom_kosong, buang_baris_data, buang_judul, buang_label, kotori_sel, catatan_liar]


def ganggu(kisi, acak):
    """One to four disturbances."""
    for _ in range(acak.randint(1, 4)):
        acak.choice(GANGGUAN)(kisi, acak)
