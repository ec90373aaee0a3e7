"""Independent audit of a mask: what an attacker can still work out, by scipy's linear programs.

Shares nothing with data.topeng: unknowns are the fact rows; all that is published or known is an equation.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.optimize import linprog
from scipy.sparse import coo_matrix

PAIRS = {"tertangani": "terdata", "terlayani": "butuh"}


@dataclass
class Finding:
    attacker: str
    cell: tuple
    low: float
    high: float
    batas: int


class Audit:
    """One table: long rows (area, jenis, ukuran, jenis_kelamin, nilai, kumulatif) and its mask rows."""

    def __init__(self, rows, mask, jenis, jenis_rekap, wilayah_rekap):
        rows = rows[rows["nilai"].notna() & rows["kode_wilayah"].isin(wilayah_rekap["kode_wilayah"])]
        self.rows = rows.reset_index(drop=True)
        self.truth = self.rows["nilai"].astype(float).to_numpy()
        keys = zip(*(self.rows[c] for c in ("kode_wilayah", "jenis", "ukuran", "jenis_kelamin")), strict=True)
        self.index = {k: i for i, k in enumerate(keys)}
        self.area = self.rows["kode_wilayah"].to_numpy()
        self.only_sex = dict(zip(jenis["jenis"], jenis["jenis_kelamin"], strict=True))
        self.to_area = wilayah_rekap[["kode_wilayah", "kode_rekap"]].to_numpy()
        self.to_type = jenis_rekap[["jenis", "kode_rekap"]].drop_duplicates().to_numpy()
        cols = ["ukuran", "kode_rekap_wilayah", "kode_rekap_jenis", "jenis_kelamin"]
        self.hidden = dict(zip(mask[cols].itertuples(index=False, name=None), mask["batas"], strict=True))
        self.margins = self._margins()
        self._knowledge()

    def _margins(self):
        """{(ukuran, wilayah, jenis, sex): row numbers}; without a total row the sexes make the total."""
        areas, types = {}, {}
        for a, r in self.to_area:
            areas.setdefault(a, []).append(r)
        for j, r in self.to_type:
            types.setdefault(j, []).append(r)
        out = {}
        for (a, j, u, s), i in self.index.items():
            sexes = [s] if s == "total" or (a, j, u, "total") in self.index else [s, "total"]
            for sex in sexes:
                for ra in areas[a]:
                    for rj in {*types.get(j, ()), j}:
                        out.setdefault((u, ra, rj, sex), []).append(i)
        return out

    def value(self, cell):
        return self.truth[self.margins[cell]].sum()

    def _knowledge(self):
        """Equations (published margins, total = L + P) and inequalities (served <= recorded)."""
        eq = [(cell_rows, 1.0) for c, cell_rows in self.margins.items() if c not in self.hidden]
        self.eq = [[(i, w) for i in r] for r, w in eq]
        self.le = []
        for (a, j, u, s), i in self.index.items():
            if u in PAIRS and (whole := self.index.get((a, j, PAIRS[u], s))) is not None:
                same = self.rows["kumulatif"][i] == self.rows["kumulatif"][whole]
                if same and self.truth[i] <= self.truth[whole]:
                    self.le.append([(i, 1.0), (whole, -1.0)])
            if s == "total":
                parts = [self.index[a, j, u, p] for p in "LP" if (a, j, u, p) in self.index]
                exact = len(parts) == 2 or (len(parts) == 1 and self.only_sex.get(j))
                known = [(i, -1.0)] + [(p, 1.0) for p in parts]
                if exact:
                    self.eq.append(known)
                elif parts:
                    self.le.append(known)

    def _matrix(self, rows):
        r = [k for k, row in enumerate(rows) for _ in row]
        return coo_matrix(
            ([w for row in rows for _, w in row], (r, [i for row in rows for i, _ in row])),
            shape=(len(rows), len(self.truth)),
        ).tocsr()

    def run(self, seed=0, rounds=40):
        """Every (attacker, hidden cell) whose feasible range is narrower than its threshold."""
        eq, le = self._matrix(self.eq), self._matrix(self.le)
        cells = sorted(self.hidden)
        unknown = [c for c in cells if c not in self.margins]
        if unknown:
            raise AssertionError(f"mask rows that are no published margin: {unknown[:3]}")
        sums = self._matrix([[(i, 1.0) for i in self.margins[c]] for c in cells])
        batas = np.array([self.hidden[c] for c in cells], dtype=float)
        attackers = [None, *sorted(set(self.area))]
        start = sums @ self.truth
        low = {a: start.copy() for a in attackers}
        high = {a: v.copy() for a, v in low.items()}
        rng = np.random.default_rng(seed)
        bad = []
        for attacker in attackers:
            bounds = np.column_stack(
                [np.zeros(len(self.truth)), np.full(len(self.truth), self.truth.sum() + 100)]
            )
            if attacker is not None:
                own = self.area == attacker
                bounds[own] = self.truth[own][:, None]

            def solve(cost, bounds=bounds):
                res = linprog(
                    cost,
                    A_eq=eq if eq.shape[0] else None,
                    b_eq=eq @ self.truth if eq.shape[0] else None,
                    A_ub=le if le.shape[0] else None,
                    b_ub=np.maximum(le @ self.truth, 0) if le.shape[0] else None,
                    bounds=bounds,
                    method="highs",
                )
                assert res.status == 0, res.message
                move = sums @ res.x
                for a in attackers:  # a table that agrees with the truth in an area also fools that area
                    if a is None or np.abs(res.x - self.truth)[self.area == a].max() < 1e-7:
                        low[a], high[a] = np.minimum(low[a], move), np.maximum(high[a], move)

            relevant = np.array([self._concerns(attacker, c) for c in cells], dtype=bool)
            before = -1
            for _ in range(rounds):
                narrow = relevant & (high[attacker] - low[attacker] < batas - 1e-6)
                if narrow.sum() <= 6 or narrow.sum() == before:
                    break
                before = narrow.sum()
                cost = (rng.choice([-1.0, 1.0], len(cells)) * narrow / sums.getnnz(axis=1)) @ sums
                solve(cost)
                solve(-cost)
            for k in np.flatnonzero(relevant & (high[attacker] - low[attacker] < batas - 1e-6)):
                if high[attacker][k] - low[attacker][k] < batas[k] - 1e-6:
                    target = sums[[k]].toarray()[0]
                    solve(target)
                    solve(-target)
                if high[attacker][k] - low[attacker][k] < batas[k] - 1e-6:
                    bad.append(
                        Finding(attacker or "", cells[k], low[attacker][k], high[attacker][k], int(batas[k]))
                    )
        return bad

    def _concerns(self, attacker, cell):
        """False if all that the attacker does not own of a cell is published by area anyway."""
        if attacker is None:
            return True
        ukuran, _, rekap, sex = cell
        others = {self.area[i] for i in self.margins[cell]} - {attacker}
        return any((ukuran, a, rekap, sex) in self.hidden for a in others)

    def exposed(self, batas_jenis):
        """Published cells that hold 1..batas-1 of their strictest contributing type: must be none."""
        out = []
        for cell, rows in self.margins.items():
            batas = max(batas_jenis.get(j, 0) for j in self.rows["jenis"].iloc[rows])
            if 0 < self.value(cell) < batas and cell not in self.hidden:
                out.append(cell)
        return out


def spm_long(spm):
    """spm rows in the long form that the audit reads."""
    long = spm.melt(
        id_vars=["periode", "kode_wilayah", "kewenangan", "layanan", "asal"],
        value_vars=["butuh", "terlayani"],
        var_name="ukuran",
        value_name="nilai",
    ).rename(columns={"layanan": "jenis"})
    return long.assign(jenis_kelamin="total", satuan="jiwa", kumulatif=False)


def with_province(wilayah_rekap):
    """Area roll-ups in which the province's own SPM rows count for the province and nothing else."""
    province = wilayah_rekap.loc[wilayah_rekap["dimensi"] == "provinsi", "kode_rekap"].unique()
    own = pd.DataFrame({"kode_wilayah": province, "kode_rekap": province, "dimensi": "provinsi"})
    return pd.concat([wilayah_rekap, own], ignore_index=True)


def audits(pmks, spm, mask, jenis, jenis_rekap, wilayah_rekap):
    """One Audit per table of an edition: (name, Audit, threshold per type)."""
    level = {1: 0, 2: 5, 3: 10}
    batas = {
        j: level[int(t)] for j, t in zip(jenis["jenis"], jenis["tingkat_sensitif"].fillna(1), strict=True)
    }
    rows = pmks[pmks["utama"]]
    rows = rows.assign(bagian=rows["ukuran"].replace({"tertangani": "terdata"}))
    for (asal, periode, satuan, bagian), part in rows.groupby(["asal", "periode", "satuan", "bagian"]):
        own = mask[(mask["tabel"] == "pmks") & (mask["asal"] == asal) & (mask["periode"] == periode)]
        own = own[(own["satuan"] == satuan) & own["ukuran"].isin(part["ukuran"])]
        audit = Audit(part, own, jenis, jenis_rekap, wilayah_rekap)
        yield f"pmks {asal} {periode} {satuan} {bagian}", audit, batas
    member = jenis_rekap[jenis_rekap["dimensi"] == "spm"]
    strict = {k: max(batas.get(j, 0) for j in g["jenis"]) for k, g in member.groupby("kode_rekap")}
    own_type = pd.DataFrame([(k, k) for k in strict], columns=["jenis", "kode_rekap"])
    wilayah_rekap = with_province(wilayah_rekap)
    for (asal, periode, kewenangan), part in spm_long(spm).groupby(["asal", "periode", "kewenangan"]):
        own = mask[(mask["tabel"] == "spm") & (mask["asal"] == asal) & (mask["periode"] == periode)]
        own = own[own["kewenangan"] == kewenangan]
        audit = Audit(part, own, jenis, own_type, wilayah_rekap)
        yield f"spm {asal} {periode} {kewenangan}", audit, strict
