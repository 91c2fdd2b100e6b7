"""Every word that players read, in the Markdown that Discord shows; one place for all surfaces."""
