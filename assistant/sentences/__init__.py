"""What a sentence of a paper says, held against what is asked, and how much of the paper is quoted for it."""
