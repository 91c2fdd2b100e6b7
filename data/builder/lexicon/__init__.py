"""Word lists that the rules of the builder read: closed classes, verbs, names, places, people, maturity."""
