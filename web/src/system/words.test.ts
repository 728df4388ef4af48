import { expect, test } from "vitest";
import { isMissing, isOwn, isStanding, isTelling } from "./words";

test("what is missing is not told, and no and nought are not missing", () => {
  expect([null, undefined, "", []].map(isMissing)).toEqual([true, true, true, true]);
  expect([false, 0, [0]].map(isMissing)).toEqual([false, false, false]);
  expect(["digest", "role"].map(isTelling)).toEqual([false, true]);
});

test("what the service does for itself is not cancelled, and what people do to themselves names nobody else", () => {
  expect([isStanding("keep_archive"), isStanding("bulk_action")]).toEqual([true, false]);
  expect([isOwn("logged_in"), isOwn("reset_second_factor")]).toEqual([true, false]);
});
