"""Sections of /kesenjangan, one file each; `gambar(chosen, here)` draws it."""
