import { expect, test } from "vitest";
import { hasWords, suggestKey } from "./naming";

test("a key is suggested without accents, spaces and signs", () => {
  expect(suggestKey("Tamaño de la empresa")).toBe("tamano_de_la_empresa");
  expect(suggestKey("  Plan (año) ")).toBe("plan_ano");
  expect(suggestKey("¿?")).toBe("");
  expect(suggestKey("x".repeat(200))).toHaveLength(100);
});

test("words are found whatever their case and accents", () => {
  expect(hasWords("tamano", "size", "Tamaño")).toBe(true);
  expect(hasWords("  PLAN", "plan")).toBe(true);
  expect(hasWords("plan", "size", "")).toBe(false);
});
