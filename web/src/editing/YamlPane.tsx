// The YAML beside the form, to be read and to be written: what is typed here stands in the form a moment later.
import { Alert, Anchor, Box, List, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type JsonObject, isObject, writeExact } from "../conditions/exact";
import { reconcile } from "../conditions/identity";
import { sentence } from "../conditions/problems";
import { say } from "../conditions/sources";
import { ProblemAlert } from "../parts/ProblemAlert";
import { type Drafted, type Kind, readYaml, writeYaml } from "./calls";
import classes from "./editing.module.css";

interface YamlPaneProps {
  kind: Kind;
  document: JsonObject;
  onChange: (document: JsonObject) => void;
}

const WRITE_AFTER = 200;
const READ_AFTER = 400;

interface Texts {
  text: string;
  type: (text: string) => void;
  problems: readonly Drafted[];
  failure: unknown;
  isReadable: boolean;
}

/** Keeps text and document the same, whichever of them was changed last. */
function useTexts({ kind, document, onChange }: YamlPaneProps): Texts {
  const [text, setText] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Drafted[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [isReadable, setReadable] = useState(true);
  const latest = useRef({ document, onChange, typed });
  latest.current = { document, onChange, typed };
  const ours = useRef<JsonObject | null>(null);
  useEffect(() => {
    if (document === ours.current) return undefined;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      writeYaml(writeExact(document), leaving.signal)
        .then((written) => {
          setText(written);
          setTyped(null);
          setProblems([]);
          setReadable(true);
          setFailure(null);
        })
        .catch((thrown: unknown) => !leaving.signal.aborted && setFailure(thrown));
    }, WRITE_AFTER);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [document]);
  useEffect(() => {
    if (typed === null) return undefined;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      readYaml(kind, typed, leaving.signal)
        .then((read) => {
          setProblems(read.problems);
          setReadable(read.document !== null);
          setFailure(null);
          if (read.document === null) return;
          const joined = reconcile(latest.current.document, read.document);
          if (!isObject(joined)) return;
          ours.current = joined;
          latest.current.onChange(joined);
        })
        .catch((thrown: unknown) => !leaving.signal.aborted && setFailure(thrown));
    }, READ_AFTER);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [kind, typed]);
  const type = (next: string) => {
    setText(next);
    setTyped(next);
  };
  return { text, type, problems, failure, isReadable };
}

function Problems({ texts, goTo }: { texts: Texts; goTo: (line: number) => void }) {
  const { t } = useTranslation("editing");
  const { problems, isReadable } = texts;
  if (problems.length === 0) return null;
  return (
    <Alert
      color={isReadable ? "yellow" : "red"}
      icon={<IconAlertTriangle />}
      mt="sm"
      title={t(isReadable ? "yaml.unfinished" : "yaml.unreadable")}
    >
      <List size="sm" spacing={4}>
        {problems.slice(0, 20).map(({ line, path, message, of }, place) => (
          <List.Item key={place}>
            {line !== null && (
              <Anchor component="button" type="button" size="sm" onClick={() => goTo(line)}>
                {t("yaml.line", { line })}
              </Anchor>
            )}{" "}
            {of ?? path} {(of ?? path) && "· "}
            {sentence(say(message))}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

export function YamlPane(props: YamlPaneProps) {
  const { t } = useTranslation("editing");
  const texts = useTexts(props);
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = texts.text.split("\n");
  const wrong = new Set(texts.problems.map(({ line }) => line));
  const goTo = (line: number) => {
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    area.current?.focus();
    area.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  };
  return (
    <Box component="section" aria-label={t("yaml.label")}>
      <Box className={classes.yaml}>
        <Box className={classes.gutter} ref={gutter} aria-hidden>
          {lines.map((_, place) => (
            <div key={place} data-wrong={wrong.has(place + 1) || undefined}>
              {place + 1}
            </div>
          ))}
        </Box>
        <textarea
          ref={area}
          className={classes.text}
          aria-label={t("yaml.label")}
          aria-invalid={wrong.size > 0}
          spellCheck={false}
          autoCapitalize="off"
          wrap="off"
          value={texts.text}
          onChange={(event) => texts.type(event.currentTarget.value)}
          onScroll={(event) => gutter.current && (gutter.current.scrollTop = event.currentTarget.scrollTop)}
        />
      </Box>
      <Text size="xs" c="dimmed" mt={6}>
        {t("yaml.hint")}
      </Text>
      <ProblemAlert problem={texts.failure} />
      <Problems texts={texts} goTo={goTo} />
    </Box>
  );
}
