"""Training the parser: one command from a treebank to weights and their scores."""
