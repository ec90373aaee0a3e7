"""The slides in a browser, as items of the report; without a browser there is one item that says so."""

from __future__ import annotations

from meeting.cek.isi import gabung
from meeting.cek.laporan import Butir, Temuan
from reports.cek_layar import KELAS, HasilLayar, periksa_layar
from reports.dek import Dek
from words.galat import GalatSerambi

PERAMBAN = "Peramban"


def layar(dek: Dek) -> tuple[Butir, ...]:
    """Every slide at every size, keys, requests. One failed item when no browser can look."""
    if not dek.salindia:
        return ()
    try:
        hasil = periksa_layar(dek)
    except GalatSerambi as galat:
        return (Butir("peramban", PERAMBAN, (Temuan(f"Salindia belum diperiksa di layar. {galat.pesan}"),)),)
    return (
        Butir("peramban", PERAMBAN, catatan=f"huruf {', '.join(hasil.huruf) or 'bawaan'}"),
        *butir_layar(hasil, dek),
    )


def butir_layar(hasil: HasilLayar, dek: Dek) -> list[Butir]:
    """One item per class of fault."""
    nomor = {s.kunci: s.nomor for s in dek.salindia}
    catatan = f"{hasil.slide} salindia, {len(hasil.ukuran)} ukuran layar"
    return [
        Butir(
            kelas,
            judul,
            gabung(
                Temuan(
                    satu.kalimat,
                    (nomor[satu.kunci],) if satu.kunci in nomor else (),
                    (satu.ukuran,) if satu.ukuran else (),
                )
                for satu in hasil.temuan
                if satu.kelas == kelas
            ),
            catatan=catatan,
        )
        for kelas, judul in KELAS.items()
    ]
