"""Evidence as the commands print it."""

from indexes.evidence import Evidence


def evidence_json(evidence: Evidence) -> dict[str, object]:
    """One object of the `evidence` array of the contract."""
    paragraph = evidence.paragraph
    return {
        "paragraph_id": paragraph.id,
        "source_id": paragraph.source.id,
        "label": paragraph.label,
        "page": paragraph.page,
        "score": round(evidence.score, 4),
        "found_by": evidence.found_by,
        "text": paragraph.text,
    }
