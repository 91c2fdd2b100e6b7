"""What the environment (or a `.env` file) says; read once, at the start."""

import os
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from data.model.access import Access, Limits

SEEDS = Path(__file__).parent.parent / "seeds"
"""The synopses that come with the program."""

_LIMITS = Limits()


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
    llm_base_url: Annotated[str, Field(pattern=r"^(https?://.*)?$")] = ""
    llm_api_key: SecretStr = SecretStr("")
    llm_model: str = ""
    llm_requests: Annotated[int, Field(ge=1)] = _LIMITS.requests
    llm_tokens: Annotated[int, Field(ge=1)] = _LIMITS.tokens
    llm_seconds: Annotated[float, Field(gt=0)] = _LIMITS.seconds

    @property
    def store_url(self) -> str:
        """Where the store is: `DATABASE_URL`, or a file in `MATINEE_HOME`."""
        return self.database_url or f"sqlite+aiosqlite:///{self.matinee_home / 'matinee.db'}"

    @property
    def llm_access(self) -> Access | None:
        """How to ask a language model; None if there is none."""
        if not self.llm_base_url:
            return None
        return Access(self.llm_base_url, self.llm_api_key.get_secret_value(), self.llm_model)

    @property
    def llm_limits(self) -> Limits:
        """What one film may cost at the language model."""
        return Limits(self.llm_requests, self.llm_tokens, self.llm_seconds)
