"""The rows of a bekal into the store, in the one transaction that decides whether the import happened."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from meeting import baris, cadangan, catatan, gudang, jam
from meeting.bekal import catat_tulis
from meeting.bekal import isi as deck
from meeting.bekal.banding import CABANG, SINI
from meeting.bekal.catat_tulis import Cara
from meeting.bekal.galat import BekalDitolak, SudahBergerak
from meeting.bekal.isi import Isi
from meeting.bekal.jurnal import KEJADIAN
from meeting.bekal.laporan import LaporanBekal, asing


def tulis(isi: Isi, laporan: LaporanBekal, oleh: str, salin: bool, tanda: str, berkas: list[str]) -> str:
    """Store the deck and the token of the import; return the meeting's id.

    Raises SudahBergerak when the deck here is not the one that the report compared with.
    """
    if laporan.sini and not salin:
        with gudang.baca() as sambungan:
            cadangan.buat(sambungan, "sebelum-bekal")
    sebab = {satu.id: satu.sebab for satu in laporan.tahan}
    with gudang.tulis() as sambungan:
        sini = deck.baca(sambungan, isi.rapat["id"])
        if laporan.sini != (deck.sidik(sini) if sini else ""):
            raise SudahBergerak(laporan.nama)
        _berkas(sambungan, isi, berkas)
        baru = _bernama_lain(isi, laporan) if salin else isi
        tertahan = tuple(
            tahan(satu, sebab.get(lama["id"], "")) for satu, lama in zip(baru.salindia, isi.salindia)
        )
        try:
            _susunan(sambungan, replace(baru, salindia=tertahan), None if salin else sini)
            tindih = not salin and laporan.putusan in (SINI, CABANG)
            catat_tulis.tulis(sambungan, baru.catat, Cara(str(baru.rapat["id"]), oleh, tindih))
        except sqlite3.IntegrityError as galat:
            raise BekalDitolak(
                "susunannya memuat isian yang tidak sah bagi Serambi di laptop ini."
            ) from galat
        if not salin:
            deck.ingat_riwayat(sambungan, isi)
            deck.ingat(sambungan, isi, "masuk", jam.teks(jam.sekarang()))
        catatan.catat(sambungan, oleh, KEJADIAN, f"{baru.rapat['nama']} ({tanda})")
        return str(baru.rapat["id"])


def tahan(slide: deck.Baris, sebab: str) -> deck.Baris:
    """The row as this store can keep it, with the reason where it is held; the original goes along."""
    if asing(slide):
        dikenal = {
            kunci: slide[kunci] for kunci in ("id", "rapat", "acara", "judul", "dibuat", "diubah", "versi")
        }
        return {
            **dikenal,
            "jenis": "teks",
            "pilihan": {},
            "isi": {deck.DITAHAN: sebab, deck.ASLI: dict(slide)},
        }
    return {**slide, "isi": {**slide["isi"], deck.DITAHAN: sebab}} if sebab else slide


def _berkas(sambungan: sqlite3.Connection, isi: Isi, ada: list[str]) -> None:
    for satu in isi.berkas:
        if satu["sidik"] in ada:
            sambungan.execute(
                "insert or ignore into berkas (sidik, nama, mime, ukuran, dibuat) values (?, ?, ?, ?, ?)",
                (*(satu[kolom] for kolom in ("sidik", "nama", "mime", "ukuran")), jam.teks(jam.sekarang())),
            )


def _bernama_lain(isi: Isi, laporan: LaporanBekal) -> Isi:
    """The same deck under new ids, as another meeting."""
    nama = f"{isi.rapat['nama']} (dari bekal {jam.wita(laporan.dibuat)})"
    rapat = {**isi.rapat, "id": baris.id_baru(), "nama": nama}
    acara = {str(satu["id"]): baris.id_baru() for satu in isi.acara}
    slide = {str(satu["id"]): baris.id_baru() for satu in isi.salindia}
    return replace(
        isi,
        rapat=rapat,
        acara=tuple({**s, "id": acara[str(s["id"])]} for s in isi.acara),
        salindia=tuple(
            {**s, "id": slide[str(s["id"])], "acara": acara[str(s["acara"])]} for s in isi.salindia
        ),
        catat=catat_tulis.bernama_lain(isi.catat, str(rapat["id"]), slide),
    )


def _susunan(sambungan: sqlite3.Connection, isi: Isi, sini: Isi | None) -> None:
    """Meeting, sessions and slides; those of the same meeting that are here are replaced."""
    rapat = str(isi.rapat["id"])
    _tolak_bentrok(sambungan, isi, rapat)
    if sini is None:
        deck.tulis_baris(sambungan, "rapat", [_tanpa_tanda(isi.rapat)])
    else:
        setempat = {k: v for k, v in sini.rapat["pengaturan"].items() if k in deck.SETEMPAT}
        _ganti_rapat(sambungan, {**isi.rapat, "pengaturan": isi.rapat["pengaturan"] | setempat}, sini.rapat)
        sambungan.execute("delete from acara where rapat = ?", (rapat,))
    lama = {satu["id"]: satu for satu in (*sini.acara, *sini.salindia)} if sini else {}
    acara = [_versi({**satu, "rapat": rapat, "urut": n}, lama) for n, satu in enumerate(isi.acara, 1)]
    slide = [_versi({**satu, "rapat": rapat, "urut": n}, lama) for n, satu in enumerate(isi.salindia, 1)]
    deck.tulis_baris(sambungan, "acara", acara)
    deck.tulis_baris(sambungan, "salindia", slide)


def _tolak_bentrok(sambungan: sqlite3.Connection, isi: Isi, rapat: str) -> None:
    """Raise BekalDitolak when an id of the file belongs to another meeting here."""
    for tabel, semua in (("acara", isi.acara), ("salindia", isi.salindia)):
        for satu in semua:
            cari = f"select 1 from {tabel} where id = ? and rapat <> ?"
            if sambungan.execute(cari, (satu["id"], rapat)).fetchone():
                raise BekalDitolak(
                    f"“{satu['judul']}” sudah dipakai rapat lain di sini; simpan sebagai rapat baru."
                )


def _ganti_rapat(sambungan: sqlite3.Connection, baru: deck.Baris, lama: deck.Baris) -> None:
    """Update in place: the stage and the released slides point to this row."""
    kolom = [nama for nama in lama if nama in baru and nama not in ("id", "tanda", "versi", "dibuat")]
    nilai = [deck.nilai(baru[nama]) for nama in kolom]
    pasang = ", ".join(f"{nama} = ?" for nama in kolom)
    versi = max(int(lama["versi"]), int(baru["versi"])) + 1
    sambungan.execute(f"update rapat set {pasang}, versi = ? where id = ?", (*nilai, versi, lama["id"]))


def _versi(satu: deck.Baris, lama: Mapping[str, deck.Baris]) -> deck.Baris:
    """A row that differs from the one here gets a later count, so that an open editor notices."""
    ada = lama.get(satu["id"])
    if ada is None:
        return satu
    paling = max(int(ada["versi"]), int(satu["versi"]))
    return {**satu, "versi": paling + (deck.sidik_salindia(ada) != deck.sidik_salindia(satu))}


def _tanpa_tanda(rapat: deck.Baris) -> deck.Baris:
    return {kunci: nilai for kunci, nilai in rapat.items() if kunci != "tanda"}
