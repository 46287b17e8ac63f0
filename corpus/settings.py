"""The settings, read once at the top of a command from the environment."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every setting of the product; each is an environment variable SCRUTINY_<NAME>."""

    model_config = SettingsConfigDict(env_prefix="SCRUTINY_", env_ignore_empty=True, frozen=True)

    home: Path = Field(default=Path("data"), description="folder that holds the papers read and the index")
    model: str = Field(
        default="all-MiniLM-L6-v2",
        description="embedding model: the packaged all-MiniLM-L6-v2, or any sentence-transformers name or folder",
    )


def settings_for(home: Path | None) -> Settings:
    """The settings, with the home that a command was given."""
    return Settings() if home is None else Settings(home=home)
