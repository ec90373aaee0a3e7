"""Looking at the slides as the projector will show them: a found browser, no network, all six sizes.

The browser measures what it has really drawn (reports.layar.nilai only estimates). Nothing here knows the store.
"""

from reports.cek_layar.periksa import HasilLayar, periksa_layar, periksa_paket
from reports.cek_layar.temuan import KELAS, TemuanLayar

__all__ = ["KELAS", "HasilLayar", "TemuanLayar", "periksa_layar", "periksa_paket"]
