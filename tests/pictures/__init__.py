"""Pictures of the real window, for looking at and for the README."""
