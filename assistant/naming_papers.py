"""Where a question names a paper: that paper answers, or it is said that it does not."""

from dataclasses import replace

from assistant.answer import Conversation, Notice
from assistant.surveys.papers_named import said_in
from assistant.tried import Tried
from assistant.trying import Trying
from corpus import Papers
from indexes import stems

NOT_HELD = "No paper held goes by the name “{}”: what is quoted stands in another."
NOT_IN_IT = "In “{}” nothing was found that tells this: what is quoted stands in another paper."


def from_paper_named(tried: Tried, conversation: Conversation, papers: Papers, trying: Trying) -> Tried:
    """What the paper that is asked for tells, where it was answered from another; else with a notice that says so.

    What quotes the paper by its name is of it, wherever it stands.
    """
    named = said_in(tried.reading.text, papers.sources)
    cited = [citation.paragraph for each in tried.draft.statements for citation in each.citations]
    if not named or tried.surveyed or tried.draft.status == "declined" or not cited:
        return tried
    words = set(stems(named.said))
    if any(each.source.id in named.papers for each in cited):
        return tried
    if any(words <= set(stems(each.in_words)) for each in cited):
        return tried
    if named.papers:
        narrowed = replace(trying, looking=trying.looking.among(named.papers))
        of_it = narrowed.best(tried.reading.text, conversation)
        if of_it.answered and not any(each.kind == "match" for each in of_it.draft.notices):
            return of_it
    titles = {source.title for source in papers.sources() if source.id in named.papers}
    text = NOT_IN_IT.format("”, “".join(sorted(titles))) if titles else NOT_HELD.format(named.said)
    notices = (Notice("coverage", text), *tried.draft.notices)
    return replace(tried, draft=replace(tried.draft, notices=notices))
