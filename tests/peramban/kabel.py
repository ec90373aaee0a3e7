"""The cable between browsers and the server: a TCP relay on 127.0.0.1 that can be pulled and put back."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Lock, Thread


class Kabel:
    """Listens at `alamat` and passes everything on to the server's port, until it is pulled."""

    def __init__(self, port: int) -> None:
        self._server = port
        self._pintu: socket.socket | None = None
        self._kunci = Lock()
        self._ujung: set[socket.socket] = set()
        self.port = self._pasang(0)
        self.alamat = f"http://127.0.0.1:{self.port}"

    def cabut(self) -> None:
        """Every connection ends and none is taken: nothing answers at that address."""
        self.tutup()

    def pasang(self) -> None:
        """As before, at the same address."""
        self._pasang(self.port)

    def tutup(self) -> None:
        """End everything."""
        with self._kunci:
            if self._pintu is not None:
                self._pintu.shutdown(socket.SHUT_RDWR)
                self._pintu.close()
                self._pintu = None
            for satu in self._ujung:
                _putus(satu)
            self._ujung.clear()

    def _pasang(self, port: int) -> int:
        pintu = socket.create_server(("127.0.0.1", port))
        self._pintu = pintu
        Thread(target=self._terima, args=(pintu,), daemon=True).start()
        return pintu.getsockname()[1]

    def _terima(self, pintu: socket.socket) -> None:
        while True:
            try:
                dari = pintu.accept()[0]
            except OSError:  # pulled
                return
            ke = socket.create_connection(("127.0.0.1", self._server))
            with self._kunci:
                if self._pintu is not pintu:  # pulled meanwhile
                    _putus(dari)
                    _putus(ke)
                    return
                self._ujung |= {dari, ke}
            for satu, lain in ((dari, ke), (ke, dari)):
                Thread(target=self._alir, args=(satu, lain), daemon=True).start()

    def _alir(self, dari: socket.socket, ke: socket.socket) -> None:
        with suppress(OSError):  # one side has gone
            while potong := dari.recv(65536):
                ke.sendall(potong)
        _putus(ke)
        with self._kunci:
            self._ujung.discard(dari)


def _putus(satu: socket.socket) -> None:
    with suppress(OSError):  # gone already
        satu.shutdown(socket.SHUT_RDWR)
    satu.close()
