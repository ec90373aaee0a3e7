"""The SQL box: a statement that a planner wrote, run in a process of its own on a file of published tables only.

Start with `antre.mulai`; `hasil` and `galat` hold what comes back. This module imports nothing: the worker loads it.
"""
