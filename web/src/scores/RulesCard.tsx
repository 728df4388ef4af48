// The rules of a score: sentences in their order, each opening into a form.
import { Box, Button, Card, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconListCheck, IconPlus, IconSearch } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Json, isObject, showScalar } from "../conditions/exact";
import { idOf, patch } from "../conditions/identity";
import { type Problem, at } from "../conditions/problems";
import { move } from "../conditions/tree";
import type { Described } from "../editing/description";
import { useFormats } from "../language/formats";
import { Empty } from "../parts/Empty";
import { type RuleActs, RuleRow } from "./RuleRow";
import type { CardProps } from "./cards";
import { duplicateOf, newRule, rulesOf } from "./rules";
import classes from "./scores.module.css";

interface RulesProps extends CardProps {
  described: Described;
  isNew: boolean;
}

const PAGE = 60;
const FILTER_FROM = 8;
const NONE: readonly Problem[] = [];

/** The identity of a rule; of one that is no mapping, its place. */
const idAt = (rule: Json, place: number): string => (isObject(rule) ? idOf(rule) : `place-${place}`);

const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

/** Everything that can be done with the rules of a document. */
function useRules({ document, change }: RulesProps) {
  const { t } = useTranslation("scores");
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [over, setOver] = useState<string | null>(null);
  const [said, say] = useState("");
  const dragged = useRef<string | null>(null);
  const latest = useRef({ document, change, over });
  latest.current = { document, change, over };
  const acts = useMemo<RuleActs>(() => {
    const rules = () => rulesOf(latest.current.document);
    const placeOf = (id: string) => rules().findIndex((rule, place) => idAt(rule, place) === id);
    const set = (next: readonly Json[], tag?: string) => latest.current.change(patch(latest.current.document, { rules: next }), tag);
    const moveTo = (id: string, to: number) => {
      const all = rules();
      if (to < 0 || to >= all.length) return;
      set(move(all, placeOf(id), to));
      say(t("rule.moved", { place: to + 1, total: all.length }));
    };
    return {
      change: (id, rule, tag) => set(rules().map((each, place) => (idAt(each, place) === id ? rule : each)), tag && `${id}-${tag}`),
      remove: (id) => {
        const place = placeOf(id);
        const next = rules().filter((_, other) => other !== place);
        set(next);
        say(t("rule.removed"));
        const neighbour = next[Math.min(place, next.length - 1)];
        focusSoon(neighbour === undefined ? "add-rule" : `rule-${idAt(neighbour, 0)}`);
      },
      duplicate: (id) => {
        const all = rules();
        const place = placeOf(id);
        const rule = all[place];
        if (!isObject(rule)) return;
        const copy = duplicateOf(rule, all);
        // A copy is another rule: it has an identity of its own.
        const fresh = { ...copy };
        set([...all.slice(0, place + 1), fresh, ...all.slice(place + 1)]);
        setOpen((old) => new Set([...old, idOf(fresh)]));
        focusSoon(`rule-${idOf(fresh)}`);
      },
      move: (id, by) => {
        moveTo(id, placeOf(id) + by);
        focusSoon(`handle-${id}`);
      },
      toggle: (id) => setOpen((old) => new Set(old.has(id) ? [...old].filter((each) => each !== id) : [...old, id])),
      group: (id, name) => {
        const { document: now } = latest.current;
        const groups = isObject(now.groups) ? now.groups : {};
        const made = name !== undefined && !(name in groups) ? { groups: { ...groups, [name]: {} } } : {};
        const next = rules().map((each, place) => (isObject(each) && idAt(each, place) === id ? patch(each, { group: name }) : each));
        latest.current.change(patch(now, { ...made, rules: next }));
      },
      drag: (id) => {
        dragged.current = id;
      },
      over: (id) => dragged.current !== null && setOver(id === dragged.current ? null : id),
      drop: () => {
        const { over: target } = latest.current;
        if (dragged.current !== null && target !== null) moveTo(dragged.current, placeOf(target));
        dragged.current = null;
        setOver(null);
      },
    };
  }, [t]);
  const add = () => {
    const rule = newRule(rulesOf(document));
    change(patch(document, { rules: [...rulesOf(document), rule] }));
    setOpen((old) => new Set([...old, idOf(rule)]));
  };
  return { acts, open, over, said, add };
}

/** Rules in whose sentence or name a text stands. */
function matching(rules: readonly Json[], sentences: ReadonlyMap<string, string>, text: string) {
  const wanted = text.trim().toLowerCase();
  const all = rules.map((rule, place) => ({ rule, place, id: idAt(rule, place) }));
  if (!wanted) return all;
  return all.filter(({ rule, id }) => {
    const name = isObject(rule) ? `${showScalar(rule.name)} ${showScalar(rule.key)}` : "";
    return `${name} ${sentences.get(id) ?? ""}`.toLowerCase().includes(wanted);
  });
}

export function RulesCard(props: RulesProps) {
  const { t } = useTranslation("scores");
  const { number } = useFormats();
  const { document, described, problems } = props;
  const [text, setText] = useState("");
  const [most, setMost] = useState(PAGE);
  const { acts, open, over, said, add } = useRules(props);
  const rules = rulesOf(document);
  const shown = matching(rules, described.sentences, text);
  const groups = useMemo(() => (isObject(document.groups) ? Object.keys(document.groups) : []), [document.groups]);
  const button = (
    <Button id="add-rule" leftSection={<IconPlus size={16} />} variant="light" onClick={add}>
      {t("rules.add")}
    </Button>
  );
  return (
    <Card component="section" aria-labelledby="score-rules">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} id="score-rules">
            {t("rules.title")}{" "}
            {rules.length > 0 && (
              <Text span c="dimmed" fw={400}>
                {number(rules.length)}
              </Text>
            )}
          </Title>
          {rules.length >= FILTER_FROM && (
            <TextInput
              aria-label={t("rules.search")}
              placeholder={t("rules.search")}
              leftSection={<IconSearch size={16} />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Group>
        {rules.length === 0 && (
          <Empty title={t("rules.empty")} icon={IconListCheck} action={button}>
            {t("rules.emptyAbout")}
          </Empty>
        )}
        <Box component="ol" className={classes.rules} aria-labelledby="score-rules">
          {shown.slice(0, most).map(({ rule, place, id }) => (
            <RuleRow
              key={id}
              id={id}
              rule={rule}
              place={place}
              total={rules.length}
              sentence={described.sentences.get(id)}
              problems={described.ofRules.get(id) ?? NONE}
              isOpen={open.has(id)}
              isOver={over === id}
              subject={document.subject === "deal" ? "deal" : "contact"}
              groups={groups}
              scoreExpiry={typeof document.expires_after === "string" ? document.expires_after : undefined}
              acts={acts}
            />
          ))}
        </Box>
        {shown.length > most && (
          <Button variant="subtle" onClick={() => setMost(most + PAGE)}>
            {t("rules.more", { count: shown.length - most })}
          </Button>
        )}
        {rules.length > 0 && <Box>{button}</Box>}
        {at(problems.filter(({ path }) => path === "rules"), "rules") && (
          <Text size="xs" c="var(--mantine-color-error)">
            {at(problems.filter(({ path }) => path === "rules"), "rules")}
          </Text>
        )}
        <div className="baremo-hidden" role="status">
          {said}
        </div>
      </Stack>
    </Card>
  );
}
