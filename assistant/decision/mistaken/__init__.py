"""What a sentence may be mistaken for: one of another time, place, people, thing or measure than is asked for."""
