"""Papers for signing and keeping: one list of blocks, written as DOCX and as PDF with the same words."""
