"""What a person makes of a report: checked, mended, flagged, noted."""
