import { formatResult } from "./words";
import type { Judge } from "~/components/charts/pd-scale";
import { SignedBar } from "~/components/charts/signed-bar";

interface ResultBarsProps {
  readonly label: string;
  readonly rows: readonly {
    readonly judge: Judge;
    readonly name: string;
    readonly result: number;
    /** said instead of a bar: nothing was lent */
    readonly noDeal: string | undefined;
  }[];
}

/** Results beside each other, left and right of nothing. */
export function ResultBars({ label, rows }: ResultBarsProps) {
  const largest = Math.max(...rows.map(({ result }) => Math.abs(result)));
  return (
    <ul className="result-bars" aria-label={label}>
      {rows.map(({ judge, name, result, noDeal }) => (
        <li key={name}>
          <span>{name}</span>
          {noDeal === undefined ? (
            <SignedBar value={result} largest={largest} judge={judge} />
          ) : (
            <span className="muted">{noDeal}</span>
          )}
          <span className="num">{formatResult(result)}</span>
        </li>
      ))}
    </ul>
  );
}
