import { table } from "../markdown";
import { asCount, said, type Section, verdict } from "./targets";
import { RULE_IDS } from "~/domain/plausibility";
import type { Look } from "~/domain/world";

export function calendarSection(looks: readonly Look[]): Section {
  const aim = verdict({
    what: "lines and papers dated on closed days",
    found: looks.reduce((sum, { closedDays }) => sum + closedDays, 0),
    most: 0,
    as: asCount,
  });
  return {
    verdicts: [aim],
    text: [
      "## The calendar",
      `Transfers of firms, and papers of banks and offices, that are dated on weekends or holidays, make-up days and a forger's ` +
        `own mistakes left out: ${aim.found} in ${looks.length} files (target 0): ${said(aim)}.`,
    ],
  };
}

export function plausibilitySection(looks: readonly Look[]): Section {
  const broken = new Map<string, { times: number; files: number }>();
  for (const { violations } of looks) {
    for (const rule of new Set(violations)) {
      const { times, files } = broken.get(rule) ?? { times: 0, files: 0 };
      broken.set(rule, { times: times + violations.filter((one) => one === rule).length, files: files + 1 });
    }
  }
  const aim = verdict({
    what: "unplanned objections of an analyst",
    found: [...broken].reduce((sum, [, { times }]) => sum + times, 0),
    most: 0,
    as: asCount,
  });
  const rows = [...broken]
    .sort(([, a], [, b]) => b.files - a.files)
    .map(([rule, { times, files }]) => [rule, `${files}`, `${times}`]);
  return {
    verdicts: [aim],
    text: [
      "## Plausibility",
      `${RULE_IDS.length} rules, as an analyst of many years would object. What a lie, a rule that ends the application or a ` +
        `lawful oddity of the key is there to raise is planned and left out. Unplanned (target 0): ${said(aim)}.`,
      ...(rows.length > 0 ? [table(["rule", "files", "objections"], rows)] : []),
    ],
  };
}
