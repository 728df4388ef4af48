import { Button, Group } from "@mantine/core";
import { IconArrowBarToLeft, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";

interface PagerProps {
  /** `next` of the page that is shown. */
  next: string | null | undefined;
  /** The parameter of the address that holds the cursor. */
  parameter?: string;
}

/** Pages of a list by cursor; the cursor stands in the address, so that «back» goes back. */
export function Pager({ next, parameter = "cursor" }: PagerProps) {
  const { t } = useTranslation("parts");
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const isFirst = !search.has(parameter);
  if (isFirst && !next) return null;
  const show = (cursor: string | null) =>
    setSearch((old) => {
      const changed = new URLSearchParams(old);
      if (cursor === null) changed.delete(parameter);
      else changed.set(parameter, cursor);
      return changed;
    });
  return (
    <Group component="nav" aria-label={t("pager.label")} justify="flex-end" mt="md" gap="xs">
      <Button variant="default" size="xs" disabled={isFirst} leftSection={<IconArrowBarToLeft size={16} />} onClick={() => show(null)}>
        {t("pager.first")}
      </Button>
      <Button variant="default" size="xs" disabled={isFirst} leftSection={<IconChevronLeft size={16} />} onClick={() => void navigate(-1)}>
        {t("pager.previous")}
      </Button>
      <Button variant="default" size="xs" disabled={!next} rightSection={<IconChevronRight size={16} />} onClick={() => show(next ?? null)}>
        {t("pager.next")}
      </Button>
    </Group>
  );
}
