"""How German writes days."""
