"""Named questions to the snapshot: `run` gives a DataFrame, `rows` plain rows. The only DuckDB code of the app."""

from queries.engine import Konteks, KueriTidakDikenal, Row, rows, run

__all__ = ["Konteks", "KueriTidakDikenal", "Row", "rows", "run"]
