"""The named selections of types on the Jenis page: which codes each preset shows, and where the choice comes from.

* perempuan: PMKS-23 is the only type that the catalogue restricts to women (`jenis.jenis_kelamin` = P; domain
  2.1 "jiwa, perempuan"). Women in the other types are read from the sex split, so this preset shows the women's
  side of every type there.
* anak: PMKS-01 to PMKS-07, the seven types whose name says *anak* and whose age bound ends at 18 (domain 2.1);
  the same seven are PAS-01 "Anak-anak rentan" (domain 2.3, source W12).
* disabilitas: PMKS-05 and PMKS-09, the members of SPM-DIS (domain 2.1, Permensos 9/2018).
* ikn: the set named in the Foundation issue, page 4 (c): 04, 10, 11, 12, 13, 18, 20, 24 – street, migration and
  poverty types that inflow to the capital could touch. It says where to look, never that IKN is the cause.
"""

from __future__ import annotations

from dataclasses import dataclass

SEMUA = "semua"


@dataclass(frozen=True, slots=True)
class Preset:
    """A named selection: the types shown (empty: all), and the sex that alone is shown ('' both)."""

    nama: str
    jenis: tuple[str, ...] = ()
    jenis_kelamin: str = ""


def _kode(*nomor: int) -> tuple[str, ...]:
    return tuple(f"PMKS-{one:02d}" for one in nomor)


PRESET: dict[str, Preset] = {
    SEMUA: Preset("Semua jenis"),
    "perempuan": Preset("Perempuan", _kode(23), "P"),
    "anak": Preset("Anak", _kode(1, 2, 3, 4, 5, 6, 7)),
    "disabilitas": Preset("Penyandang disabilitas", _kode(5, 9)),
    "ikn": Preset("Perhatian IKN", _kode(4, 10, 11, 12, 13, 18, 20, 24)),
}
