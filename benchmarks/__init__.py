"""Measured comparisons of what the builder and the bot do; never asserted on in tests."""
