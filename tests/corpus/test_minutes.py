"""What minutes record: who was present, what was resolved, what somebody is to do."""

import pytest

from corpus.blocks import Block, Reading
from corpus.description.describing import describe
from corpus.papers import Paragraph, Source, SourceId
from corpus.paragraphs.actions import Action, action_in, action_of_row, owner_line
from corpus.paragraphs.minutes import present_in
from corpus.paragraphs.structure import paragraphs_of


def minutes(*lines: str | Block) -> tuple[Paragraph, ...]:
    blocks = [line if isinstance(line, Block) else Block(line) for line in lines]
    source = Source(
        SourceId("m"), "Minutes", "minutes", None, None, "unknown", None, None, "", "m.txt", None, "original"
    )
    return paragraphs_of(blocks, source)


def present(*lines: str | Block) -> tuple[str, ...]:
    return present_in([line if isinstance(line, Block) else Block(line) for line in lines])


class TestWhoWasPresent:
    def test_the_lists_below_present_and_in_attendance_are_read_until_the_first_item(self) -> None:
        assert present(
            "Eskshire Policing Panel",
            "PRESENT",
            "Councillor Bela Frost (Chair) - Wharfmoor Council",
            "Cllr. Otto Quill – Aldby Council",
            "IN ATTENDANCE",
            "Idris Vane – Eskshire Police",
            "1. Apologies for absence",
            "Councillor Maren Holt - Skelham Council",
        ) == (
            "Councillor Bela Frost (Chair) - Wharfmoor Council",
            "Cllr. Otto Quill – Aldby Council",
            "Idris Vane – Eskshire Police",
        )

    def test_a_list_in_one_line_is_parted_where_a_style_follows(self) -> None:
        line = "Present: Councillor B Frost (Chair), Councillor O Quill and Mr I Vane, Clerk"
        assert present(line) == ("Councillor B Frost (Chair)", "Councillor O Quill", "Mr I Vane, Clerk")

    def test_names_without_a_style_are_parted_only_where_all_are_bare(self) -> None:
        assert present("Present: Fern Hobday, Idris Vane, Otto Quill") == ("Fern Hobday", "Idris Vane", "Otto Quill")
        assert present("Present: Fern Hobday, Chief Executive") == ("Fern Hobday, Chief Executive",)

    def test_who_sent_apologies_was_not_there(self) -> None:
        lines = ("PRESENT", "Councillor Bela Frost", "APOLOGIES", "Councillor Maren Holt")
        assert present(*lines) == ("Councillor Bela Frost",)
        assert present("PRESENT", "Councillor Bela Frost", "Apologies: Councillor Maren Holt") == (
            "Councillor Bela Frost",
        )

    def test_a_table_gives_a_person_a_row_and_leaves_out_who_was_away(self) -> None:
        rows = ("Name: Fern Hobday; Body: Aldby Council; Present: ✓", "Name: Otto Quill; Body: Skelham; Present: ✗")
        assert present("PRESENT", *(Block(row, role="row") for row in rows)) == ("Fern Hobday, Aldby Council",)

    def test_bullets_and_groups_are_lists_too(self) -> None:
        lines = ("Members present:", "· Councillor Bela Frost", "OFFICERS", "· Tamsin Roe, Clerk")
        assert present(*lines) == ("Councillor Bela Frost", "Tamsin Roe, Clerk")

    def test_a_sentence_about_those_present_is_nobodys_name(self) -> None:
        assert present("PRESENT", "The other members are not named here.", "Fern Hobday was there at noon.") == ()

    def test_the_word_present_in_a_sentence_opens_no_list(self) -> None:
        assert present("Present: the figures for June", "Councillor Bela Frost asked for them.") == ()

    def test_each_is_a_paragraph_that_tells_by_what_stands_over_it_how_they_were_there(self) -> None:
        chair, clerk, away = "Councillor Bela Frost (Chair) - Wharfmoor Council", "Idris Vane, Clerk", "Cllr Maren Holt"
        lines = (
            "Present:",
            chair,
            "Officers in attendance:",
            clerk,
            "Apologies:",
            away,
            "The Chair opened the meeting.",
        )
        assert [(each.text, each.lead_in) for each in minutes(*lines) if each.lead_in] == [
            (chair, "Present:"),
            (clerk, "Officers in attendance:"),
            (away, "Apologies:"),
        ]
        marked = [Block(line.rstrip(":"), role="heading" if line.endswith(":") else "bullet") for line in lines[:-1]]
        assert [(each.text, each.headings) for each in minutes(*marked) if each.kind != "heading"] == [
            (chair, ("Present",)),
            (clerk, ("Officers in attendance",)),
            (away, ("Apologies",)),
        ]

    def test_only_minutes_have_a_list(self) -> None:
        blocks = (Block("Annual report", role="title"), Block("PRESENT"), Block("Councillor Bela Frost"))
        assert describe(Reading(blocks), filename="a.txt", sha256="", entry=None).present == ()


class TestResolutions:
    @pytest.mark.parametrize(
        "line",
        [
            "RESOLVED – That the report be noted.",
            "Resolved - that the report be noted.",
            "Resolved: the report be noted.",
            "It was resolved that the report be noted.",
            "The Panel resolved to note the report.",
            "The Panel agreed to write to the Mayor.",
            "Members agreed that the report be noted.",
            "AGREED: that the report be noted.",
        ],
    )
    def test_a_line_that_says_so_is_one(self, line: str) -> None:
        assert [each.kind for each in minutes(line)] == ["resolution"]

    def test_another_paper_only_tells_of_what_was_agreed(self) -> None:
        source = Source(SourceId("t"), "T", "other", None, None, "unknown", None, None, "", "t.txt", None, "original")
        (paragraph,) = paragraphs_of([Block("The Panel agreed to write to the Mayor.")], source)
        assert paragraph.kind == "prose"

    def test_the_third_level_below_a_bare_resolved_belongs_to_it(self) -> None:
        found = minutes(
            "2. Performance",
            "2.1 The Panel met the Chief Constable.",
            "2.2 RESOLVED",
            "2.2.1 That the report be noted.",
            "2.2.2 That the figures be sent.",
            "2.3 The meeting rose.",
        )
        assert [(each.number, each.kind, each.lead_in) for each in found] == [
            ("2", "heading", None),
            ("2.1", "prose", None),
            ("2.2", "resolution", None),
            ("2.2.1", "resolution", "RESOLVED"),
            ("2.2.2", "resolution", "RESOLVED"),
            ("2.3", "prose", None),
        ]

    def test_resolved_in_bold_is_no_heading(self) -> None:
        found = minutes(
            Block("RESOLVED –", role="heading"), "That the report be noted.", "The Chair closed the meeting."
        )
        assert [each.kind for each in found] == ["resolution", "resolution", "prose"]

    def test_a_list_under_the_next_heading_is_not_resolved(self) -> None:
        found = minutes("RESOLVED – That it be noted.", Block("Papers", role="heading"), Block("Report", role="bullet"))
        assert [each.kind for each in found] == ["resolution", "heading", "bullet"]


class TestActions:
    @pytest.mark.parametrize(
        ("line", "owner"),
        [
            ("Action: Head of Policing to circulate the figures.", "Head of Policing"),
            ("ACTION - J Smith", "J Smith"),
            ("ACTION 3: DCC Vane and the Clerk to write.", "DCC Vane and the Clerk"),
            ("Action – the Deputy Mayor to reply by May", "the Deputy Mayor"),
            ("The Panel asked for the figures. (Action: JS)", "JS"),
            ("Action: Circulate the report.", None),
            ("Action: Annual Report to go to the Panel.", None),
            ("Action: Noted", None),
            ("ACTION: The Panel was to chase the reply.", None),
        ],
    )
    def test_an_action_has_the_owner_that_is_printed(self, line: str, owner: str | None) -> None:
        (found,) = minutes(line)
        assert (found.kind, found.owner, found.text) == ("action", owner, line)

    @pytest.mark.parametrize("line", ["ACTION / RESPONSE", "Action plans were made.", "Actions speak louder."])
    def test_the_word_alone_makes_no_action(self, line: str) -> None:
        assert action_in(line) is None

    def test_a_line_below_names_the_owner(self) -> None:
        above, below = minutes("Action: Circulate the report.", "By whom: ACC Vane")
        assert (above.owner, below.kind) == ("ACC Vane", "prose")
        assert owner_line("By whom the report was made is not known.") is None

    def test_a_row_has_the_owner_of_its_column(self) -> None:
        row = "Action: Circulate figures; By whom: JS; By when: May"
        (found,) = minutes(Block(row, role="row"))
        assert (found.kind, found.owner, found.in_table, found.is_row) == ("action", "JS", True, True)

    def test_the_rows_of_a_log_are_labelled_as_rows_in_their_order(self) -> None:
        texts = ("No.: A1; Action: Write; Owner: JS", "No.: A2; Owner: JS", "No.: A3; Action: Visit; Owner: JS")
        rows = (Block(text, role="row") for text in texts)
        found = minutes("9. Actions agreed", *rows, "9.1 Action: Head of Policing to reply.")
        assert [(each.kind, each.place) for each in found[1:]] == [
            ("action", "para 9, 1st table row"),
            ("table row", "para 9, 2nd table row"),
            ("action", "para 9, 3rd table row"),
            ("action", "para 9.1"),
        ]

    @pytest.mark.parametrize(
        ("row", "action"),
        [
            ("No: 1; Action: Write; Owner: TBC; Status: Open", Action(None)),
            ("Ref: 4; Action: Write; Status: discharged", Action(None)),
            ("Commitment: More wardens; Lead: ACC Vane; Due: 2031", Action("ACC Vane", is_action=False)),
            ("District: Aldby; Lead: 4", None),
            ("Action: arrests; Aldby: 4", None),
        ],
    )
    def test_a_row_without_a_column_of_actions_is_none(self, row: str, action: Action | None) -> None:
        assert action_of_row(row) == action

    def test_a_resolution_keeps_its_kind_and_gains_its_owner(self) -> None:
        (found,) = minutes("RESOLVED – That the figures be sent. (Action: Tamsin Roe)")
        assert (found.kind, found.owner) == ("resolution", "Tamsin Roe")

    def test_items_of_a_list_called_actions_are_actions_where_somebody_is_named(self) -> None:
        items = [Block("Tamsin Roe to send the diary", role="bullet"), Block("more wardens", role="bullet")]
        assert [(each.kind, each.owner) for each in minutes("Actions:", *items)[1:]] == [
            ("action", "Tamsin Roe"),
            ("bullet", None),
        ]
