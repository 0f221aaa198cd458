"""A task as questions: what is asked, what shows, what an answer must be, where somebody is."""
