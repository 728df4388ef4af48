// The editor of a score: what it is, its rules as sentences that open into forms, its bands and limits, and its YAML.
import { Button, Stack } from "@mantine/core";
import { IconRocket } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { JsonObject } from "../conditions/exact";
import { showScalar } from "../conditions/exact";
import { besides } from "../conditions/problems";
import { EditorFrame } from "../editing/EditorFrame";
import { Leftover } from "../editing/Leftover";
import type { Definition } from "../editing/calls";
import { useDescription } from "../editing/description";
import { type Draft, useDraft } from "../editing/useDraft";
import { PageTitle } from "../parts/PageTitle";
import { AudienceCard } from "./AudienceCard";
import { BandsCard } from "./BandsCard";
import { LimitsCard } from "./LimitsCard";
import { NamesCard } from "./NamesCard";
import { RulesCard } from "./RulesCard";

export const addressOf = (key: string): string => `/scores/${encodeURIComponent(key)}/edit`;
const SHOWN = ["key", "name", "description", "subject", "active", "expires_after", "audience", "minimum", "maximum", "groups", "bands", "rules"];

function Publish({ draft }: { draft: Draft }) {
  const { t } = useTranslation("scores");
  const { key, saved } = draft;
  if (key === null || !saved || !(saved.hasChanges || saved.live === null)) return null;
  return (
    <Button component={Link} to={`/publish?score=${encodeURIComponent(key)}`} variant="default" leftSection={<IconRocket size={16} />}>
      {t("editor.publish")}
    </Button>
  );
}

export function ScoreEditor({ loaded }: { loaded: Definition | null }) {
  const { t, i18n } = useTranslation("scores");
  const [blank] = useState<JsonObject>(() => ({ key: "", name: "", rules: [] }));
  const draft = useDraft("score", loaded, blank);
  const described = useDescription("score", draft.document, i18n.language);
  const { problems } = described;
  const title = draft.key === null ? t("editor.new") : showScalar(draft.document.name) || draft.key;
  const shared = { document: draft.document, change: draft.change, problems };
  return (
    <>
      <PageTitle description={t("editor.about")}>{title}</PageTitle>
      <EditorFrame draft={draft} described={described} addressOf={addressOf} actions={<Publish draft={draft} />}>
        <Stack gap="lg">
          <Leftover problems={besides(problems, SHOWN)} />
          <NamesCard {...shared} savedKey={draft.key} isKeyKnown={draft.key !== null || draft.restoredAt !== null} />
          <RulesCard {...shared} described={described} isNew={draft.saved === null} />
          <BandsCard {...shared} />
          <LimitsCard {...shared} />
          <AudienceCard {...shared} />
        </Stack>
      </EditorFrame>
    </>
  );
}
