import { describe, expect, it } from "vitest";
import { pruneCss } from "./prune-css.mjs";

const CODE = 'const classes = { root: "m_1a", label: "m_2b" };';

describe("pruneCss", () => {
  it("leaves out the rules of components that no code names, and nothing else", () => {
    const css = ".m_1a{color:red}.m_9f{color:blue}.own{color:green}:root{--x:1}";
    expect(pruneCss(css, CODE)).toBe(".m_1a{color:red}.own{color:green}:root{--x:1}");
  });

  it("keeps of a rule the selectors that can hold", () => {
    expect(pruneCss(".m_1a .m_9f,.m_2b:hover{color:red}", CODE)).toBe(".m_2b:hover{color:red}");
  });

  it("looks into conditions, and leaves out those in which nothing remains", () => {
    const css = "@media (min-width:1px){.m_9f{color:red}}@media print{.m_1a{color:red}}";
    expect(pruneCss(css, CODE)).toBe("@media print{.m_1a{color:red}}");
  });
});
