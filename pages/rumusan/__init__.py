"""Parts of the page Rumusan dan Tindak Lanjut."""
