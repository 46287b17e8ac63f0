"""Ctrl-C while libraries are loaded."""

import signal
from contextlib import suppress

import pytest

from page import ctrl_c_counts


def test_ctrl_c_counts_though_what_is_loaded_swallows_it() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), ctrl_c_counts(), suppress(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_without_it_all_goes_on() -> None:
    with ctrl_c_counts():
        pass
