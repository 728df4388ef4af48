// Light, dark, or as the system says; the browser remembers it. public/appearance.js reads the same before the first drawing.
import { localStorageColorSchemeManager } from "@mantine/core";

export const appearanceManager = localStorageColorSchemeManager({ key: "baremo-appearance" });
export const APPEARANCES = ["auto", "light", "dark"] as const;
