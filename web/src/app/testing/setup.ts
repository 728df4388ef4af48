// What jsdom lacks of a browser.
import { afterEach, vi } from "vitest";
import { cleanup } from "@testing-library/react";
import { startLanguage } from "../../language/i18n";

class NoObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
vi.stubGlobal("ResizeObserver", NoObserver);
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(window, "matchMedia", {
  value: (media: string) => ({
    matches: false,
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
});
await startLanguage("en");
afterEach(cleanup);
