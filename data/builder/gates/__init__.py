"""The gates of the audit: each looks at one question and says nothing, or why the question must not pass."""
