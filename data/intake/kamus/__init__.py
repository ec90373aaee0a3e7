"""Recognisers: what a text in a field file means (area, type, period, term, title). Pure look-ups, no guessing."""
