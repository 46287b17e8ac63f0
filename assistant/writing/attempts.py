"""What a reader is told over several attempts of a model: what was checked stays until other words take its place."""

from dataclasses import dataclass

from assistant.answer import Standing, Statement


@dataclass(slots=True)
class Attempts:
    """Hands on what stands; what an attempt told that broke off is withdrawn once at most before the end."""

    told: Standing
    _last: tuple[Statement, ...] = ()
    _again: bool = False  # whether an attempt broke off of which something was told
    _withdrawn: bool = False

    def begin(self) -> None:
        """Another attempt begins."""
        self._again = self._again or bool(self._last)

    def tell(self, standing: tuple[Statement, ...]) -> None:
        """Take what stands of the present attempt."""
        if standing == self._last:
            return
        if self._again and standing[: len(self._last)] != self._last:
            says_the_same_so_far = standing == self._last[: len(standing)]
            if says_the_same_so_far or self._withdrawn:
                return
            self._withdrawn = True
        self._last = standing
        self.told(standing)
