"""How things are said, language by language: what they share is written once, for all of them."""
