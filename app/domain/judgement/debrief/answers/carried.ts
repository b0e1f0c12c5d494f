import { type Burden, type CaseTruth, linesBentBy, type Locator, type PlantedKind } from "../../../casefile";
import type { Minor } from "../../../money";
import { type Adjustment, ratios, spread, type StandardLine, type Statement } from "../../../statements";
import type { Scorecard } from "../../../scorecard";
import type { Ground } from "../../outcome";
import { askedOf, overridden, ownScore, type Worksheet } from "../../worksheet";

/** A figure that a flag should have moved: as the analyst left it, and with what the flag says. */
export interface NotCarried {
  readonly params: Readonly<Record<string, string | number>>;
  /** of the line in the accounts */
  readonly place: Locator;
}

/** What is needed to reckon the analyst's own figures again. */
export interface Reckoning {
  readonly worksheet: Worksheet;
  readonly card: Scorecard;
  readonly ground: Ground;
}

/**
 * What of a lie is still in the analyst's last year, where its lines were bent: the line that stands farthest from the true
 * books, and cover and grade with those books in its place. Undefined where no line was bent or nothing is left of it.
 */
export function lieNotCarried(kind: PlantedKind, truth: CaseTruth, from: Reckoning): NotCarried | undefined {
  const now = lastYear(from);
  const books = truth.statements.find(({ periodEnd }) => periodEnd === now?.periodEnd);
  if (!now || !books) return undefined;
  const off = (line: StandardLine): Minor => (books.lines[line] ?? 0) - (now.lines[line] ?? 0);
  const line = [...linesBentBy(kind)].sort((a, b) => Math.abs(off(b)) - Math.abs(off(a)))[0];
  if (line === undefined || off(line) === 0) return undefined;
  const all = Object.keys({ ...now.lines, ...books.lines }) as StandardLine[];
  return compared(
    line,
    all.filter((one) => off(one) !== 0).map((one) => ({ line: one, amount: off(one) })),
    now,
    from,
  );
}

/** The same for something owed that no statement shows: what is owed is taken from what the owners have kept in the firm. */
export function burdenNotCarried({ line, amount }: Pick<Burden, "line" | "amount">, from: Reckoning) {
  const now = lastYear(from);
  const changes = [
    { line, amount },
    { line: "retainedEarnings" as const, amount: -amount },
  ];
  return now && compared(line, changes, now, from);
}

/** The same for goods or claims that are to be written off, as a cost of the year. */
export function lossNotCarried(line: StandardLine, amount: Minor, from: Reckoning) {
  const now = lastYear(from);
  const changes = [
    { line, amount: -amount },
    { line: "operatingExpenses" as const, amount },
    { line: "retainedEarnings" as const, amount: -amount },
  ];
  return now && compared(line, changes, now, from);
}

const periodsOf = ({ worksheet, ground }: Reckoning, more: readonly Adjustment[] = []) =>
  spread(ground.statements, [...worksheet.adjustments, ...more]);

const lastYear = (from: Reckoning): Statement | undefined => periodsOf(from).at(-1)?.adjusted;

function compared(
  line: StandardLine,
  changes: readonly { readonly line: StandardLine; readonly amount: Minor }[],
  now: Statement,
  from: Reckoning,
): NotCarried {
  const { periodEnd } = now;
  const more = changes.map((change, i) => ({ ...change, id: `with${i}`, periodEnd, reason: "with the flag" }));
  const [before, after] = [standOf(from), standOf(from, more)];
  const moved = (name: string, one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined || one === other
      ? {}
      : { [`${name}Before`]: one, [`${name}After`]: other };
  const change = changes.find((one) => one.line === line)?.amount ?? 0;
  return {
    params: {
      line,
      before: now.lines[line] ?? 0,
      after: (now.lines[line] ?? 0) + change,
      ...moved("cover", before.cover, after.cover),
      ...moved("grade", before.grade, after.grade),
    },
    place: { doc: "statements", at: `${periodEnd.slice(0, 4)}.${line}` },
  };
}

/** Interest cover and the grade of the analyst's own points and override. */
function standOf(from: Reckoning, more: readonly Adjustment[] = []) {
  const { worksheet, card, ground } = from;
  const periods = periodsOf(from, more);
  const asked = askedOf(worksheet, ground.request, ground.policy);
  const score = ownScore(worksheet, card, periods, ground.unplaced, asked);
  const last = periods.at(-1)?.adjusted;
  const cover = last && ratios(last, periods.at(-2)?.adjusted).interestCover.value;
  return { cover, grade: score && overridden(score.grade, worksheet.override.notches) };
}
