"""What can go wrong with a portal; `keluar` is the exit code that the command line gives for it."""

from words.galat import GalatSerambi

SALAH_PAKAI, TIDAK_ADA, TAK_MENJAWAB, GALAT_KITA, DITOLAK = 64, 66, 69, 70, 3


class GalatCkan(GalatSerambi):
    """Base; the exit codes follow sysexits.h, refusals are 3 as in intake."""

    keluar = GALAT_KITA


class AlamatSalah(GalatCkan):
    """The portal or the dataset was not named in a usable way."""

    keluar = SALAH_PAKAI


class DatasetTidakAda(GalatCkan):
    """The portal does not know the dataset, or it has no such resource."""

    keluar = TIDAK_ADA


class PortalTidakMenjawab(GalatCkan):
    """No usable answer after all attempts."""

    keluar = TAK_MENJAWAB


class BukanCkan(GalatCkan):
    """Something answered, but it does not speak the Action API."""

    keluar = TAK_MENJAWAB


class UnduhanDitolak(GalatCkan):
    """A resource that is not kept: too large, wrong checksum, or at an address that is no web address."""

    keluar = DITOLAK
