"""What screens say: sentences, values with their units, shares in words; all through gettext."""
