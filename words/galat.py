"""Named errors of Serambi. Every one says in Indonesian what is wrong, where, and what to do.

Modules above define their own (EdisiRusak, BerkasDitolak …) as subclasses of `GalatSerambi`; pages show
`.pesan` and nothing else, the command line prints it and exits non-zero.
"""

from __future__ import annotations


class GalatSerambi(Exception):
    """Base of all errors that a user may read. `pesan` is the Indonesian text."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan


class SatuanBerbeda(GalatSerambi):
    """Two different units were asked into one number."""

    def __init__(self, *satuan: str, kerja: str = "dijumlahkan") -> None:
        super().__init__(
            f"Tidak dapat {kerja}: satuan berbeda ({_dan(satuan)}). "
            "Pilih satu satuan, atau tampilkan keduanya berdampingan."
        )
        self.satuan = satuan


class DeretKumulatif(GalatSerambi):
    """A difference of a cumulative series was asked as if it were a change of stock."""

    def __init__(self, deret: str = "deret ini") -> None:
        super().__init__(
            f"Tidak dapat diselisihkan: {deret} bersifat kumulatif. Selisih dua posisi kumulatif bukan "
            "perubahan jumlah; tampilkan sebagai tambahan kumulatif."
        )


class BukanJumlahOrang(GalatSerambi):
    """A total over types was asked as a number of people."""

    def __init__(self) -> None:
        super().__init__(
            "Tidak dapat dinyatakan sebagai jumlah orang: satu orang dapat tercatat pada lebih dari satu "
            "jenis. Gunakan “jumlah kasus menurut jenis”. Pilih satu jenis pada saringan Jenis PMKS."
        )


class BasisTerlaluKecil(GalatSerambi):
    """A percent change was asked on a base below the smallest allowed one."""

    def __init__(self, basis: float, minimum: int) -> None:
        super().__init__(
            f"Perubahan persen tidak dihitung: nilai awal {basis:g} di bawah {minimum}. "
            "Tampilkan selisihnya saja."
        )


class PembagiNol(GalatSerambi):
    """A rate, ratio or share was asked over zero."""

    def __init__(self, besaran: str = "rasio") -> None:
        super().__init__(
            f"Tidak dapat dihitung: pembagi {besaran} bernilai nol. Tampilkan jumlahnya saja, atau pilih "
            "wilayah atau periode lain."
        )


class BilanganTakSah(GalatSerambi):
    """A number outside its domain (negative count, infinite value, part above its whole)."""

    def __init__(self, apa: str) -> None:
        super().__init__(f"Bilangan tidak sah: {apa}. Periksa data sumber edisi ini di halaman Mutu.")


class KodeTidakDikenal(GalatSerambi):
    """A code outside a closed vocabulary (periode, keadaan, satuan …)."""

    def __init__(self, golongan: str, kode: object, contoh: str = "") -> None:
        saran = f" Bentuk yang dikenal: {contoh}." if contoh else ""
        super().__init__(f"{golongan} tidak dikenal: “{kode}”.{saran}")


def _dan(kata: tuple[str, ...]) -> str:
    """Join with commas and a final "dan"."""
    if len(kata) < 2:
        return "".join(kata)
    return ", ".join(kata[:-1]) + " dan " + kata[-1]
