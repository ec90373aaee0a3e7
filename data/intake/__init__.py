"""Intake: the files that the field really sends, read cell by cell into rows that are certain, or asked about."""
