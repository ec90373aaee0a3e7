"""What Cek Ruang says: items that pass or need repair, each finding with its slide and sizes."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

LULUS, PERHATIAN, PERBAIKI = "lulus", "perhatian", "perlu perbaikan"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One fault: a sentence with what to do, the numbers of its slides, the sizes it shows at."""

    kalimat: str
    nomor: tuple[int, ...] = ()
    ukuran: tuple[str, ...] = ()

    @property
    def teks(self) -> str:
        """ "Salindia 4 pada 1366 × 768: …"."""
        tempat = f"Salindia {', '.join(map(str, self.nomor))}" if self.nomor else ""
        if self.ukuran:
            tempat += f" pada {'; '.join(self.ukuran)}"
        return f"{tempat.strip()}: {self.kalimat}" if tempat else self.kalimat


@dataclass(frozen=True, slots=True)
class Butir:
    """One check: what fails it, what should be known, and what was looked at."""

    kunci: str
    judul: str
    gagal: tuple[Temuan, ...] = ()
    perhatian: tuple[Temuan, ...] = ()
    catatan: str = ""

    @property
    def hasil(self) -> str:
        """lulus, perhatian (passes, but should be known), perlu perbaikan."""
        return PERBAIKI if self.gagal else PERHATIAN if self.perhatian else LULUS


@dataclass(frozen=True, slots=True)
class Laporan:
    """All checks of a meeting. `paket` is the path of the written USB pack, "" when there is none."""

    rapat: str
    nama: str
    edisi: str
    waktu: str  # "22 November 2026 pukul 14.03 WITA"
    butir: tuple[Butir, ...]
    paket: str = ""
    detik: float = 0.0

    @property
    def lulus(self) -> bool:
        """Whether nothing needs repair."""
        return not any(satu.gagal for satu in self.butir)

    def baris(self) -> list[str]:
        """The report as lines of text."""
        jadi = [f"Cek Ruang: {self.nama} · edisi {self.edisi} · {self.waktu}"]
        for satu in self.butir:
            jadi.append(f"[{satu.hasil}] {satu.judul}{f': {satu.catatan}' if satu.catatan else ''}")
            jadi += [f"    - {temuan.teks}" for temuan in satu.gagal]
            jadi += [f"    (perhatian) {temuan.teks}" for temuan in satu.perhatian]
        gagal = sum(bool(satu.gagal) for satu in self.butir)
        akhir = f"{gagal} dari {len(self.butir)} perlu perbaikan" if gagal else "semua lulus"
        return [
            *jadi,
            f"Hasil: {akhir}.",
            f"Paket USB: {self.paket}" if self.paket else "Paket USB tidak ditulis.",
        ]

    def ke_json(self) -> str:
        """For another process."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def dari_json(teks: str) -> Laporan:
        """What `ke_json` wrote. Raises ValueError."""
        isi = json.loads(teks)
        butir = tuple(
            Butir(
                **{**satu, "gagal": _temuan(satu["gagal"]), "perhatian": _temuan(satu["perhatian"])},
            )
            for satu in isi["butir"]
        )
        return Laporan(**{**isi, "butir": butir})


def _temuan(isi: list[dict]) -> tuple[Temuan, ...]:
    return tuple(Temuan(s["kalimat"], tuple(s["nomor"]), tuple(s["ukuran"])) for s in isi)
