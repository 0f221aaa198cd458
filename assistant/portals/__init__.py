"""The portals of government: one folder for each kind, all seen through the same protocol."""
