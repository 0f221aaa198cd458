"""Open Forms' component types, a module for each or for a small family; a new module here is all a new type needs."""
