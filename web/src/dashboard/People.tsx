import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { ContactLink } from "../parts/ContactLink";
import classes from "./dashboard.module.css";

export interface Person {
  /** Where the same person may stand twice. */
  key?: string;
  id: number;
  name: string | null;
  /** Under the name: a company, an address. */
  about?: ReactNode;
  /** At the end of the line. */
  beside: ReactNode;
}

/** People, one a line. */
export function People({ label, people }: { label: string; people: readonly Person[] }) {
  return (
    <ul className={classes.people} aria-label={label}>
      {people.map((person) => (
        <li key={person.key ?? person.id} className={classes.person}>
          <div className={classes.who}>
            <ContactLink id={person.id} name={person.name} />
            {person.about && (
              <Text size="xs" c="dimmed" component="div" truncate>
                {person.about}
              </Text>
            )}
          </div>
          <div className={classes.beside}>{person.beside}</div>
        </li>
      ))}
    </ul>
  );
}
