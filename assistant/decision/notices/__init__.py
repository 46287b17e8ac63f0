"""What a reader is told beside an answer: how old it is, of whom, on what base, and which words it does not repeat."""
