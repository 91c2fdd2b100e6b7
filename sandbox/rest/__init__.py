"""The REST routes: what each of them does, one module per kind of thing."""
