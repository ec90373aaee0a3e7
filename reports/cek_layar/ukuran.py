"""The six sizes of the room: window in CSS px and device pixel ratio, together projector px."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A window."""

    lebar: int
    tinggi: int
    skala: float = 1.0

    @property
    def nama(self) -> str:
        """ "1024 × 768", "683 × 512 (150 %)": as a person sets it."""
        tambah = f" ({self.skala * 100:.0f} %)" if self.skala != 1 else ""
        return f"{self.lebar} × {self.tinggi}{tambah}"


SEMUA = (
    Ukuran(1920, 1080),
    Ukuran(1366, 768),
    Ukuran(1280, 720),
    Ukuran(1024, 768),
    Ukuran(819, 614, 1.25),
    Ukuran(683, 512, 1.5),
)
