"""The texts of the window: gathered into a template for translators, and a made-up language to test with."""
