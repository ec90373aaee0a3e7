"""What Python can still do after the fence is closed: every try should end in an error. Prints one JSON line."""

import json
import os
import socket
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "queries" / "kotak"))
import pagar

luar = json.loads(sys.stdin.buffer.readline())["luar"]
con = pagar.buka()
sendiri = os.getuid() != 0  # the limit on processes does not bind root
pagar.tutup(768 * 2**20, 30)
UPAYA = {
    "baca": lambda: os.open(f"{luar}/rahasia.csv", os.O_RDONLY),
    "tulis": lambda: os.open(f"{luar}/baru", os.O_CREAT | os.O_WRONLY),
    "hapus": lambda: os.unlink(f"{luar}/rahasia.csv"),
    "pindah": lambda: os.rename(f"{luar}/rahasia.csv", f"{luar}/baru"),
    "tautan": lambda: os.symlink("/etc/passwd", f"{luar}/baru"),
    "folder": lambda: os.mkdir(f"{luar}/baru"),
    "daftar": lambda: os.listdir(luar),
    "soket": lambda: socket.socket(),
    "pipa": lambda: os.pipe(),
    "utas": lambda: threading.Thread(target=print).start() if sendiri else os.pipe(),
    "program": lambda: os.execv("/bin/true", ["/bin/true"]),
    "memori": lambda: bytearray(2**30),
}
hasil = {}
for nama, upaya in UPAYA.items():
    try:
        upaya()
        hasil[nama] = "lolos"
    except (OSError, RuntimeError, MemoryError):
        hasil[nama] = "ditolak"
hasil["kueri"] = con.execute("select count(*) from pmks").fetchone()[0]
print(json.dumps(hasil), flush=True)
os._exit(0)
