"""Everything to be seen before publishing: the checks over the rows of drafts, and what could not be taken."""

from __future__ import annotations

from collections.abc import Sequence

from data.edisi import current, open_edition
from data.intake.periksa import baris_dari_tabel, periksa
from data.periksa import muat
from data.terbit.draf import buka_draf
from data.terbit.fakta import KUNCI, periksa_tabel, satukan
from data.terbit.sumber import baris_draf
from data.terbit.temuan import Temuan, temuan_draf
from data.terbit.terbit import susun

TANPA_NAMA = "belum disebut"


def periksa_draf(draf: Sequence[str], dari: str | None = None, pengirim: str = "") -> list[Temuan]:
    """Findings of the checks before publishing for several drafts together, against the active edition or `dari`.

    Raises ``DrafDitolak`` for an unknown draft, ``GagalTerbit`` for a table that is not published from files.
    """
    isi = {n: t.to_pandas(date_as_object=True) for n, t in muat(open_edition(dari or current())).items()}
    baris = baris_draf([buka_draf(satu) for satu in dict.fromkeys(draf)], pengirim or TANPA_NAMA)
    periksa_tabel(baris)
    baris = satukan(baris, tolak=False)
    temuan: list[Temuan] = list(periksa(baris, baris_dari_tabel(isi)))
    ganda = any(
        satu.duplicated(["sumber_id", *KUNCI[str(nama)]]).any() for nama, satu in baris.groupby("tabel")
    )
    return temuan if ganda else [*temuan, *susun(isi, baris, "")[1]]


def semua_temuan(draf: Sequence[str], dari: str | None = None, pengirim: str = "") -> list[Temuan]:
    """Everything to be shown before publishing: what reading noticed, then the checks."""
    terpilih = [buka_draf(satu) for satu in dict.fromkeys(draf)]
    return [*temuan_draf(terpilih), *periksa_draf(draf, dari, pengirim)]
