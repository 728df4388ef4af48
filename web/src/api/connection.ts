// Whether the server can be reached, for the banner; while it cannot, we look every few seconds whether it is back.
import { useSyncExternalStore } from "react";

const PAUSE = 3000;
const listeners = new Set<() => void>();
let isLost = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let whenBack: () => void = () => undefined;

function set(value: boolean): void {
  if (value === isLost) return;
  isLost = value;
  for (const listener of listeners) listener();
  if (!value) whenBack();
}

async function look(): Promise<void> {
  timer = undefined;
  try {
    await fetch("/health", { cache: "no-store" });
    connectionWorked();
  } catch {
    timer = setTimeout(look, PAUSE);
  }
}

export function connectionFailed(): void {
  set(true);
  timer ??= setTimeout(look, PAUSE);
}

export function connectionWorked(): void {
  clearTimeout(timer);
  timer = undefined;
  set(false);
}

/** Say what is to be done once the server can be reached again, and listen to what the browser knows. */
export function watchConnection(back: () => void): void {
  whenBack = back;
  window.addEventListener("offline", connectionFailed);
  window.addEventListener("online", () => void look());
}

export function useIsConnectionLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isLost,
  );
}
