"""One open stream of a phone, as the hub knows it."""

from __future__ import annotations

import asyncio


class Pendengar:
    """One open stream; made inside its event loop."""

    def __init__(self) -> None:
        self.putaran = asyncio.get_running_loop()
        self.bangun = asyncio.Event()
        self.putus = False

    def pergi(self) -> None:
        """The phone has gone."""
        self.putus = True
        self.bangun.set()

    async def tunggu(self, paling_lama: float) -> None:
        """Until woken, at most so many seconds."""
        try:
            async with asyncio.timeout(paling_lama):
                await self.bangun.wait()
        except TimeoutError:
            return
