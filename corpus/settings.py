"""The settings, read once at the top of a command from the environment."""

import hashlib
from pathlib import Path

from pydantic import Field, NonNegativeInt, PositiveInt, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from corpus.failures import ScrutinyError
from corpus.files.reading_apart import Limits

# Whatever these say, the same index and the same question have the same answer.
WITHOUT_EFFECT = frozenset({"home", "chroma", "read_seconds", "read_megabytes", "read_memory", "records", "keep_days"})


class Settings(BaseSettings):
    """Every setting of the product; each is an environment variable SCRUTINY_<NAME>."""

    model_config = SettingsConfigDict(env_prefix="SCRUTINY_", env_ignore_empty=True, frozen=True)

    home: Path = Field(default=Path("data"), description="folder that holds the papers read and the index")
    model: str = Field(
        default="all-MiniLM-L6-v2",
        description="embedding model: the packaged all-MiniLM-L6-v2, or any sentence-transformers name or folder",
    )
    reranker: str = Field(
        default="",
        description="name or folder of a sentence-transformers CrossEncoder that reads the first 20 paragraphs found "
        "again and has half a say in their order; empty: none",
    )
    chroma: str = Field(
        default="",
        description="address of a Chroma server that keeps the vectors, as http://127.0.0.1:8000; empty: in the home",
    )
    # A pack of 1,600 pages takes about a minute; only a file that hangs its reader takes five.
    read_seconds: PositiveInt = Field(default=300, description="longest time that reading one file may take")
    # Ten times the largest pack seen; what is larger is hardly ever a paper.
    read_megabytes: PositiveInt = Field(default=500, description="largest file that is read")
    # Pages are read one at a time, in some 150 MB; a picture of a poster takes more.
    read_memory: PositiveInt = Field(default=4000, description="megabytes of memory that reading one file may take")
    records: str = Field(
        default="",
        description="database that keeps the answers given (an SQLAlchemy address); empty: records.sqlite of the home",
    )
    # What was said for one year's report can be proved until the next; what people asked is kept no longer than that.
    keep_days: NonNegativeInt = Field(
        default=365, description="days that an answer is kept in the records; 0: none is written"
    )
    llm: str = Field(
        default="",
        description="language model that words the answers: MODEL@http://HOST:PORT/v1 of any OpenAI-compatible server, "
        "azure:DEPLOYMENT@https://NAME.openai.azure.com or anthropic:MODEL; empty: the papers are quoted",
    )
    llm_key: SecretStr = Field(default=SecretStr(""), description="key of that model; sent there only")
    # Who asks before a meeting waits a minute, hardly two; a model on a laptop's processor takes half of one.
    llm_seconds: PositiveInt = Field(
        default=60, description="longest time for that model's reply, all attempts together; then the papers are quoted"
    )
    llm_strike: bool = Field(
        default=False,
        description="show what the papers do not bear out struck through with the reason, not leave it out",
    )
    inference: str = Field(
        default="",
        description="name or folder of a sentence-transformers CrossEncoder for natural language inference: where it "
        "does not find a sentence of that model borne out, the sentence is shown as partly proved at most; empty: none",
    )

    @property
    def fingerprint(self) -> str:
        """Digest of the settings that change answers; a secret counts by whether there is one, not by what it is."""
        return hashlib.sha256(self.model_dump_json(exclude=set(WITHOUT_EFFECT)).encode()).hexdigest()[:12]

    @property
    def limits(self) -> Limits:
        """What reading one file may take."""
        return Limits(self.read_seconds, self.read_megabytes, self.read_memory)


def settings_for(home: Path | None) -> Settings:
    """The settings, with the home that a command was given. Raises ScrutinyError for one that makes no sense."""
    try:
        return Settings() if home is None else Settings(home=home)
    except ValidationError as error:
        fault = error.errors()[0]
        raise ScrutinyError(
            f"SCRUTINY_{str(fault['loc'][0]).upper()} cannot be {fault['input']!r}: {fault['msg']}. Set it anew."
        ) from error
