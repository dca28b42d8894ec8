"""The chapters that Word plans are made of; a plan chooses them, a chapter knows one subject."""
