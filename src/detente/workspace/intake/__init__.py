"""Reports brought in: queued, watched for, tied, entered on the record."""
