"""How well reports are read, measured against careful reading."""
