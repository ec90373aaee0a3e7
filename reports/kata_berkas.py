"""Stamps, headings and citations of a panel as the files (XLSX, CSV) and their names write them."""

from __future__ import annotations

from charts.hitungan import Hitungan
from charts.spec import Column, Rumus, Table
from panels.panel import Panel, Stamps
from words.format import angka
from words.label import DATA_CONTOH, DIKOREKSI, TANDA_AUDIENS, audiens

CONTOH = "CONTOH-"  # sources of made-up numbers begin so (data/catalogue/sumber.csv)
_BELUM_RESMI = "bukan data resmi, hanya untuk memperagakan tampilan; jangan dikutip"
_CAMPURAN = "memuat data contoh di samping data resmi, hanya untuk memperagakan tampilan; jangan dikutip"


def tanda(stempel: Stamps) -> tuple[str, ...]:
    """Marks that every output must carry: "DATA CONTOH", "INTERNAL", "LEMBAR KADINSOS"."""
    audiens(stempel.audiens)  # an unknown audience must not lose its mark in silence
    semua = (DATA_CONTOH if stempel.contoh else "", TANDA_AUDIENS[stempel.audiens])
    return tuple(mark for mark in semua if mark)


def campuran(panel: Panel) -> bool:
    """Whether a panel stamped contoh also rests on sources that are not made up."""
    return panel.stamps.contoh and any(not s.sumber_id.startswith(CONTOH) for s in panel.sources)


def kata_asal(panel: Panel) -> str:
    """Origin of the numbers in words: official, made up, or both; or what the panel is instead of data."""
    if panel.asal:
        return f"{panel.asal}; memuat data contoh" if panel.stamps.contoh else panel.asal
    if campuran(panel):
        return "Data resmi dan data contoh"
    return "Data contoh" if panel.stamps.contoh else "Data resmi"


def kalimat_tanda(panel: Panel) -> tuple[str, ...]:
    """The same marks as full lines for the band on top of a sheet."""
    baris = []
    for mark in tanda(panel.stamps):
        if mark == DATA_CONTOH:
            baris.append(f"{DATA_CONTOH}: {_CAMPURAN if campuran(panel) else _BELUM_RESMI}.")
        else:
            baris.append(f"{mark}: angka tidak disamarkan, tidak untuk disebarluaskan.")
    return tuple(baris)


def judul_kolom(kolom: Column) -> str:
    """Header text: the title, with its unit unless the title already says it."""
    if not kolom.satuan or kolom.satuan.lower() in kolom.title.lower():
        return kolom.title
    return f"{kolom.title} ({kolom.satuan})"


def judul_semua(tabel: Table) -> tuple[str, ...]:
    """Header texts, made unique with the column's key where two would be equal."""
    semua = [judul_kolom(kolom) for kolom in tabel.columns]
    return tuple(
        judul if semua.count(judul) == 1 else f"{judul} [{kolom.key}]"
        for judul, kolom in zip(semua, tabel.columns, strict=True)
    )


def rumus_kata(tabel: Table, rumus: Rumus) -> str:
    """A formula in words: "Terdata ÷ Penduduk × 10.000"."""
    nama = {kolom.key: kolom.title for kolom in tabel.columns}
    a, b = nama.get(rumus.a, rumus.a), nama.get(rumus.b, rumus.b)
    if rumus.jenis == "porsi":
        return f"{a} ÷ total {a} × 100"
    if rumus.jenis == "selisih":
        return f"{a} − {b}"
    if rumus.jenis == "jumlah":
        return f"{a} + {b}"
    if rumus.jenis == "selisih_persen":
        return f"({a} − {b}) ÷ {b} × 100"
    desimal = 0 if rumus.faktor == int(rumus.faktor) else 4
    return f"{a} ÷ {b}" + ("" if rumus.faktor == 1 else f" × {angka(rumus.faktor, desimal)}")


def hitungan_kata(hitungan: Hitungan) -> str:
    """What a cell is computed from, in words: "Tertangani ÷ Terdata × 100"."""
    a, b, *lain = (nama for nama, _ in hitungan.masukan)
    if hitungan.jenis == "banding_porsi":
        return f"({a} ÷ {b}) ÷ ({lain[0]} ÷ {lain[1]})"
    kolom = (Column("a", a), Column("b", b))
    return rumus_kata(Table(kolom, ()), Rumus(hitungan.jenis, "a", "b", hitungan.faktor))


def sumber_singkat(panel: Panel) -> str:
    """All citations in one line."""
    return "; ".join(sumber.sitasi for sumber in panel.sources) or "tidak dicantumkan"


def alamat(panel: Panel, tampilan: str = "") -> str:
    """The address that rebuilds the view, always with its edition; `tampilan` for a panel that names none."""
    tempat = panel.state or tampilan
    if not tempat or "edisi=" in tempat:
        return tempat
    return f"{tempat}{'&' if '?' in tempat else '?'}edisi={panel.stamps.edisi}"


def baris_kepala(panel: Panel) -> tuple[str, ...]:
    """Unit, period, vintage, audience, coverage and base in two short lines."""
    s = panel.stamps
    kedua = [f"Edisi data: {s.edisi}", f"Audiens: {audiens(s.audiens)}"]
    kedua += [f"Cakupan: {s.cakupan}"] if s.cakupan else []
    kedua += [f"Penyebut: {s.penyebut}"] if s.penyebut else []
    kedua += ["Memuat angka sementara (x)"] if s.sementara else []
    kedua += [DIKOREKSI.capitalize()] if s.dikoreksi else []
    return (f"Satuan: {panel.unit}  ·  Periode: {panel.period}", "  ·  ".join(kedua))
