"""`python -m bot` is `matinee`."""

from bot.command_line import main

main()
