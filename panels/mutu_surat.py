"""Mutu: a polite letter to each area's head of the social service that lists what is still awaited, to be copied."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from panels import mutu
from panels.mutu_umur import ditunggu, ruas
from queries import Konteks, Row, rows
from words.format import angka, tanggal

ISI = {
    "pmks": "Data PMKS menurut {n} jenis (terdata dan tertangani, laki-laki dan perempuan)",
    "spm": "Data SPM bidang sosial ({n} layanan; yang membutuhkan dan yang terlayani)",
    "psks": "Data PSKS menurut {n} jenis",
}
TINGKAT = {"kabupaten": "Kabupaten", "kota": "Kota"}


def nama_panjang(area: Mapping[str, str]) -> str:
    """Return the formal name written out: "Kab. Paser" -> "Kabupaten Paser"."""
    own = area["nama"].removeprefix("Kab. ").removeprefix("Kota ")
    return f"{TINGKAT[area['tingkat']]} {own}"


def surat(wilayah: str, konteks: Konteks, batas: datetime.date | None = None) -> str:
    """Return the letter to one area; `batas` adds the date until which the data are hoped for."""
    area = next(row for row in rows("wilayah_daftar", konteks) if row["kode_wilayah"] == wilayah)
    open_ = [row for row in ditunggu(konteks) if row["kode_wilayah"] == wilayah]
    province = rows("provinsi", konteks)[0]["nama"]
    body = _permohonan(open_, batas) if open_ else _terima_kasih(konteks)
    subject = "Permohonan penyampaian data" if open_ else "Ucapan terima kasih atas penyampaian data"
    return "\n".join(
        (
            "Yth. Kepala Dinas Sosial",
            nama_panjang(area),
            f"di {area['ibu_kota']}",
            "",
            f"Perihal: {subject} kesejahteraan sosial",
            "",
            "Dengan hormat,",
            "",
            *(line.format(provinsi=province, tanggal=_hari(konteks)) for line in body),
            "",
            "Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan terima kasih.",
            "",
            "Hormat kami,",
            f"Dinas Sosial {province}",
        )
    )


def _hari(konteks: Konteks) -> str:
    return tanggal(mutu.tanggal_edisi(konteks))


def _permohonan(open_: list[Row], batas: datetime.date | None) -> tuple[str, ...]:
    hoped = f" Kami berharap data tersebut dapat kami terima paling lambat {tanggal(batas)}." if batas else ""
    return (
        "Dalam rangka pemutakhiran data kesejahteraan sosial {provinsi}, bersama ini kami sampaikan "
        "data yang masih kami tunggu menurut catatan per {tanggal}:",
        "",
        *(f"{place}. {line}" for place, line in enumerate(_butir(open_), 1)),
        "",
        "Apabila sebagian data memang nihil atau belum tersedia, mohon keterangan itu tetap disampaikan agar dapat "
        "dicatat sebagaimana adanya. Angka sementara juga dapat kami terima dengan tanda “sementara”, dan dapat "
        f"diperbaiki kemudian.{hoped}",
        "",
        "Bila data tersebut sudah pernah dikirim, mohon kiranya kami diberi tahu agar dapat kami telusuri kembali.",
    )


def _terima_kasih(konteks: Konteks) -> tuple[str, ...]:
    first, last = mutu.tahun_ditunggu(konteks)
    return (
        "Menurut catatan kami per {tanggal}, seluruh data PMKS, SPM, dan PSKS "
        f"tahun {mutu.rentang(first, last)} sudah kami terima dengan lengkap.",
    )


def _butir(open_: list[Row]) -> list[str]:
    """The awaited data, one line per table for whole years, one more for each year that lacks some types."""
    lines = []
    for table, words in ISI.items():
        own = [row for row in open_ if row["tabel"] == table]
        whole = [row["tahun"] for row in own if row["n_lapor"] == 0]
        if whole:
            name = words.format(n=angka(own[0]["n_total"]))
            lines.append(f"{name}: tahun {', '.join(ruas(whole))}.")
        lines += [_sebagian(row) for row in own if row["n_lapor"] > 0]
    return lines


def _sebagian(row: Row) -> str:
    return (
        f"Pelengkap data {row['tabel'].upper()} tahun {row['tahun']} "
        f"({angka(row['n_kurang'])} dari {angka(row['n_total'])} jenis): {row['kurang']}."
    )
