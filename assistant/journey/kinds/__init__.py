"""The kinds of question, one module each: a new kind is a module here, a screen, a portal's mapping."""
