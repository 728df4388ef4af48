"""Who refers to whom among scores and segments: circles, and chains of scores."""

from __future__ import annotations

from typing import Literal, TypeAlias

from baremo.model.document.problems import Path

Node: TypeAlias = tuple[Literal["score", "segment"], str]
Circle: TypeAlias = tuple[Path, list[Node]]


class Graph:
    """References between scores and segments, each with the place where it stands first."""

    def __init__(self) -> None:
        """Begin without references."""
        self.edges: dict[Node, dict[Node, Path]] = {}

    def add(self, source: Node, target: Node, path: Path) -> None:
        """Note that one refers to the other."""
        if source[1] and target[1]:  # what could not be read has no name
            self.edges.setdefault(source, {}).setdefault(target, path)

    def arrange(self) -> tuple[list[Circle], list[Node]]:
        """Return the circles found on the way, and all nodes, each after those that it refers to."""
        circles: list[Circle] = []
        order: dict[Node, None] = {}
        for start in self.edges:
            if start not in order:
                self._visit(start, order, circles)
        return circles, list(order)

    def _visit(self, start: Node, order: dict[Node, None], circles: list[Circle]) -> None:
        """Follow references from a node, deepest first, without recursion."""
        way: dict[Node, None] = {start: None}  # the nodes between the start and here, in order
        waiting = [iter(self.edges.get(start, {}).items())]
        while waiting:
            target, path = next(waiting[-1], (None, None))
            if target is None or path is None:
                waiting.pop()
                order[way.popitem()[0]] = None
            elif target in way:
                nodes = list(way)
                circles.append((path, [*nodes[nodes.index(target) :], target]))
            elif target not in order:
                way[target] = None
                waiting.append(iter(self.edges.get(target, {}).items()))

    def chains(self, order: list[Node]) -> Chains:
        """Return the longest chain of scores from every node; there must be no circle."""
        return Chains(self.edges, order)


class Chains:
    """The longest chain of scores that begins at each node; a segment is no link."""

    def __init__(self, edges: dict[Node, dict[Node, Path]], order: list[Node]) -> None:
        """Compute the lengths; every node comes after those that it refers to."""
        self.lengths: dict[Node, int] = {}
        self.next: dict[Node, Node] = {}
        for node in order:
            targets = edges.get(node, {})
            longest = max(targets, key=self.length, default=None)
            if longest is not None:
                self.next[node] = longest
            self.lengths[node] = (node[0] == "score") + (self.length(longest) if longest else 0)
        self.inner: set[Node] = set()
        for node in reversed(order):
            if node[0] == "score" or node in self.inner:
                self.inner.update(edges.get(node, {}))

    def length(self, node: Node) -> int:
        """Return how many scores the longest chain has."""
        return self.lengths.get(node, 1)

    def is_inner(self, node: Node) -> bool:
        """Whether a score refers to the node, be it through segments; its chain is longer."""
        return node in self.inner

    def names(self, node: Node) -> list[str]:
        """Return the keys of the chain."""
        keys = [node[1]]
        while node in self.next:
            node = self.next[node]
            keys.append(node[1])
        return keys
