"""A browser's side of Streamlit's websocket: starts a session, changes widgets, counts bytes and time."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Selectbox_pb2 import Selectbox
from streamlit.proto.Slider_pb2 import Slider
from websockets.asyncio.client import ClientConnection, connect
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory

BATAS_S = 60
UMUR_SIMPAN = 2  # runs that a browser keeps an unused message (global.maxCachedMessageAge)


class Terhitung(ClientConnection):
    """A websocket that counts what really comes over the wire, compression included."""

    byte_masuk = 0

    def data_received(self, data: bytes) -> None:
        """Count and pass on."""
        self.byte_masuk += len(data)
        super().data_received(data)


class SesiGagal(RuntimeError):
    """The server answered a rerun with an error on the page, or not at all."""


@dataclass(frozen=True)
class Pilihan:
    """A selectbox or select slider as last sent; `fragmen` is the fragment it stands in ('' = the page)."""

    id: str
    geser: bool
    opsi: tuple[str, ...]
    bawaan: str
    kunci_url: str
    fragmen: str


@dataclass(frozen=True)
class Jawab:
    """One answer of the server."""

    byte: int  # on the wire
    byte_isi: int  # of the messages, before compression
    ms: float
    pesan: int
    galat: tuple[str, ...]


@dataclass
class Sesi:
    """One browser tab. Use as `async with Sesi(port, "peta") as sesi`."""

    port: int
    halaman: str = ""
    pilihan: dict[str, Pilihan] = field(default_factory=dict)
    nilai: dict[str, str] = field(default_factory=dict)
    _simpan: dict[str, int] = field(
        default_factory=dict
    )  # hash of a kept message -> the run that last used it
    _jalan: int = 0
    _halaman_hash: str = ""
    _ws: Terhitung | None = None

    async def __aenter__(self) -> Sesi:
        alamat = f"ws://127.0.0.1:{self.port}/_stcore/stream"
        self._ws = await connect(
            alamat,
            subprotocols=["streamlit"],
            max_size=None,
            compression=None,  # the offer below is Chromium's; the library's own would ask for a smaller window
            extensions=[ClientPerMessageDeflateFactory(client_max_window_bits=True)],
            create_connection=Terhitung,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._ws.close()

    async def buka(self) -> Jawab:
        """The first run of the page."""
        return await self._kirim(ClientState(page_name=self.halaman))

    def sekitar(self, label: str, banyak: int) -> tuple[str, ...]:
        """The options of a control nearest to its default: years that have data, common types."""
        opsi = self.pilihan[label].opsi
        letak = opsi.index(self.pilihan[label].bawaan)
        awal = max(0, min(letak - banyak // 2, len(opsi) - banyak))
        return opsi[awal : awal + banyak]

    async def ubah(self, label: str, nilai: str) -> Jawab:
        """Choose an option of the selectbox with this label, as a click would."""
        self.nilai[label] = nilai
        keadaan = ClientState(page_script_hash=self._halaman_hash, fragment_id=self.pilihan[label].fragmen)
        return await self._kirim(keadaan)

    async def _kirim(self, keadaan: ClientState) -> Jawab:
        for label, satu in self.pilihan.items():
            milik, nilai = keadaan.widget_states.widgets.add(id=satu.id), self.nilai.get(label, satu.bawaan)
            if satu.geser:
                milik.string_array_value.data.append(nilai)
            else:
                milik.string_value = nilai
        beda = {
            p.kunci_url: self.nilai[n] for n, p in self.pilihan.items() if n in self.nilai and p.kunci_url
        }
        keadaan.query_string = urlencode(beda)
        self._jalan += 1
        self._simpan = {hash_: n for hash_, n in self._simpan.items() if self._jalan - n <= UMUR_SIMPAN}
        keadaan.cached_message_hashes.extend(self._simpan)
        mulai, sudah = time.perf_counter(), self._ws.byte_masuk
        await self._ws.send(BackMsg(rerun_script=keadaan).SerializeToString())
        async with asyncio.timeout(BATAS_S):
            byte, pesan, galat = await self._baca()
        ms = (time.perf_counter() - mulai) * 1000
        return Jawab(self._ws.byte_masuk - sudah, byte, ms, pesan, galat)

    async def _baca(self) -> tuple[int, int, tuple[str, ...]]:
        byte, banyak, galat = 0, 0, []
        while True:
            isi = await self._ws.recv()
            byte, banyak = byte + len(isi), banyak + 1
            pesan = ForwardMsg.FromString(isi)
            galat += self._catat(pesan)
            if pesan.WhichOneof("type") == "script_finished":
                return byte, banyak, tuple(galat)

    def _catat(self, pesan: ForwardMsg) -> list[str]:
        """Remember what a browser keeps; returns the errors that the message shows."""
        if pesan.metadata.cacheable or pesan.WhichOneof("type") == "ref_hash":
            self._simpan[pesan.ref_hash or pesan.hash] = self._jalan
        if pesan.WhichOneof("type") in ("new_session", "navigation"):
            self._halaman_hash = (
                getattr(pesan, pesan.WhichOneof("type")).page_script_hash or self._halaman_hash
            )
        if pesan.WhichOneof("type") != "delta" or pesan.delta.WhichOneof("type") != "new_element":
            return []
        unsur = pesan.delta.new_element
        if unsur.WhichOneof("type") in ("selectbox", "slider"):
            self._pilihan(getattr(unsur, unsur.WhichOneof("type")), pesan.delta.fragment_id)
        if unsur.WhichOneof("type") == "exception":
            return [unsur.exception.message]
        return [unsur.alert.body] if unsur.WhichOneof("type") == "alert" else []

    def _pilihan(self, kotak: Selectbox | Slider, fragmen: str) -> None:
        geser, opsi = isinstance(kotak, Slider), tuple(kotak.options)
        kini = (kotak.raw_value[0] if geser else kotak.raw_value) if kotak.set_value else None
        bawaan = kini or opsi[int(kotak.default[0]) if geser else kotak.default]
        self.pilihan[kotak.label] = Pilihan(kotak.id, geser, opsi, bawaan, kotak.query_param_key, fragmen)
