"""Boundaries, points, tile grid and patterns: built once, read with the standard library while serving."""
