"""The preview of a recognised table in words."""

from __future__ import annotations

from data.intake.bentuk.sumbu import Sumbu
from data.intake.model import Dikenali, huruf_kolom
from data.intake.susun.hal import Isi

_SEBUT = {
    "wilayah": "wilayah",
    "jenis": "jenis",
    "layanan": "layanan",
    "indikator": "indikator",
    "periode": "periode",
    "kelamin": "jenis kelamin",
    "ukuran": "ukuran",
    "spm": "butuh/terlayani",
    "satuan": "satuan",
    "arah": "arah",
    "dasar": "dasar",
}


def kenal(isi: Isi) -> Dikenali:
    """Where the table stands and how it was read."""
    b = isi.tabel.blok
    return Dikenali(
        b.kisi.lembar.nama, b.rentang(), bentuk(isi), isi.jenis_tabel or "belum diketahui", _uraian(isi)
    )


def bentuk(isi: Isi) -> str:
    """The shape: ``panjang``, or rows × columns such as ``wilayah × jenis · jenis kelamin``."""
    baris = list(dict.fromkeys(d for s in [*isi.lajur, isi.grup] for d in _dimensi(s)))
    kolom = list(dict.fromkeys(d for s in isi.kepala for d in _dimensi(s)))
    if not kolom and len(baris) > 1:
        return f"panjang ({', '.join(baris)})"
    return f"{' · '.join(baris) or 'tanpa label baris'} × {' · '.join(kolom) or 'satu nilai'}"


def _dimensi(sumbu: Sumbu) -> list[str]:
    if sumbu.utama in _SEBUT:
        return [_SEBUT[sumbu.utama]] + [_SEBUT[d] for d in _lain(sumbu) if d != sumbu.utama]
    return [_SEBUT[d] for d in _lain(sumbu)]


def _lain(sumbu: Sumbu) -> list[str]:
    return list(dict.fromkeys(d for a in sumbu.arti.values() for d in a.dims if d in _SEBUT))


def _uraian(isi: Isi) -> str:
    bagian = [f"{len(isi.titik)} sel bernilai"]
    if isi.periode and isi.periode != "?":
        bagian.append(f"periode {isi.periode}")
    if isi.wilayah and isi.wilayah != "?":
        bagian.append(f"wilayah {isi.wilayah}")
    lewat = {
        "nomor": [huruf_kolom(k) for k, p in isi.tabel.peran.items() if p.guna == "nomor"],
        "catatan": [huruf_kolom(k) for k, p in isi.tabel.peran.items() if p.guna == "catatan"],
        "turunan": sorted({huruf_kolom(t.kolom) for t in isi.titik if t.turunan}),
    }
    nama = {"nomor": "kolom nomor", "catatan": "kolom keterangan", "turunan": "kolom turunan/pemeriksaan"}
    bagian += [f"dilewati: {nama[apa]} {', '.join(kolom)}" for apa, kolom in lewat.items() if kolom]
    if jumlah := sum(1 for t in isi.titik if t.atas and not (t.buntu or t.bentrok)):
        bagian.append(f"{jumlah} sel jumlah dicocokkan, tidak dimuat")
    if isi.tabel.blok.nomor:
        bagian.append("baris penomoran kolom dilewati")
    return "; ".join(bagian) + "."
