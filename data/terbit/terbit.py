"""Publishing drafts: the active edition plus what they hold becomes a new edition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from data.edisi import Edisi
from data.terbit.berkas import dalam_kata
from data.terbit.draf import buka_draf, tandai_terbit, tolak_sudah_terbit
from data.terbit.edisi_baru import Kemajuan, diam, samarkan, siapkan, terbitkan_bakal
from data.terbit.fakta import periksa_tabel, satukan, susun_fakta
from data.terbit.gabung import buang_contoh, gabung
from data.terbit.galat import GagalTerbit
from data.terbit.gembok import satu_penerbit
from data.terbit.sumber import baris_draf, baris_pengiriman, baris_sumber, ganti_sumber
from data.terbit.temuan import Temuan, TemuanTerbit, baris_peringatan, temuan_draf, tolak_bila_kurang


def terbitkan(
    draf: Sequence[str],
    *,
    edisi: str | None = None,
    oleh: str,
    alasan: Mapping[str, str],
    dari: str | None = None,
    kemajuan: Kemajuan | None = None,
    temuan: Sequence[Temuan] = (),
    pengirim: str = "",
) -> Edisi:
    """Publish drafts on top of the active edition (or `dari`) and make the result active.

    `alasan`: written reasons by the `kunci` of each warning; `temuan`: findings of the checks before publishing, added
    to what the drafts noticed themselves. `pengirim` stands in where a draft names no sender. `kemajuan(porsi, kata)`
    is told how far it is. On any error the active edition stays as it was.

    Raises ``AlasanKurang`` (open errors, or warnings without a reason), ``SedangTerbit``, ``JamMundur``,
    ``KodeSudahAda``, ``TidakDapatMenulis``, ``DrafDitolak``, ``GagalTerbit`` (failed checks, in words).
    """
    lapor = kemajuan or diam
    if not draf:
        raise GagalTerbit("Pilih paling sedikit satu draf untuk diterbitkan.")
    with dalam_kata(), satu_penerbit(oleh):
        lapor(0.0, "membuka edisi dasar")
        bakal = siapkan(edisi, dari, oleh)
        terpilih = [buka_draf(satu) for satu in dict.fromkeys(draf)]
        tolak_sudah_terbit(terpilih, bakal.dasar)
        semua = [*temuan_draf(terpilih), *temuan]
        tolak_bila_kurang(semua, alasan)
        lapor(0.1, "menyusun baris")
        baris = baris_draf(terpilih, pengirim)
        periksa_tabel(baris)
        bakal.isi, luput = susun(bakal.isi, satukan(baris), bakal.id)
        tolak_bila_kurang([*semua, *luput], alasan)
        catatan = baris_peringatan([*semua, *luput], alasan, bakal.id, oleh, bakal.waktu.isoformat())
        bakal.isi["peringatan"] = sambung(bakal.isi["peringatan"], catatan)
        samarkan(bakal, lapor)
        hasil = terbitkan_bakal(bakal, lapor)
        for satu in terpilih:
            tandai_terbit(satu, hasil.id)
        return hasil


def susun(
    isi: dict[str, pd.DataFrame], baris: pd.DataFrame, edisi: str
) -> tuple[dict[str, pd.DataFrame], list[TemuanTerbit]]:
    """The tables of the base with the rows of the drafts (from `satukan`), without the contoh that they replace.

    Also returns what had to be left out.
    """
    jenis = isi["jenis"]
    fakta, luput = susun_fakta(baris, dict(zip(jenis["jenis"], jenis["jenis_kelamin"], strict=True)))
    isi = isi | {"sumber": ganti_sumber(isi["sumber"], baris_sumber(baris))}
    isi, setengah = gabung(isi, fakta, dict(zip(baris["sumber_id"], baris["urut"], strict=True)))
    isi["pengiriman"] = sambung(isi["pengiriman"], baris_pengiriman(baris, edisi))
    return buang_contoh(isi), [*luput, *setengah]


def sambung(lama: pd.DataFrame, baru: pd.DataFrame) -> pd.DataFrame:
    """Add log rows below the older ones; an empty side leaves no trace in the types."""
    bagian = [satu for satu in (lama, baru) if not satu.empty]
    return pd.concat(bagian, ignore_index=True) if bagian else lama
