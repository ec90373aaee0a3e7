"""Measures of a slide in px of its canvas; layar.css says the same, and a test compares them."""

TEPI = 20.0  # left and right of everything
ATAS = 10.0  # above and below everything
JARAK = 8.0  # between the blocks
PITA = 34.0  # height of a band
NOMOR = 110.0  # that the page number takes of the footer
LANGKAH = 1.2  # line height in font sizes
KOLOM = {
    "bawah": 0.0,
    "samping": 0.30,
    "kolom": 0.36,
    "separuh": 0.45,
}  # width of the text column, share of the canvas
