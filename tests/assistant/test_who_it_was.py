"""Who got, held or did something, and sentences that name somebody else or nobody."""

import pytest
from homes import assistant_over

from assistant import Assistant
from indexes.questions.kinds_told import holds_kind

LAMPS = """# Lamps in Northmoor

In May 2031 Kate Reed, Assistant Chief Warden of Northmoor, sponsored the lamp papers.

The Lamp Fund of Northmoor gave £40,000 in 2031, as the Ministry of Lanes reported.

The Orchard Fund of Northmoor gave £9,000 in grants to the Tarn Rowing Club and to Selby School.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"lamps.md": LAMPS})


@pytest.mark.parametrize(
    "sentence", ["The governance of force.", "Two causes of concern in the inspection were: The use of lamps."]
)
def test_neither_the_use_of_force_nor_an_article_is_somebody(sentence: str) -> None:
    assert not holds_kind("person", sentence, question="Who inspected custody in 2031?")


def test_who_leads_an_item_is_somebody() -> None:
    assert holds_kind("person", "Inspected by: the Lanes Inspectorate", question="Who inspected custody in 2031?")


def test_who_got_the_money_is_not_told_by_who_gave_it(moor: Assistant) -> None:
    assert moor.ask("Who got the money from the Lamp Fund?").status == "declined"
    assert "Rowing Club" in moor.ask("Who got grants from the Orchard Fund?").statements[0].text


def test_an_assistant_chief_is_no_chief(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = """# Northmoor Police

Kate Reed, Assistant Chief Constable of Northmoor Police, sponsored the papers of the force in 2031.

Nora Lunt was Deputy Chief Constable of Northmoor Police in 2032.
"""
    moor = assistant_over(tmp_path_factory, {"chiefs.md": text})
    assert moor.ask("Who was Chief Constable of the force in 2031?").status == "declined"
    assert "Nora Lunt" in moor.ask("Who was Deputy Chief Constable in 2032?").statements[0].text
