"""The programs that `make bench` measures, and what it measures with."""
