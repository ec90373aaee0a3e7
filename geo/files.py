"""Names of the files of a boundary folder, in one place for the writer and the reader."""

BOUNDARY = "kabupaten.geojson"
PATTERNS = "pola.geojson"
RINGS = "lingkar.geojson"
DISTRICTS = "kecamatan.geojson"
DISTRICT_SHAPES = "kecamatan_batas.geojson"  # only where an agency installed them
DISTRICT_LINES = "kecamatan_garis.geojson"
TILES = "petak.csv"
POINTS = "titik.csv"
