import { expect, test } from "vitest";
import { isOwn, isStanding, writeValue } from "./words";

test("what is missing is a dash, and what has parts is written whole", () => {
  expect([null, undefined, ""].map(writeValue)).toEqual(["–", "–", "–"]);
  expect(writeValue(false)).toBe("false");
  expect(writeValue(["a", 1])).toBe('["a",1]');
});

test("what the service does for itself is not cancelled, and what people do to themselves names nobody else", () => {
  expect([isStanding("keep_archive"), isStanding("bulk_action")]).toEqual([true, false]);
  expect([isOwn("logged_in"), isOwn("reset_second_factor")]).toEqual([true, false]);
});
