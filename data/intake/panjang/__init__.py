"""Fast path for long text tables: the rules of the general path, learned on a digest, applied to whole columns."""

from data.intake.panjang.baca import AMBANG, coba

__all__ = ["AMBANG", "coba"]
