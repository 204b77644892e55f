"""Simulated runners with known causes: for the demo, the tests and the calibration."""
