"""Parts of the page PSKS dan Kapasitas Layanan."""
