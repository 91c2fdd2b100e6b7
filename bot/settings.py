"""What the environment (or a `.env` file) says; read once, at the start."""

import os
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

SEEDS = Path(__file__).parent.parent / "seeds"
"""The synopses that come with the program."""


def _home() -> Path:
    data_home = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(data_home).expanduser() / "matinee"


class Settings(BaseSettings):
    """Every setting; the upper-case name of a field is its environment variable."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", hide_input_in_errors=True)

    discord_token: SecretStr | None = None
    discord_api_url: Annotated[str, Field(pattern=r"^https?://")] = "https://discord.com/api/v10"
    matinee_home: Path = Field(default_factory=_home)
    database_url: str = ""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @property
    def store_url(self) -> str:
        """Where the store is: `DATABASE_URL`, or a file in `MATINEE_HOME`."""
        return self.database_url or f"sqlite+aiosqlite:///{self.matinee_home / 'matinee.db'}"
