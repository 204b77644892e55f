"""How languages write days, where they differ from English."""
