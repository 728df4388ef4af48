import { describe, expect, it } from "vitest";
import { isBusy } from "./calls";
import { newTargets, splitTarget, toName } from "./targets";

describe("what a column can become", () => {
  it("is a new field that is called like it", () => {
    expect(toName("Número de empleados")).toBe("numero_de_empleados");
    expect(toName("2024")).toBe("column_2024");
    expect(newTargets("Plazas", "contacts", []).slice(0, 2).map((each) => each.value)).toEqual(["plazas", "plazas:number"]);
    expect(newTargets("Plazas", "contacts", ["plazas"])).toEqual([]);
    expect(newTargets("Kind", "events", [])[0]?.value).toBe("property:kind");
  });

  it("is read again as it was written", () => {
    expect(splitTarget("field:email:number")).toEqual({ name: "email", type: "number" });
    expect(splitTarget("list:News")).toEqual({ name: "list:News", type: null });
  });
});

it("an import is asked about while it is at work", () => {
  expect(["uploaded", "running", "undoing", "done"].map((state) => isBusy({ state }))).toEqual([false, true, true, false]);
});
