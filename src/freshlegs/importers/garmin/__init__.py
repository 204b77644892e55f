"""Read the export of a Garmin account: uploaded files, summaries, gear, sleep and mornings."""
