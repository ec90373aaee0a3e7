"""All colours by name. Charts, SVG, slides and tables take a colour from here and from nowhere else.

Projector rule (design §8): neighbouring classes keep a contrast of at least 1,4 when 10 % of the projector's
white falls back on the screen as flare. Ramps are one hue, so luminance alone orders them: they survive
colour blindness and grey prints. Red and blue mean memburuk and membaik and are used for nothing else.
"""

from __future__ import annotations

from words.galat import KodeTidakDikenal

FLARE = 0.1

PALET: dict[str, str] = {
    # ink and ground
    "teks": "#1B1F24",
    "teks_lemah": "#57606A",
    "garis": "#C9D1D9",
    "latar": "#FFFFFF",
    # series
    "utama": "#1F5F99",
    "kedua": "#A85B00",
    "pembanding": "#6E7781",
    "sorot": "#111418",
    "netral": "#5F6368",
    "contoh": "#7A5200",
    "resmi": "#1F5F99",
    "proyeksi": "#6F93B8",
    "sensus": "#12263A",
    "L": "#1D6F6A",
    "P": "#B26A00",
    # rings around KIPP: the nearer, the darker
    "lingkar_1": "#5B1A5E",
    "lingkar_2": "#A2478F",
    "lingkar_3": "#8A8F98",
    # pillars
    "pilar_rehsos": "#1F5F99",
    "pilar_linjamsos": "#C08400",
    "pilar_dayasos": "#0B3D2E",
    "pilar_bencana": "#CC3370",
    # change with a known good direction
    "naik_memburuk": "#B2182B",
    "turun_membaik": "#2166AC",
    # higher or lower than the comparison, where neither is good or bad (the shape of the sign says which)
    "banding_tinggi": "#9A5000",
    "banding_rendah": "#5A3E94",
    # spine chart: lowest to highest area, and the middle half of them
    "rentang": "#DDE1E6",
    "rentang_tengah": "#A9B1BA",
    # dated events
    "event_ikn": "#5B1A5E",
    "event_konteks": "#6E7781",
    "event_rakor": "#0B6E4F",
    "event_target": "#A85B00",
    "event_putus": "#1B1F24",
    # states of "nothing": pale grounds under symbol and pattern
    "nihil": "#FFFFFF",
    "tidak_tersedia": "#DDE1E6",
    "belum_dilaporkan": "#F3EAD3",
    "disamarkan": "#C6CBD2",
}

# sequential, light to dark
RAMP: dict[str, tuple[str, ...]] = {
    "biru_4": ("#CFE1F2", "#8FBBDD", "#4A88BF", "#12487F"),
    "biru_3": ("#C4DAEE", "#6FA5D2", "#12487F"),
    "ungu_4": ("#E0DAEE", "#B5A8D6", "#8270B4", "#4A2F82"),
    "ungu_3": ("#D8D0EA", "#9C8BC6", "#4A2F82"),
    "hijau_4": ("#D3EADB", "#8BC6A4", "#479A72", "#0D5638"),
    "hijau_3": ("#C8E5D3", "#6BB48F", "#0D5638"),
    "jingga_4": ("#FBE0C2", "#ECAC68", "#C97C22", "#804200"),
    "jingga_3": ("#FAD9B5", "#DE9440", "#804200"),
}

# change, most negative to most positive; the middle class is exactly zero
DIVERGEN: dict[str, tuple[str, ...]] = {
    "netral": ("#5A3E94", "#AC9CD2", "#F4F4F2", "#E5A85C", "#9A5000"),
    "turun_baik": ("#1F5FA0", "#86B3DA", "#F4F4F2", "#EE9A86", "#A81529"),
    "naik_baik": ("#A81529", "#EE9A86", "#F4F4F2", "#86B3DA", "#1F5FA0"),
}


def ramp(nama: str, kelas: int) -> tuple[str, ...]:
    """Colours of a sequential legend with 1–4 classes; `nama` is biru, ungu, hijau or jingga."""
    if f"{nama}_4" not in RAMP or not 1 <= kelas <= 4:
        raise KodeTidakDikenal("Ramp warna", f"{nama}, {kelas} kelas")
    if kelas >= 3:
        return RAMP[f"{nama}_{kelas}"]
    tiga = RAMP[f"{nama}_3"]
    return (tiga[1],) if kelas == 1 else (tiga[0], tiga[2])


def divergen(polaritas: str) -> tuple[str, ...]:
    """Five colours for a change by catalogue polarity (naik_baik, turun_baik, netral)."""
    if polaritas not in DIVERGEN:
        raise KodeTidakDikenal("Polaritas", polaritas, ", ".join(DIVERGEN))
    return DIVERGEN[polaritas]


def luminans(warna: str) -> float:
    """Relative luminance 0–1 of "#RRGGBB" (WCAG 2.1)."""
    kanal = (int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in kanal)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def kontras(a: str, b: str, flare: float = 0.0) -> float:
    """Contrast ratio of two colours (WCAG 2.1), each luminance L first washed out to L·(1−flare) + flare."""
    terang, gelap = sorted((luminans(w) * (1 - flare) + flare for w in (a, b)), reverse=True)
    return (terang + 0.05) / (gelap + 0.05)


def teks_di_atas(warna: str) -> str:
    """Text colour that reads on `warna`: ink, else white, else black; always a contrast of 4,5 or more."""
    for tinta in (PALET["teks"], PALET["latar"]):
        if kontras(tinta, warna) >= 4.5:
            return tinta
    return "#000000"
