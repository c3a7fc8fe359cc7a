"""Who asks, whether they may, and what a browser is allowed to do with the answer."""
