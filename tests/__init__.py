"""The tests: real databases, the sandbox for Discord, property tests for the rules."""
