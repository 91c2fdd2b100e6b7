"""Live rounds on Discord: who runs them, where they are shown, what players press."""
