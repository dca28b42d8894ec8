"""The application: how it starts, the open program, and what a person can do with it."""
