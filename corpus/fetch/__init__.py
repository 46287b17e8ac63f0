"""How an original is fetched: asked for politely, from public addresses only, verified, and archived by date."""

from corpus.fetch.manners import Patience

__all__ = ["Patience"]
