"""Named errors of the store, of PINs and of roles; their text is shown to the user as it is."""

from __future__ import annotations

from pathlib import Path

from words.galat import GalatSerambi


class GudangGagal(GalatSerambi):
    """Base of all errors of the store; whatever was being written has been rolled back."""


class GudangRusak(GudangGagal):
    """The store's file is not a whole SQLite database of Serambi."""

    def __init__(self, jalur: Path, cadangan: Path) -> None:
        super().__init__(
            f"Gudang {jalur} rusak atau bukan gudang Serambi; berkas itu tidak diubah. Hentikan Serambi, lalu "
            f"kembalikan cadangan terbaru dari {cadangan}: python -m meeting pulihkan BERKAS (yang rusak disisihkan)."
        )


class GudangTerlaluBaru(GudangGagal):
    """The store was written by a newer Serambi."""

    def __init__(self, jalur: Path, versi: int, dikenal: int) -> None:
        super().__init__(
            f"Gudang {jalur} ditulis oleh Serambi yang lebih baru (skema {versi}; program ini mengenal sampai "
            f"skema {dikenal}). Tidak ada yang diubah. Pasang versi Serambi yang terbaru, lalu ulangi."
        )


class GudangHanyaBaca(GudangGagal):
    """The folder or file of the store cannot be written or opened."""

    def __init__(self, jalur: Path) -> None:
        super().__init__(
            f"Gudang {jalur} tidak dapat dibuka atau ditulis. Periksa izin folder itu, atau arahkan "
            "SERAMBI_HOME ke folder lain yang dapat ditulis. Perubahan terakhir tidak disimpan."
        )


class GudangPenuh(GudangGagal):
    """No room left on the disk."""

    def __init__(self, jalur: Path) -> None:
        super().__init__(
            f"Ruang simpan untuk {jalur} habis. Perubahan terakhir tidak disimpan; isi yang lama utuh. "
            "Kosongkan sebagian ruang simpan, lalu ulangi."
        )


class GudangSibuk(GudangGagal):
    """Another writer did not finish in time."""

    def __init__(self, jalur: Path) -> None:
        super().__init__(
            f"Gudang {jalur} sedang ditulis oleh proses lain. Perubahan belum disimpan; ulangi sebentar lagi."
        )


class GudangTakTerbaca(GudangGagal):
    """The disk or network share answers with errors; `kode` is SQLite's name of it."""

    def __init__(self, jalur: Path, kode: str) -> None:
        super().__init__(
            f"Gudang {jalur} gagal dibaca atau ditulis ({kode}). Perubahan terakhir tidak disimpan. Periksa "
            "media simpan atau sambungan folder jaringan, lalu ulangi."
        )


class MigrasiGagal(GudangGagal):
    """A step of the schema could not be applied; the store is as it was before."""

    def __init__(self, jalur: Path, berkas: str, sebab: str) -> None:
        super().__init__(
            f"Gudang {jalur} tidak dapat dinaikkan dengan {berkas} ({sebab}). Isinya tidak berubah; pakai versi "
            "Serambi yang lama, atau laporkan kepada operator."
        )


class CadanganGagal(GudangGagal):
    """No backup could be made, so nothing that needs one first was begun."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Cadangan gudang tidak dapat dibuat di {folder}; gudang tidak diubah. Periksa izin dan ruang simpan "
            "folder itu, lalu ulangi."
        )


class PinDitolak(GalatSerambi):
    """A new PIN that is too short, too long or too easy."""


class PeranTidakDikenal(GalatSerambi):
    """A role or area for which no PIN can exist."""


class PinSalah(GalatSerambi):
    """A wrong PIN; `sisa` is how many tries are left before a wait."""

    def __init__(self, sisa: int) -> None:
        lanjut = f"Sisa percobaan: {sisa}." if sisa else "Percobaan habis; tunggu sebelum mencoba lagi."
        super().__init__(f"PIN tidak cocok dengan peran yang dipilih. {lanjut}")
        self.sisa = sisa


class TerlaluBanyakPercobaan(GalatSerambi):
    """Too many wrong PINs; `tunggu` is the number of seconds until the next try."""

    def __init__(self, tunggu: int) -> None:
        super().__init__(
            f"Terlalu banyak PIN salah. Coba lagi dalam {-(-tunggu // 60)} menit, atau minta operator membuat PIN "
            "baru di komputer Serambi."
        )
        self.tunggu = tunggu


class TidakAda(GalatSerambi):
    """A meeting, session, slide or ticket that is not (or no longer) in the store."""

    def __init__(self, apa: str, id_: str) -> None:
        super().__init__(
            f"{apa} “{id_}” tidak ada, mungkin sudah dihapus. Muat ulang halaman ini untuk melihat yang terbaru."
        )


class SudahDiubah(GalatSerambi):
    """Somebody else changed the row after the writer read it; nothing was written.

    `kini` is the row as the store has it, `ketikan` what the writer wanted to store; `beda` names the fields that
    were typed and differ from `kini` (clauses and attendance only).
    """

    def __init__(
        self, apa: str, oleh: str, saat: str, kini: object, ketikan: object, beda: tuple[str, ...] = ()
    ) -> None:
        super().__init__(
            f"{apa} ini sudah diubah oleh {oleh} pada {saat}. Isian Anda belum disimpan dan tetap ada di layar: "
            "bandingkan dengan isi yang baru, lalu simpan lagi."
        )
        self.kini, self.ketikan, self.beda = kini, ketikan, beda


class IsianDitolak(GalatSerambi):
    """A field of a meeting, session, slide or ticket that cannot be stored as it was typed."""


class AcaraBerisi(GalatSerambi):
    """A session that still holds slides was to be deleted."""

    def __init__(self, judul: str, banyak: int) -> None:
        super().__init__(
            f"Acara “{judul}” masih memuat {banyak} salindia. Pindahkan atau hapus salindianya dahulu."
        )


class AcaraTerakhir(GalatSerambi):
    """A meeting keeps at least one session: slides need one."""

    def __init__(self, judul: str) -> None:
        super().__init__(f"Acara “{judul}” satu-satunya pada rapat ini. Tambahkan acara lain dahulu.")


class PerluOperator(GalatSerambi):
    """Only the operator may confirm a sensitive type by area."""

    def __init__(self) -> None:
        super().__init__(
            "Jenis PMKS yang sensitif menurut wilayah hanya dapat diizinkan oleh operator. Masuk sebagai operator, "
            "atau sematkan tampilan tingkat provinsi."
        )


class NamaDipakai(GalatSerambi):
    """Two saved views of one name could not be told apart in the list."""

    def __init__(self, nama: str, id_: str) -> None:
        super().__init__(
            f"Nama “{nama}” sudah dipakai tampilan tersimpan lain. Tidak ada yang disimpan: pilih nama lain, atau "
            "ganti nama tampilan itu lebih dahulu."
        )
        self.id = id_


class TampilanDibuang(GalatSerambi):
    """A saved view that was removed; it can be brought back."""

    def __init__(self, nama: str, saat: str) -> None:
        super().__init__(
            f"Tampilan tersimpan “{nama}” sudah dibuang pada {saat}. Pulihkan dari lipatan “Yang dibuang” pada bagian "
            "Tampilan tersimpan di halaman Jelajah, atau pilih tampilan lain."
        )


class ButirDibuang(GalatSerambi):
    """A clause that was removed from the register; it can be brought back."""

    def __init__(self, isi: str, saat: str) -> None:
        sebut = isi if len(isi) <= 80 else f"{isi[:79].rstrip()}…"
        super().__init__(
            f"Butir “{sebut}” sudah dibuang pada {saat}; perubahan tidak disimpan. Pulihkan dari lipatan “Yang "
            "dibuang” pada Daftar rumusan, lalu ulangi."
        )


class RapatBerbutir(GalatSerambi):
    """A meeting whose register holds clauses was to be deleted."""

    def __init__(self, nama: str, banyak: int) -> None:
        super().__init__(
            f"Rapat “{nama}” memuat {banyak} butir rumusan, jadi tidak dapat dihapus: yang disepakati rapat dan "
            "riwayatnya harus tetap ada. Buang dahulu usulan yang keliru dari Daftar rumusan; rapat dengan butir "
            "yang pernah disetujui tetap disimpan."
        )


class BukanCadangan(GudangGagal):
    """The file to restore from is no whole store of Serambi; nothing was changed."""

    def __init__(self, jalur: Path, sebab: str) -> None:
        super().__init__(
            f"Berkas {jalur} tidak dapat dipulihkan: {sebab}. Tidak ada yang diubah. Pilih berkas yang dibuat dengan "
            "“python -m meeting cadangkan” atau yang ada di folder cadangan."
        )


class CadanganSudahAda(GudangGagal):
    """A backup is never written over another file."""

    def __init__(self, jalur: Path) -> None:
        super().__init__(f"Berkas {jalur} sudah ada dan tidak ditimpa. Pilih nama lain untuk cadangan ini.")
