"""Who sits at the computer that runs Serambi: the only one who needs no PIN while no operator PIN exists.

Behind a proxy every request comes from this computer, and a page on the internet can make a browser here ask
for `localhost`. So four things must all say "here": the address the server listens on, the name the browser
asked for, the absence of every header that proxies add, and the other end of the connection. A relay that adds
no header and rewrites Host to localhost (ssh -L, socat) cannot be told from the desk: set a PIN there.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping

PERANTARA = {
    "forwarded",
    "via",
    "x-real-ip",
    "x-client-ip",
    "x-cluster-client-ip",
    "x-original-forwarded-for",
    "x-original-host",
    "true-client-ip",
    "cf-connecting-ip",
}
_AWALAN_PERANTARA = "x-forwarded"
_HOST = re.compile(r"(localhost|[0-9.]+|\[[0-9a-f:.]+\])(?::([0-9]{1,5}))?", re.IGNORECASE | re.ASCII)


def peran_setempat(bind: str | None, host: str, headers: Mapping[str, str], klien: str | None = None) -> bool:
    """True when the request comes from this computer and cannot have come through anything else.

    `bind` is the server's listening address (None or "" means every interface), `host` the Host header,
    `headers` all headers (any case), `klien` the peer's address where the server knows it.
    """
    nama = {satu.lower(): isi for satu, isi in headers.items()}
    lewat = any(satu in PERANTARA or satu.startswith(_AWALAN_PERANTARA) for satu in nama)
    asal = nama.get("origin")
    asal_sendiri = asal is None or asal.lower() in {f"{cara}://{host.lower()}" for cara in ("http", "https")}
    peer = klien is None or _loopback(klien)
    return _alamat_setempat(bind or "") and _host_setempat(host) and not lewat and asal_sendiri and peer


def _alamat_setempat(bind: str) -> bool:
    return bind.lower() == "localhost" or _loopback(bind.removeprefix("[").removesuffix("]"))


def _host_setempat(host: str) -> bool:
    cocok = _HOST.fullmatch(host)
    if cocok is None or int(cocok[2] or 0) > 65535:
        return False
    nama = cocok[1].lower()
    return nama == "localhost" or _loopback(nama.strip("[]"))


def _loopback(alamat: str) -> bool:
    try:
        return ipaddress.ip_address(alamat).is_loopback
    except ValueError:
        return False
