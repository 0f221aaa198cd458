"""The practice portal: the same wire as a municipality's form server, with invented people, never a real one."""
