"""The sandbox's own description of Discord's API: which routes it serves and what their bodies may hold."""
