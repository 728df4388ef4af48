// The text of a refused message: laid out to be read, and where in it the trouble is.

/** Lay out JSON in lines without reading its values: numbers and repeated names stay as they came. */
export function layOut(text: string): string {
  let depth = 0;
  let laid = "";
  const line = () => "\n" + "  ".repeat(depth);
  for (const piece of text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+|"/gs) ?? []) {
    if (piece === "{" || piece === "[") {
      depth += 1;
      laid += piece + line();
    } else if (piece === "}" || piece === "]") {
      depth = Math.max(0, depth - 1);
      laid = /[{[]\s*$/.test(laid) ? laid.trimEnd() + piece : laid + line() + piece;
    } else laid += piece === "," ? piece + line() : piece === ":" ? ": " : piece;
  }
  return laid;
}

/** Whether it is JSON at all: only then it is laid out, since what is broken is to be seen as it came. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export interface Place {
  start: number;
  end: number;
}

const VALUE = String.raw`\s*:\s*("(?:[^"\\]|\\.)*"|[^,}\]\s]+)`;
const NAMES: Partial<Record<string, string>> = {
  unknown_type: "type",
  no_event_name: "event",
  name_too_long: "event",
  reserved_kind: "event",
  no_group: "groupId",
  no_previous: "previousId",
  conflict: "messageId",
};
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function find(text: string, pattern: string): Place | null {
  const found = new RegExp(pattern, "s").exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

function findByte(text: string, at: number): Place | null {
  const start = new TextDecoder().decode(new TextEncoder().encode(text).slice(0, at)).length;
  return { start: Math.min(start, Math.max(0, text.length - 1)), end: Math.min(text.length, start + 1) };
}

/** Where in a body the trouble is, as far as the reason and its detail tell. */
export function findTrouble(text: string, reason: string, detail: string): Place | null {
  if (!text) return null;
  const byte = /\(byte (\d+)\)/.exec(detail);
  if (byte) return findByte(text, Number(byte[1]));
  const path = /at `\$\.?([^`]*)`/.exec(detail)?.[1]?.split(".").at(-1)?.replace(/\[.*$/, "");
  if (reason === "unreadable") return path ? find(text, `"${escaped(path)}"${VALUE}`) : null;
  if (reason === "null_character") return find(text, String.raw`\\u0000`);
  if (reason === "id_too_long") return find(text, `"${escaped(detail === "user_id" ? "userId" : detail === "anonymous_id" ? "anonymousId" : detail)}"${VALUE}`);
  if (reason === "unreadable_time" || reason === "time_out_of_range") return detail ? find(text, `"[^"]*"\\s*:\\s*"?${escaped(detail)}`) : null;
  const name = NAMES[reason];
  return name ? find(text, `"${name}"${VALUE}`) : null;
}
