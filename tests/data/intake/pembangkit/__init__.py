"""A generator of the files that the field sends, each with the outcome it must have.

It knows the issue text and the catalogue files, never the reader: nothing of `data.intake` is imported here.
"""
