"""A local stand-in for Discord: gateway, REST and a web page; it knows nothing of the bot it serves."""
