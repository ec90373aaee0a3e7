"""Fast path for long text tables: the rules of the general path, learned on a digest, applied to whole columns.

It imports nothing: a server that only shows pages must not load the readers of files with `hasil`.
"""
