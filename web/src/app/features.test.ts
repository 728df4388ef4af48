import { describe, expect, it } from "vitest";
import { beginning, entriesOf, features, pages } from "./features";

const catalogues = import.meta.glob<Record<string, unknown>>("../*/en.json", { eager: true, import: "default" });
const catalogue = (name: string): Record<string, unknown> | undefined => catalogues[`../${name}/en.json`];

const find = (texts: unknown, key: string): unknown =>
  key.split(".").reduce((found, part) => (found as Record<string, unknown> | undefined)?.[part], texts);

describe("features", () => {
  it("are named like their folders, and every entry of the navigation has its text", () => {
    expect(features.length).toBeGreaterThan(0);
    for (const { name, navigation = [] } of features) {
      for (const { label } of navigation) expect(find(catalogue(name), label), `${name}: ${label}`).toBeTypeOf("string");
    }
  });

  it("have each address once, and every entry leads to a page", () => {
    const paths = pages.map((page) => page.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { navigation = [] } of features) for (const { to } of navigation) expect(paths).toContain(to);
  });

  it("let every role begin somewhere that it may see", () => {
    for (const role of ["administrator", "marketer", "seller", "viewer"] as const) {
      const page = pages.find((each) => each.path === beginning(role));
      expect(page, role).toBeDefined();
      expect(page?.roles ?? [role]).toContain(role);
      expect(entriesOf("settings", role).length).toBeGreaterThan(0);
    }
  });
});
