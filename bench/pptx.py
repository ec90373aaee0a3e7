"""A deck of twelve slides, from the panels of four pages to the bytes of the file, without a browser."""

from __future__ import annotations

import time
from datetime import datetime
from io import BytesIO
from typing import Any

from pptx import Presentation

from bench import laporan
from data.snapshot import current
from panels import peta, profil
from panels.panel import Panel
from panels.state import State
from queries import Konteks
from reports.pptx import pptx

SALINDIA, DETIK = 12, 2.0
DIBUAT = datetime(2026, 11, 22)


