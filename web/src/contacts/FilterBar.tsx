// The filters in force as chips in words, each of which opens into its form, and the button that adds one.
import { Button, CloseButton, Menu, Popover, UnstyledButton } from "@mantine/core";
import { IconBraces, IconFilterPlus, IconForms, IconGauge, IconListDetails, IconTag, IconUser, IconUsersGroup } from "@tabler/icons-react";
import { Suspense, lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Filters, NOTHING } from "./address";
import { FieldForm, type FormProps, ListForm, OwnerForm, ScoreForm, SegmentForm, TagForm } from "./filterForms";
import { useKnown } from "./context";
import classes from "./List.module.css";
import { type Chip, KINDS, type Kind } from "./words";

// Few filters are whole conditions, and what builds those is large.
const ConditionDialog = lazy(() => import("./ConditionDialog"));

const FORMS = { score: ScoreForm, owner: OwnerForm, tag: TagForm, list: ListForm, segment: SegmentForm, field: FieldForm } as const;
const ICONS = { score: IconGauge, owner: IconUser, tag: IconTag, list: IconListDetails, segment: IconUsersGroup, field: IconForms, when: IconBraces } as const;

interface FilterBarProps extends FormProps {
  chips: readonly Chip[];
  canFilterByOwner: boolean;
  /** What else stands at the end of the line. */
  children?: React.ReactNode;
}

function FilterChip({ chip, open, apply, children }: { chip: Chip; open: () => void; apply: (filters: Filters) => void; children?: React.ReactNode }) {
  const { t } = useTranslation("contacts");
  return (
    <span className={classes.chip}>
      {children ?? (
        <UnstyledButton className={classes.chipText} title={chip.text} onClick={open}>
          {chip.text}
        </UnstyledButton>
      )}
      <CloseButton size="sm" radius="xl" mr={4} aria-label={t("filter.remove", { filter: chip.text })} onClick={() => apply(chip.without)} />
    </span>
  );
}

interface OpenFormProps extends FormProps {
  kind: Exclude<Kind, "when">;
  isOpen: boolean;
  close: () => void;
  children: React.ReactElement;
}

function OpenForm({ kind, isOpen, close, children, apply, ...form }: OpenFormProps) {
  const Shown = FORMS[kind];
  const done = (filters: Filters) => {
    close();
    apply(filters);
  };
  return (
    <Popover opened={isOpen} onDismiss={close} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>{isOpen && <Shown {...form} apply={done} />}</Popover.Dropdown>
    </Popover>
  );
}

export function FilterBar({ chips, canFilterByOwner, children, ...form }: FilterBarProps) {
  const { t } = useTranslation("contacts");
  const { leaderboards } = useKnown();
  const [opened, setOpened] = useState<{ from: string; kind: Kind } | null>(null);
  const close = () => setOpened(null);
  const offered = KINDS.filter((kind) => (kind !== "owner" || canFilterByOwner) && (kind !== "score" || leaderboards.scores.length > 0));
  const adding = opened?.from === "add" && opened.kind !== "when" ? opened.kind : null;
  return (
    <div className={classes.chips}>
      {chips.map((chip) => {
        const { kind } = chip;
        const open = () => setOpened({ from: chip.key, kind });
        if (kind === "when") return <FilterChip key={chip.key} chip={chip} open={open} apply={form.apply} />;
        return (
          <FilterChip key={chip.key} chip={chip} open={open} apply={form.apply}>
            <OpenForm kind={kind} isOpen={opened?.from === chip.key} close={close} {...form}>
              <UnstyledButton className={classes.chipText} title={chip.text} onClick={open}>
                {chip.text}
              </UnstyledButton>
            </OpenForm>
          </FilterChip>
        );
      })}
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <AddButton kind={adding} close={close} form={form} />
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((kind) => {
            const Icon = ICONS[kind];
            return (
              <Menu.Item key={kind} leftSection={<Icon size={16} stroke={1.6} />} onClick={() => setOpened({ from: "add", kind })}>
                {t(`kind.${kind}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {chips.length > 1 && (
        <Button variant="subtle" color="gray" c="dimmed" size="compact-sm" onClick={() => form.apply({ ...NOTHING, search: form.filters.search })}>
          {t("filter.clear")}
        </Button>
      )}
      {children}
      {opened?.kind === "when" && (
        <Suspense>
          <ConditionDialog {...form} close={close} />
        </Suspense>
      )}
    </div>
  );
}

interface AddButtonProps extends Omit<React.ComponentPropsWithRef<"button">, "form"> {
  kind: Exclude<Kind, "when"> | null;
  close: () => void;
  form: FormProps;
}

/** The menu hangs on the button, and the form that was chosen does, too. */
function AddButton({ kind, close, form, ref, ...button }: AddButtonProps) {
  const { t } = useTranslation("contacts");
  return (
    <OpenForm kind={kind ?? "score"} isOpen={kind !== null} close={close} {...form}>
      <Button ref={ref} {...button} variant="default" size="compact-sm" radius="xl" color="gray" leftSection={<IconFilterPlus size={14} />}>
        {t("filter.add")}
      </Button>
    </OpenForm>
  );
}
