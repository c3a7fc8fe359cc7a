"""1 BRING IN: bytes -> Capture -> Document."""
