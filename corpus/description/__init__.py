"""What a paper says about itself: its kind, its meeting, the period that it covers."""
