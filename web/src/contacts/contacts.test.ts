import { describe, expect, it } from "vitest";
import { type View, isFiltered, readView, toQuery, turned, writeView } from "./address";
import { type Leaderboards, moved, shownColumns, usualColumns } from "./columns";
import { keyOf, toCondition } from "./condition";
import { readKey } from "./keys";
import { NONE, isSelected, markOf, toggle, withRange } from "./selection";
import { BEGINNING, PAGE, countRows, kept, learn } from "./trail";

const bands = [
  { name: "warm", at_least: 10 },
  { name: "hot", at_least: 25 },
];
const known: Leaderboards = {
  scores: [
    { key: "interest", name: "Interest", bands },
    { key: "fit", name: "Fit", bands: [] },
  ],
  segments: [{ key: "buyers", name: "Buyers" }],
};
const read = (text: string): View => readView(new URLSearchParams(text));
const page = (items: number, next: string | null) => ({ items: Array(items).fill(0), next });

describe("the address", () => {
  it("comes back as it was written", () => {
    const said = "order=-score.fit&search=ana+p&score=interest&list=news&when=%7B%22tag%22%3A%22x%22%7D&at_least=5&owner=0&country=ES&tag=a&tag=b%2Cc&columns=owner%2Cfield.a%252Cb";
    expect(writeView(read(said)).toString()).toBe(said);
    expect(read(said).columns).toEqual(["owner", "field.a,b"]);
    expect(read(said).owner).toBe(0);
  });

  it("leaves out what makes no sense", () => {
    expect(writeView(read("at_least=many&owner=&tag=&order=&nonsense=1")).toString()).toBe("");
    expect(isFiltered(read("order=created_at&columns=owner"))).toBe(false);
    expect(isFiltered(read("owner=0"))).toBe(true);
  });

  it("asks the API for filters alone", () => {
    expect(toQuery(read("search=%20ana%20&tag=a&country=ES&columns=owner&when=%7B%7D"))).toEqual({ search: "ana", tag: ["a"], country: "ES", when: "{}" });
  });

  it("turns an order around when it is chosen again", () => {
    expect(turned("created_at", "score.fit")).toBe("-score.fit");
    expect(turned("-score.fit", "score.fit")).toBe("score.fit");
  });
});

describe("columns", () => {
  it("show what exists, and always the score of the order", () => {
    expect(shownColumns(["score.gone", "owner", "owner", "rubbish", "field.plan"], known)).toEqual(["owner", "field.plan"]);
    expect(shownColumns(["owner"], known, "fit")).toEqual(["score.fit", "owner"]);
    expect(usualColumns(known).slice(0, 2)).toEqual(["score.interest", "score.fit"]);
  });

  it("are moved one by one", () => {
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  });
});

describe("pages", () => {
  it("lead to one another until the last one is known", () => {
    const second = learn(BEGINNING, 0, page(PAGE, "two"));
    expect(second).toEqual({ cursors: [null, "two"], end: null });
    expect(countRows(second, undefined)).toBe(2 * PAGE);
    expect(countRows(second, 130)).toBe(130);
    const whole = learn(second, 1, page(30, null));
    expect(countRows(whole, 99_999)).toBe(PAGE + 30);
  });

  it("stay where they are when one is read again", () => {
    const known = { cursors: [null, "two", "three"], end: null };
    expect(learn(known, 0, page(PAGE, "other"))).toBe(known);
    expect(learn(known, 7, page(PAGE, "far"))).toBe(known);
    expect(learn(known, 1, page(3, null))).toEqual({ cursors: [null, "two"], end: PAGE + 3 });
  });

  it("are forgotten when they are far away, however many there are", () => {
    const long = { cursors: [null, ...Array.from({ length: 1000 }, (_, index) => `page ${index + 1}`)], end: null };
    const near = kept(long, 500, 502);
    expect(near.size).toBe(34);
    expect(near.has(null) && near.has("page 485") && near.has("page 517")).toBe(true);
    expect(near.has("page 484") || near.has("page 518")).toBe(false);
    expect(kept(long, 1, 0).has("page 15")).toBe(true);
  });
});

describe("the selection", () => {
  it("has some, a range, or all", () => {
    const two = withRange(toggle(NONE, 1), [2, 3]);
    expect([1, 2, 3, 4].map((id) => isSelected(two, id))).toEqual([true, true, true, false]);
    expect(markOf(two, [1, 2, 3])).toBe("all");
    expect(markOf(two, [1, 4])).toBe("some");
    expect(markOf(NONE, [])).toBe("none");
    expect(isSelected({ kind: "all" }, 99)).toBe(true);
    expect(toggle({ kind: "all" }, 2, [1, 2, 3])).toEqual({ kind: "some", ids: new Set([1, 3]) });
  });
});

describe("filters as a condition", () => {
  const convert = (text: string, ordered?: string, statuses?: string[]) => toCondition(read(text), ordered, known, statuses);

  it("say the same", () => {
    expect(convert("tag=vip").when).toEqual({ tag: "vip" });
    expect(convert("band=warm", "interest").when).toEqual({
      all: [
        { score: "interest", operator: "at_least", value: 10 },
        { score: "interest", operator: "less_than", value: 25 },
      ],
    });
    expect(convert("score=interest&band=hot").when).toEqual({ score: "interest", operator: "at_least", value: 25 });
    expect(convert("segment=buyers&country=ES").when).toEqual({ all: [{ segment: "buyers" }, { field: "country", operator: "is", value: "ES" }] });
    expect(convert("when=%7B%22value%22%3A1.10%7D").when).toMatchObject({ value: { text: "1.10" } });
  });

  it("name every status where any is meant", () => {
    expect(convert("list=news&status=unsubscribed").when).toEqual({ list: "news", status: "unsubscribed" });
    expect(convert("list=news", undefined, ["a", "b"]).when).toEqual({ any: [{ list: "news", status: "a" }, { list: "news", status: "b" }] });
  });

  it("tell what is lost", () => {
    expect(convert("search=ana&owner=3&tag=a").lost).toEqual(["search", "owner"]);
    expect(convert("search=ana").when).toBeNull();
  });

  it("have a key made of their name", () => {
    expect(keyOf("  Compradores de España (2026) ")).toBe("compradores-de-espana-2026");
    expect(keyOf("¡!")).toBe("");
  });
});

describe("keys", () => {
  const press = (key: string, more = {}) => readKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

  it("mean something, unless the browser needs them", () => {
    expect(press("j")).toEqual({ do: "move", by: 1, selects: false });
    expect(press("ArrowUp", { shiftKey: true })).toEqual({ do: "move", by: -1, selects: true });
    expect(press(" ")).toEqual({ do: "select" });
    expect(press("j", { ctrlKey: true })).toBeNull();
    expect(press("Tab")).toBeNull();
  });
});
