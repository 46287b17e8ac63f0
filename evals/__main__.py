"""Evaluation from the command line: `python -m evals run SET`, `bench`, `reading`, `reading-speed`."""

from collections.abc import Callable

from corpus.commands import new_command, run
from evals import bench_commands, card_commands, ranking_commands, set_commands, trust_commands

app = new_command("Evaluation: run a question set; measure reading, speed and memory.")

# In the order in which the help lists them.
COMMANDS: dict[str, Callable[..., None]] = {
    "run": card_commands.run_questions,
    "compare": card_commands.compare,
    "report": card_commands.report,
    "gaps": card_commands.gaps,
    "check": set_commands.check,
    "import": set_commands.import_sheet,
    "export": set_commands.export_set,
    "draft": set_commands.draft,
    "bench": bench_commands.bench,
    "scale": bench_commands.scale,
    "benchmark": ranking_commands.benchmark,
    "derive": ranking_commands.derive_weights,
    "calibrate": trust_commands.calibrate_judges,
    "planted": trust_commands.planted,
    "red-team": trust_commands.red_team_assistant,
    "reading": bench_commands.reading,
    "reading-speed": bench_commands.reading_speed,
    "fuzz": bench_commands.fuzz,
}
for name, function in COMMANDS.items():
    app.command(name)(function)


if __name__ == "__main__":
    run(app, "evals")
