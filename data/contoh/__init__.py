"""Parts of the data contoh maker; ``data.demo`` puts them together."""
