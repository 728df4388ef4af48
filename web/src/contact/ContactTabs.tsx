import { Skeleton, Tabs } from "@mantine/core";
import { IconHistory, IconListSearch, IconTimeline } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ScoreChanges } from "./ScoreChanges";
import { Timeline } from "./Timeline";
import { Why } from "./Why";
import { TABS, useAddress } from "./address";
import classes from "./contact.module.css";
import type { Band, Contact, Value } from "./data";

const ICONS = { why: IconListSearch, activity: IconTimeline, changes: IconHistory };

interface ContactTabsProps {
  contact: Contact;
  scores: Value[] | undefined;
  shown: Value | undefined;
  bands: ReadonlyMap<string, Band[]>;
}

/** Why the value is what it is, what the contact did, and what people saw change. */
export function ContactTabs({ contact, scores, shown, bands }: ContactTabsProps) {
  const { t } = useTranslation("contact");
  const { tab, go } = useAddress();
  const hasScores = scores === undefined || scores.length > 0;
  const open = tab !== "activity" && !hasScores ? "activity" : tab;
  return (
    <Tabs value={open} onChange={(value) => go({ tab: value }, { push: true })} keepMounted={false}>
      <Tabs.List mb="md" className={classes.tabs}>
        {TABS.filter((each) => each === "activity" || hasScores).map((each) => {
          const Icon = ICONS[each];
          return (
            <Tabs.Tab key={each} value={each} leftSection={<Icon size={16} stroke={1.6} aria-hidden />}>
              {t(`tabs.${each}`)}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      <Tabs.Panel value="why">
        {shown ? <Why key={shown.score} contact={contact.id} value={shown} bands={bands.get(shown.score) ?? []} /> : <Skeleton height={420} />}
      </Tabs.Panel>
      <Tabs.Panel value="activity">
        <Timeline contact={contact.id} />
      </Tabs.Panel>
      <Tabs.Panel value="changes">{shown && <ScoreChanges key={shown.score} contact={contact.id} value={shown} />}</Tabs.Panel>
    </Tabs>
  );
}
