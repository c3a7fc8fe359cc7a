"""Dossiers proven, copied, handed over and taken in again."""
