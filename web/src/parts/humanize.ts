// Names that come from data, as people write them.

/** `trial_started` as «Trial started». */
export function humanize(name: string): string {
  const spaced = name.replace(/[_-]+/g, " ").replace(/([a-záéíóúñ0-9])([A-Z])/g, "$1 $2").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
