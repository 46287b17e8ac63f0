"""Verbs that ask of what was done: no nouns in -ed, "speed", and nothing that is done now, "are needed"."""

NO_VERB = "speed|need|deed|indeed|seed|feed|breed|bleed|hundred|naked|sacred|shed|armed|plain-?clothed|aged|wicked"
WAS_DONE = rf"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeing )\b(?!(?:{NO_VERB}|related)\b)\w{{3,}}ed\b"
