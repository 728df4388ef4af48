import { Anchor, Box, Group, Text } from "@mantine/core";
import { IconBuilding, IconCalendar, IconMail, IconPhone } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BandBadge } from "../parts/BandBadge";
import { Moment } from "../parts/Moment";
import { PageTitle } from "../parts/PageTitle";
import { Actions } from "./Actions";
import { Owner } from "./Owner";
import { Tags } from "./Tags";
import type { Band, Contact, Value } from "./data";
import { nameOf, valueText } from "./words";

interface HeaderProps {
  contact: Contact;
  main: Value | undefined;
  bands: ReadonlyMap<string, Band[]>;
}

/** Who it is, whose it is, and what can be done with them. */
export function Header({ contact, main, bands }: HeaderProps) {
  const { t } = useTranslation(["contact", "parts"]);
  const name = nameOf(contact.fields) ?? t("parts:contactNumber", { id: contact.id });
  const steps = bands.get(main?.score ?? "") ?? [];
  return (
    <Box component="header">
      <PageTitle
        beside={main?.band && <BandBadge band={main.band} rank={steps.findIndex((each) => each.name === main.band)} of={steps.length} />}
        actions={<Actions contact={contact} name={name} />}
      >
        {name}
      </PageTitle>
      <Text size="sm" c="dimmed" component="div" mt={{ base: -8, sm: -18 }} mb="sm">
        <Facts contact={contact} />
      </Text>
      <Group gap="lg" align="center">
        <Owner contact={contact} />
        <Tags contact={contact} />
      </Group>
    </Box>
  );
}

function Facts({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contact");
  const { email, phone, company, title } = contact.fields;
  const work = [title, company].filter(Boolean).map((each) => valueText(each, t));
  return (
    <Group gap="sm">
      {Boolean(email) && (
        <Fact icon={IconMail}>
          <Anchor href={`mailto:${String(email)}`} inherit>
            {String(email)}
          </Anchor>
        </Fact>
      )}
      {Boolean(phone) && (
        <Fact icon={IconPhone}>
          <Anchor href={`tel:${String(phone).replace(/\s/g, "")}`} inherit>
            {String(phone)}
          </Anchor>
        </Fact>
      )}
      {work.length > 0 && <Fact icon={IconBuilding}>{work.join(" · ")}</Fact>}
      <Fact icon={IconCalendar}>
        {t("since")} <Moment at={contact.created_at} as="date" />
      </Fact>
    </Group>
  );
}

function Fact({ icon: Icon, children }: { icon: ComponentType<{ size: number; stroke: number }>; children: ReactNode }) {
  return (
    <Text span inherit style={{ display: "inline-flex", alignItems: "center", gap: 6, overflowWrap: "anywhere" }}>
      <Box component="span" display="inline-flex" aria-hidden>
        <Icon size={15} stroke={1.6} />
      </Box>
      <span>{children}</span>
    </Text>
  );
}
