"""Word documents: one writer for pages, and one file for each document."""
