"""What the practice portal holds against an answer, one module for each family of component types."""
