"""A worker without the gate: runs every statement it is given behind DuckDB's locks, with or without the fence.

So a test sees what each layer holds by itself. Request on standard input: {"sql": […], "pagar": bool}.
"""

import json
import os
import sys
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).parents[3] / "queries" / "kotak"))
import pagar

minta = json.loads(sys.stdin.buffer.readline())
pagar.pasang_tenggat(60)
con = pagar.buka()
if minta["pagar"]:
    pagar.tutup(768 * 2**20, 60)
for sql in minta["sql"]:
    kursor = con.cursor()
    try:
        isi = str(kursor.execute(sql).fetchmany(2000))
        lolos = True
    except (duckdb.Error, ValueError, RuntimeError) as galat:
        isi, lolos = str(galat), False
    print(json.dumps({"sql": sql, "lolos": lolos, "isi": isi}), flush=True)
    kursor.close()
os._exit(0)
