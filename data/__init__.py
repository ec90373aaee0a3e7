"""Snapshot layer: catalogue and published figures in, sorted parquet editions out."""
