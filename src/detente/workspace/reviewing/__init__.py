"""How far people agree on the same reports, and how it is settled."""
