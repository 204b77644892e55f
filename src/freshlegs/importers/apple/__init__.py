"""Read the export of the iPhone's Health app, which may be gigabytes long, piece by piece."""
