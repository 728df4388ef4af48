import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFormats } from "../language/formats";
import { BandBadge } from "../parts/BandBadge";
import { Bars } from "./Bars";
import { useDistribution } from "./data";
import classes from "./dashboard.module.css";
import { Panel } from "./Panel";

/** How the values of everybody lie, and how many are in each band. */
export function Spread({ score, bands }: { score: string; bands: readonly string[] }) {
  const { t } = useTranslation("dashboard");
  const { number, percent } = useFormats();
  const query = useDistribution(score);
  const found = query.data;
  const round = (value: number) => number(value, { maximumFractionDigits: 1 });
  return (
    <Panel area="spread" title={t("spread.title")} more={{ to: `/scores/${score}`, text: t("spread.all") }} query={query} nothing={found?.contacts === 0 && t("spread.none")}>
      {found && (
        <>
          <Bars
            label={t("spread.label", { contacts: number(found.contacts) })}
            bars={found.bins.map((bin) => ({
              key: String(bin.at_least),
              // Few have much: a straight scale would show one bar and nothing else.
              height: Math.sqrt(bin.contacts),
              text: t("spread.bin", { from: round(bin.at_least), to: round(bin.at_most), contacts: number(bin.contacts) }),
            }))}
          />
          <Group justify="space-between" mt={4} mb="sm" aria-hidden>
            <Text size="xs" c="dimmed">{round(found.bins[0]?.at_least ?? 0)}</Text>
            <Text size="xs" c="dimmed">{round(found.bins[found.bins.length - 1]?.at_most ?? 0)}</Text>
          </Group>
          <ul className={classes.people} aria-label={t("spread.bands")}>
            {found.bands.map(({ band, contacts }) => (
              <li key={band ?? ""} className={classes.person}>
                <Link to={band ? `/contacts?order=-score.${score}&score=${score}&band=${encodeURIComponent(band)}` : `/contacts?order=-score.${score}`} className={classes.plain}>
                  <BandBadge band={band} rank={band ? bands.indexOf(band) : undefined} of={bands.length} />
                </Link>
                <div className={classes.beside}>
                  <Text size="xs" c="dimmed" span>{percent(contacts / Math.max(1, found.contacts))}</Text>
                  <Text fw={600} span inherit>{number(contacts)}</Text>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
