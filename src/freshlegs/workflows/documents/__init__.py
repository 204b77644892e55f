"""What programs are told, as JSON: the same shapes at the terminal and at the API."""
