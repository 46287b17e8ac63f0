"""What lines of a paper show by themselves: marks, numbers, headings, dates, the head of the paper."""
