"""Hand-made copies of real shapes: small literal grids as the agencies type them."""

from tests.data.intake.bentuk_nyata import bps, dinsos, jebakan, jebakan_lain, lintas, sulit

NYATA = bps.BERKAS | dinsos.BERKAS | lintas.BERKAS | sulit.BERKAS | jebakan.BERKAS | jebakan_lain.BERKAS
