"""What screens are made of: each thing one can read or press, drawn by the look."""
