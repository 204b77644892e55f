"""How English screens write days."""
