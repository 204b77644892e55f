"""The door for other programs: one file a subject, no thinking of its own."""
