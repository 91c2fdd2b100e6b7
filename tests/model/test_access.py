"""The settings say whether a model is asked, which one, and what it may cost."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings
from data.model import Access, Limits


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_without_an_address_no_model_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().llm_access is None
    monkeypatch.setenv("LLM_BASE_URL", "")
    assert Settings().llm_access is None
    assert Settings().llm_limits == Limits()


def test_the_settings_become_access_and_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"BASE_URL": "http://127.0.0.1:8080/v1", "API_KEY": "sesame", "MODEL": "tiny", "REQUESTS": "3"}
    for name, value in values.items():
        monkeypatch.setenv(f"LLM_{name}", value)
    settings = Settings()
    assert settings.llm_access == Access("http://127.0.0.1:8080/v1", "sesame", "tiny")
    assert settings.llm_limits == Limits(requests=3)
    assert "sesame" not in repr(settings) + repr(settings.llm_access)


@pytest.mark.parametrize(
    ("name", "value"), [("LLM_BASE_URL", "127.0.0.1:8080"), ("LLM_TOKENS", "0"), ("LLM_SECONDS", "soon")]
)
def test_a_wrong_setting_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError):
        Settings()
