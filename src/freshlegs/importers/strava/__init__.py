"""Read the archive that Strava sends on request, in whatever language the account speaks."""
