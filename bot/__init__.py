"""The process: settings, the Discord client, the command line."""
