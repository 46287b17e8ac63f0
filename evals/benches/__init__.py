"""The benches: how faithfully and how fast papers are read, how fast questions are answered."""
