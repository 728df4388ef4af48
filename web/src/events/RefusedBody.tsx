import { findTrouble, isJson, layOut } from "./body";
import type { Refused } from "./refused";
import classes from "./events.module.css";

/** The message as it came, with the place that was refused marked. */
export function RefusedBody({ refused, label }: { refused: Refused; label: string }) {
  const text = isJson(refused.body) ? layOut(refused.body) : refused.body;
  const place = findTrouble(text, refused.reason, refused.detail);
  return (
    <pre className={classes.body} tabIndex={0} role="region" aria-label={label}>
      {place ? (
        <>
          {text.slice(0, place.start)}
          <mark>{text.slice(place.start, place.end)}</mark>
          {text.slice(place.end)}
        </>
      ) : (
        text
      )}
      {!refused.is_whole && "…"}
    </pre>
  );
}
