"""Facts as reviewed data files behind one typed loader."""
