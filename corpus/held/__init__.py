"""The papers held: saved and found again, and how a new one stands to them."""
