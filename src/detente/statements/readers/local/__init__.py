"""The local reader: a small trained encoder, run on this machine."""
