"""From draft to published vintage: drafts, publishing, locking, comparing, single corrections.

`draf` keeps what intake understood, `terbit` publishes it, `penguncian` freezes a vintage for a meeting, `banding`
compares two, `koreksi` changes one number, `perintah` is the command line. Nothing here is imported by name from
the package itself, so that asking for a draft does not load the mask solver.
"""
