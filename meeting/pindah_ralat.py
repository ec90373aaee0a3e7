"""The lembar ralat of a move that was made: built again from the two vintages, which never change."""

from __future__ import annotations

from data.snapshot import open_edition
from meeting import jam, rapat, salindia
from meeting.dek_salindia import edisi
from meeting.pindah import BERUBAH, PULIH, PindahDitolak, UbahSalindia, banding_dari
from meeting.rapat import Rapat
from meeting.slide import BERPANEL
from queries import Konteks, rows
from reports.ralat import Ralat, RalatSalindia
from words.format import tanggal
from words.galat import GalatSerambi


def riwayat(ini: Rapat) -> tuple[dict, ...]:
    """The moves of a meeting, oldest first: dari, ke, waktu (UTC text), oleh, salindia {id: older vintage}."""
    return tuple(ini.pengaturan.get("pindah", ()))


def ralat(rapat_id: str, ke: int = -1) -> Ralat:
    """The sheet of the last move, or of move number `ke` of `riwayat`.

    Raises PindahDitolak when there was none, EdisiTidakDikenal when an older vintage is not on this laptop.
    """
    ini = rapat.ambil(rapat_id)
    jejak = riwayat(ini)
    if not jejak:
        raise PindahDitolak(f"Paparan “{ini.nama}” belum pernah dipindahkan ke edisi lain; belum ada ralat.")
    satu = jejak[ke]
    for lama in dict.fromkeys(satu["salindia"].values()):
        open_edition(lama)
    ada = {s.id: s for s in salindia.daftar(rapat_id)}
    semua = [(ada[id_], dari) for id_, dari in satu["salindia"].items() if id_ in ada]
    return susun_ralat(ini, banding_dari(ini, semua, satu["ke"]), satu)


def susun_ralat(ini: Rapat, ubah: tuple[UbahSalindia, ...], jejak: dict) -> Ralat:
    """The sheet of these compared slides; unchanged ones are not on it."""
    berubah = [s for s in ubah if s.keadaan in (BERUBAH, PULIH)]
    dari = tuple(dict.fromkeys((*(s.edisi for s in berubah), jejak["dari"])))
    return Ralat(
        rapat=ini.nama,
        tempat_tanggal=", ".join(kata for kata in (ini.tempat, tanggal(ini.tanggal)) if kata),
        dari=dari,
        ke=jejak["ke"],
        waktu=jam.wita(jejak["waktu"]),
        salindia=tuple(_salindia(s) for s in sorted(berubah, key=lambda s: s.nomor or 1_000_000)),
        tetap=_tetap(ini),
        sebab=_sebab(dari, jejak["ke"]),
        contoh=any(s.contoh for s in berubah),
        dibuat=jam.dari_teks(jejak["waktu"]).astimezone(jam.WITA).replace(tzinfo=None),
    )


def _salindia(satu: UbahSalindia) -> RalatSalindia:
    teks = tuple(one for one in satu.teks if one.apa != "Catatan penyaji")  # notes are the presenter's own
    keterangan = (
        f"{satu.saringan} · semula tidak dapat ditampilkan" if satu.keadaan == PULIH else satu.saringan
    )
    return RalatSalindia(
        str(satu.nomor or ""), satu.judul, satu.edisi, teks, satu.angka, keterangan, satu.sumber, satu.alamat
    )


def _tetap(ini: Rapat) -> tuple[str, ...]:
    """The slides that keep an older vintage."""
    from meeting.dek import susun_dek

    judul: dict[str, str] = {}
    for satu in susun_dek(ini.id, semua=True).salindia:
        judul.setdefault(satu.id, f"Salindia {satu.nomor}: {satu.judul}" if satu.nomor else satu.judul)
    semua = [s for s in salindia.daftar(ini.id) if s.jenis in BERPANEL and edisi(s, ini) != ini.edisi]
    return tuple(f"{judul.get(s.id, s.judul)} (edisi {edisi(s, ini)})" for s in semua)


def _sebab(dari: tuple[str, ...], ke: str) -> tuple[str, ...]:
    """Recorded corrections that the new vintage has and none of the older: what, and why."""
    lama: set[tuple[str, str]] = set()
    for satu in dari:
        try:
            lama |= {(r["waktu"], r["kunci"]) for r in rows("koreksi_daftar", Konteks(satu))}
        except GalatSerambi:  # an older vintage that is gone from this laptop: its corrections are told again
            continue
    baru = rows("koreksi_daftar", Konteks(ke))
    return tuple(f"{r['kunci']}: {r['alasan']}" for r in baru if (r["waktu"], r["kunci"]) not in lama)
