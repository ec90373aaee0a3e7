"""Named refusals of a handover; their text is shown as it is."""

from __future__ import annotations

from pathlib import Path

from words.galat import GalatSerambi


class SerahDitolak(GalatSerambi):
    """The file is no handover pack that can be trusted as a whole; nothing was changed."""

    def __init__(self, sebab: str) -> None:
        super().__init__(f"Paket serah terima ditolak: {sebab} Tidak ada yang diubah.")


class RumahBerisi(GalatSerambi):
    """This computer already has data of its own; a handover never mixes two."""

    def __init__(self, rumah: Path, ada: str) -> None:
        super().__init__(
            f"Paket serah terima hanya dipasang pada tempat yang kosong, sedangkan {rumah} sudah berisi {ada}. "
            "Tidak ada yang diubah. Arahkan SERAMBI_HOME ke folder baru yang kosong, lalu ulangi."
        )
