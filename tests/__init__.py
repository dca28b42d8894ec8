"""The tests mirror the tree: tests/models checks models/, and so on."""
