"""Named errors of the snapshot layer; their text is shown to the user as it is."""

from words.galat import GalatSerambi


class EdisiTidakDikenal(GalatSerambi):
    """The asked edition does not exist."""


class EdisiRusak(GalatSerambi):
    """An edition's files do not match its ``datapackage.json``."""


class GagalMembangun(GalatSerambi):
    """An edition could not be built; nothing was left behind."""
