"""The screens: each module shows one kind of view, and registers itself where it stands."""
