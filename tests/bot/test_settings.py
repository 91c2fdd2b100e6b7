"""Settings come from the environment; each is documented."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_stands_in_the_readme(name: str) -> None:
    assert f"| `{name.upper()}` |" in README


def test_the_store_is_a_file_at_home_unless_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MATINEE_HOME", str(tmp_path))
    assert Settings().store_url == f"sqlite+aiosqlite:///{tmp_path}/matinee.db"
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:////else.db")
    assert Settings().store_url == "sqlite+aiosqlite:////else.db"


def test_a_file_beside_the_program_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DISCORD_TOKEN=abc\nUNKNOWN=1\n", encoding="utf-8")
    token = Settings().discord_token
    assert token is not None
    assert token.get_secret_value() == "abc"
    assert "abc" not in repr(Settings())


def test_a_wrong_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_API_URL", "discord.example")
    with pytest.raises(ValidationError):
        Settings()
