"""The clock of publishing: read in one place, written in UTC, never trusted when it runs backwards."""

import datetime

from data.terbit.galat import JamMundur


def sekarang() -> datetime.datetime:
    """Now, in UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


def setempat(waktu: datetime.datetime) -> str:
    """A moment in the computer's own time zone, for people: ``21-11-2026 pukul 23.05``."""
    return waktu.astimezone().strftime("%d-%m-%Y pukul %H.%M")


def tolak_jam_mundur(kini: datetime.datetime, dibuat: str, edisi: str) -> None:
    """Raise ``JamMundur`` when `kini` lies before the moment `dibuat` (ISO 8601) at which `edisi` was made."""
    saat = datetime.datetime.fromisoformat(dibuat)
    if kini < saat:
        raise JamMundur(
            f"Jam komputer menunjukkan {setempat(kini)}, lebih awal daripada saat edisi {edisi} dibuat "
            f"({setempat(saat)}). Setel tanggal dan jam komputer ini, lalu ulangi. Tidak ada yang diubah."
        )
