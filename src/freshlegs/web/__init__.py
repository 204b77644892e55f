"""The web door: one file a page, no thinking of its own."""
