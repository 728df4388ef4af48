import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Fields } from "./Fields";
import { Identities } from "./Identities";
import { Lists } from "./Lists";
import { Segments } from "./Segments";
import type { Contact } from "./data";

/** What is known of the contact. */
export function About({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contact");
  return (
    <Stack gap="lg" component="aside" aria-label={t("about")}>
      <Fields contact={contact} />
      <Segments contact={contact.id} />
      <Lists contact={contact} />
      <Identities contact={contact} />
    </Stack>
  );
}
