"""Papers of a fictional county made from templates, the same for the same seed: for benches of size."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PLACES = "Ashvale Brackwater Coldmere Dunhollow Eastmarch Fernleigh Greystoke Harrowdale Ivybridge Kelsey".split()
TOPICS = (
    "burglary, vehicle crime, anti-social behaviour, hate crime, road safety, knife crime, stalking, domestic abuse, "
    "fraud, rural crime, retail crime, stop and search, custody, call handling, victim support, volunteering"
).split(", ")
MONTHS = "January February March April May June July August September October November December".split()
SENTENCES = (
    "In {place}, {count} incidents of {topic} were recorded between {month} {year} and {later} {year}.",
    "The county's team for {topic} in {place} grew to {count} officers in {month} {year}.",
    "A grant of £{count},000 was awarded to {place} for work on {topic} until {later} {year}.",
    "Residents of {place} told the {month} {year} survey that {topic} was their first concern; {count} answered.",
    "The Chief Constable reported that {topic} in {place} fell by {percent} per cent in the year to {month} {year}.",
    "Partners in {place} agreed to review how {topic} is dealt with by {later} {year}, and named {count} sites.",
)
# Names that few paragraphs share, as the words of a real corpus are mostly rare: 8,000 of them.
SYLLABLES = "al bar cor den el far gal hol im jor kel lan mor nev os pen quil ros tam ver".split()
NAMED = " Operation {name} in {place} was named as the example to follow."


@dataclass(frozen=True, slots=True)
class MadePaper:
    """One paper and questions that its sentences answer."""

    name: str
    text: str
    questions: tuple[str, ...]


def made_papers(*, papers: int, paragraphs: int, seed: int = 7) -> Iterator[MadePaper]:
    """So many papers of so many numbered paragraphs each."""
    chance = random.Random(seed)
    for number in range(papers):
        topic = TOPICS[number % len(TOPICS)]
        facts = [_facts(chance, topic) for _ in range(paragraphs)]
        lines = [f"{i}. {_paragraph(chance, fact)}" for i, fact in enumerate(facts, start=1)]
        title = f"{topic} report {number + 1}, Northshire".upper()
        yield MadePaper(f"paper-{number + 1:04}.txt", "\n\n".join([title, *lines]), _questions(facts))


def write_papers(folder: Path, papers: Iterator[MadePaper]) -> list[str]:
    """Write the papers into a folder; their questions."""
    questions: list[str] = []
    for paper in papers:
        (folder / paper.name).write_text(paper.text, encoding="utf-8")
        questions.extend(paper.questions)
    return questions


def _facts(chance: random.Random, topic: str) -> dict[str, str]:
    month = chance.randrange(11)
    return {
        "topic": topic,
        "place": chance.choice(PLACES),
        "count": str(chance.randrange(3, 990)),
        "percent": str(chance.randrange(1, 40)),
        "month": MONTHS[month],
        "later": MONTHS[month + 1],
        "year": str(chance.randrange(2015, 2026)),
    }


def _paragraph(chance: random.Random, facts: dict[str, str]) -> str:
    chosen = chance.sample(SENTENCES, chance.randrange(1, 4))
    text = " ".join(sentence.format(**facts) for sentence in chosen)
    if chance.random() < 1 / 3:
        text += NAMED.format(name="".join(chance.choices(SYLLABLES, k=3)).capitalize(), place=facts["place"])
    return text


def _questions(facts: list[dict[str, str]]) -> tuple[str, ...]:
    [first, second, *_] = facts
    return (
        "How many incidents of {topic} were recorded in {place} in {year}?".format(**first),
        "What did residents of {place} say about {topic} in {month} {year}?".format(**second),
    )
