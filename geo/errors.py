"""Named errors of the geo layer; every message is Indonesian and says what, where and what to do."""

from words.galat import GalatSerambi


class BatasError(GalatSerambi):
    """Base of all boundary errors, so that a page can catch one type."""


class BatasHilang(BatasError):
    """A boundary, point or tile file is not where it must be."""


class BatasRusak(BatasError):
    """A boundary file is there but cannot be used (not JSON, no features, bad shapes)."""


class BatasDitolak(BatasError):
    """An agency's own file was refused; `findings` are the failing rows, nothing was changed."""

    def __init__(self, file: str, findings: list[str]) -> None:
        lines = "\n".join(f"  - {line}" for line in findings)
        super().__init__(
            f"Berkas {file} tidak dipasang; batas yang berlaku tidak berubah. Perbaiki hal berikut:\n{lines}"
        )
        self.findings = findings


class KatalogWilayahHilang(BatasError):
    """The catalogue of areas is missing or lacks a needed column."""


class WilayahTakDikenal(BatasError):
    """A caller asked for an area that the boundary file does not have."""


def refuse(file: str, faults: list[str]) -> None:
    """Raise BatasDitolak when there is any fault."""
    if faults:
        raise BatasDitolak(file, faults)
