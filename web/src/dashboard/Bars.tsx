import classes from "./dashboard.module.css";

export interface Bar {
  key: string;
  height: number;
  /** What the bar says, for who points at it. */
  text: string;
}

/** Columns side by side; `label` says in words what they show. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const highest = Math.max(1, ...bars.map((bar) => bar.height));
  return (
    <div className={classes.bars} role="img" aria-label={label}>
      {bars.map((bar) => (
        <div key={bar.key} className={classes.column} title={bar.text}>
          <div className={classes.bar} style={{ height: `${(100 * bar.height) / highest}%` }} data-nothing={bar.height === 0 || undefined} />
        </div>
      ))}
    </div>
  );
}
