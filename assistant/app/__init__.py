"""Where the parts meet: what is on offer, what is kept, and one person finding their way through it."""
