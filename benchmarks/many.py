"""Writes a model of very many small scores: ten thousand scores of one rule have to work too."""

from __future__ import annotations

from pathlib import Path

RULES = (
    "{event: page_viewed, where: {property: url, operator: contains, value: /blog/%d}}",
    "{event: email_clicked, where: {property: campaign, operator: is, value: campaign-%03d}}",
    "{event: video_watched, where: {property: seconds, operator: more_than, value: %d}}",
    "{field: employees, operator: more_than, value: %d}",
)


def write_many_scores(path: Path, count: int) -> None:
    """Write `count` scores of one rule each, of four sorts by turns."""
    lines = ["scores:"]
    for number in range(count):
        when = RULES[number % len(RULES)] % (number % 300)
        rule = f"{{key: only, points: {number % 9 + 1}, when: {when}}}"
        lines.append(f"  - {{key: s{number}, name: Score {number}, rules: [{rule}]}}")
    path.write_text("\n".join(lines) + "\n")
