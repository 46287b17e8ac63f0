"""The records: each answer given, and everything that it rested on."""
