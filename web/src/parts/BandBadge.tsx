import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";

const COLORS = ["gray", "blue", "teal", "yellow", "orange", "red"];

interface BandBadgeProps {
  /** The name of the band; nothing is below all bands. */
  band: string | null | undefined;
  /** Which band it is from below, from 0, and of how many: the warmer the colour. The name says it, too. */
  rank?: number;
  of?: number;
}

export function colorOf(rank: number | undefined, of: number | undefined): string {
  if (rank === undefined || !of || of < 2) return "indigo";
  return COLORS[Math.round((rank / (of - 1)) * (COLORS.length - 1))] ?? "indigo";
}

/** The band of a value. */
export function BandBadge({ band, rank, of }: BandBadgeProps) {
  const { t } = useTranslation("parts");
  if (!band) return <Badge color="gray" variant="outline">{t("noBand")}</Badge>;
  return (
    <Badge color={colorOf(rank, of)} style={{ flexShrink: 0 }}>
      {band}
    </Badge>
  );
}
