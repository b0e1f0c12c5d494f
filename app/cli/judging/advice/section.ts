import { percent, table } from "../../markdown";
import type { Measured, Said } from "./measure";

/** Share of its decisions in which the advice should name an error. House value. */
export const AIM = 0.85;

/** What the one piece of advice says to each kind of error, as Markdown. */
export function adviceSection(measured: readonly Measured[]): readonly string[] {
  const short = measured.filter(({ said }) => shareNamed(said) < AIM).map(({ kind }) => kind.name);
  return [
    "## What the advice says",
    "Every kind of error is made on purpose on files drawn from the recipes, by an analyst who is careful in everything else, where " +
      "it can be made and where it costs something: files on which the error has no consequence are left out, and count " +
      "neither way; an error that seldom has one is measured on the few that were found. Named: the one piece of advice names this error, and no other. " +
      (short.length === 0
        ? `Every kind is named in ${percent(AIM, 0)} of its cases or more.`
        : `Named in fewer than ${percent(AIM, 0)} of the cases: ${short.join(", ")}.`),
    table(
      ["error", "how it is made", "cases", "named", "what was said to these", "what else was said"],
      measured.map(({ kind, said }) => [
        kind.name,
        kind.made,
        String(said.length),
        said.length === 0 ? "—" : percent(shareNamed(said), 0),
        titles(said.filter(({ named }) => named)),
        titles(said.filter(({ named }) => !named)),
      ]),
    ),
    "### In words",
    "One case of each kind, the first in which the error is named.",
    table(
      ["error", "advice", "why"],
      measured.map(({ kind, said }) => {
        const first = said.find(({ named }) => named) ?? said[0];
        return [kind.name, first?.title ?? "—", first?.words ?? "—"];
      }),
    ),
  ];
}

const shareNamed = (said: readonly Said[]): number =>
  said.filter(({ named }) => named).length / Math.max(1, said.length);

function titles(said: readonly Said[]): string {
  const counts = new Map<string, number>();
  for (const { title } of said) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => `${count} × “${title}”`).join("; ") || "—";
}
