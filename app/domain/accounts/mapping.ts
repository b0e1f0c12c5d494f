import type { IsoDate, Minor } from "../money";
import type { StandardLine, TotalLine } from "../statements";
import { compared, type Finding, missing } from "./finding";
import { type Fact, factKey } from "./rows";
import { PARTS_OF, TAG_RULES, type TagRule } from "./tags";
import type { ImportedRow } from "./types";

/** One period as filed, before anything is concluded from it. */
export interface MappedPeriod {
  readonly periodEnd: IsoDate;
  readonly months: number;
  readonly lines: Readonly<Partial<Record<StandardLine, Minor>>>;
  readonly stated: Readonly<Partial<Record<TotalLine, Minor>>>;
  readonly amounts: Readonly<Record<string, Minor>>;
  readonly rows: readonly ImportedRow[];
  readonly findings: readonly Finding[];
}

const RULES: ReadonlyMap<string, TagRule> = new Map(TAG_RULES.map((rule) => [rule.concept, rule]));

/** Members of the dimensions that say when an amount falls due. */
const MATURITY: Readonly<Record<string, "current" | "nonCurrent">> = {
  "MaturitiesOrExpirationPeriodsDimension=WithinOneYear": "current",
  "MaturitiesOrExpirationPeriodsDimension=AfterOneYear": "nonCurrent",
  "FinancialInstrumentCurrentNon-currentDimension=CurrentFinancialInstruments": "current",
  "FinancialInstrumentCurrentNon-currentDimension=Non-currentFinancialInstruments": "nonCurrent",
};

interface Reading {
  readonly rule: TagRule;
  /** the axis along which the row is one part of its tag; undefined: the row is the whole */
  readonly axis: string | undefined;
}

/** The rule for a row. Undefined: the table does not know the tag, or not in this dimension. */
function read(fact: Fact, period: readonly Fact[]): Reading | undefined {
  const { tag, dimension } = fact;
  const plain = isUnsplit(tag, period) ? RULES.get(`${tag}/unsplit`) : RULES.get(tag);
  if (dimension === "") return plain && { rule: plain, axis: undefined };

  const maturity = MATURITY[dimension];
  if (maturity !== undefined) {
    const rule = RULES.get(`${tag}/${maturity}`);
    if (rule !== undefined) return { rule, axis: undefined };
    // of a line that has no parts by maturity, the current one is a part like any other
    return maturity === "current" && plain ? { rule: plain, axis: dimension.split("=")[0] } : undefined;
  }
  const [axis, member, ...more] = dimension.split("=");
  if (axis === undefined || member === undefined || more.length > 0) return undefined;
  const own = RULES.get(`${tag}/${member}`);
  if (own !== undefined) return { rule: own, axis: undefined };
  return plain && { rule: plain, axis };
}

/** Is a total of this tag filed without any line that it is made of? */
function isUnsplit(tag: string, period: readonly Fact[]): boolean {
  const parts = PARTS_OF[tag];
  return parts !== undefined && !period.some((fact) => parts.includes(fact.tag));
}

/** Gives each row of one period its fate and adds up the lines. */
export function mapPeriod(periodEnd: IsoDate, facts: readonly Fact[]): MappedPeriod {
  const book = new Book();
  const rows = facts.map((fact) => place(fact, facts, book));
  const months = monthsOf(facts);
  return {
    periodEnd,
    months: months.rounded,
    ...book.close(),
    rows,
    findings: [...months.findings(periodEnd), ...partFindings(periodEnd, facts)],
  };
}

/** Adds up what the rows of one period say. */
class Book {
  private readonly lines: Partial<Record<StandardLine, Minor>> = {};
  private readonly stated: Partial<Record<TotalLine, Minor>> = {};
  private readonly amounts: Record<string, Minor> = {};
  private readonly told = new Set<string>();
  private readonly tellers = new Map<string, string>();
  private depreciationNote: Minor | undefined;

  /** Has this very row been read before? */
  repeats(fact: Fact): boolean {
    const key = factKey(fact);
    return this.told.size === this.told.add(key).size;
  }

  /** The first tag to tell a figure keeps it; another tag for the same figure only repeats it. */
  toldByAnother({ concept, sameAs }: TagRule): boolean {
    const canonical = sameAs ?? concept;
    const teller = this.tellers.get(canonical) ?? concept;
    this.tellers.set(canonical, teller);
    return teller !== concept;
  }

  /** Enters a row under its rule; the answer is where it went. */
  enter({ concept, sameAs, to }: TagRule, amount: Minor): Pick<ImportedRow, "fate" | "target"> {
    const canonical = sameAs ?? concept;
    this.amounts[canonical] = (this.amounts[canonical] ?? 0) + amount;
    switch (to.kind) {
      case "profit":
      case "balance":
        this.lines[to.line] = (this.lines[to.line] ?? 0) + amount;
        return { fate: "mapped", target: to.line };
      case "memo":
        this.lines[to.line] = (this.lines[to.line] ?? 0) + amount;
        return { fate: "memo", target: to.line };
      case "depreciationNote":
        this.depreciationNote = (this.depreciationNote ?? 0) + amount;
        return { fate: "mapped", target: "depreciation" };
      case "total":
        this.stated[to.total] = amount;
        return { fate: "mapped", target: `stated.${to.total}` };
      case "subtotal":
        return { fate: "subtotal", target: canonical };
      case "detail":
        return { fate: "detail", target: lineOf(RULES.get(to.of)) ?? to.of };
    }
  }

  /**
   * Operating expenses stand without depreciation: the charge told by a note is taken out of them. Where they are too
   * small to contain it, or the profit and loss account has a line for it, nothing is moved.
   */
  close(): Pick<MappedPeriod, "lines" | "stated" | "amounts"> {
    const { operatingExpenses, depreciation } = this.lines;
    const note = this.depreciationNote;
    if (
      note !== undefined &&
      depreciation === undefined &&
      operatingExpenses !== undefined &&
      operatingExpenses >= note
    ) {
      this.lines.depreciation = note;
      this.lines.operatingExpenses = operatingExpenses - note;
    }
    return { lines: this.lines, stated: this.stated, amounts: this.amounts };
  }
}

const WHY_UNMAPPED = "Not a standard line: kept as stated; read it.";

function place(fact: Fact, period: readonly Fact[], book: Book): ImportedRow {
  const reading = read(fact, period);
  const row = (fate: ImportedRow["fate"], target?: string): ImportedRow => ({
    fact,
    fate,
    target,
    why: fate === "unmapped" ? WHY_UNMAPPED : fate === "mapped" || fate === "memo" ? reading?.rule.why : undefined,
  });
  if (book.repeats(fact)) return row("duplicate", fact.tag);
  if (reading === undefined) return row("unmapped");
  const { rule, axis } = reading;
  if (rule.partOf !== undefined && hasSameMaturity(rule.partOf, fact, period)) return row("detail", lineOf(rule));

  const heads = rule.to.kind === "memo" && rule.to.line === "headcount";
  const amount = heads && fact.unit === "pure" ? Number(fact.value) : heads ? undefined : fact.amount;
  if (amount === undefined) return row("unmapped");
  if (axis !== undefined) {
    if (hasWhole(fact, period)) return row("detail", lineOf(rule));
    if (axesOf(fact.tag, period).length > 1) return row("unmapped");
  }
  // A line of a statement that a note tells again is a part of what the statement already counts.
  if ((rule.to.kind === "profit" || rule.to.kind === "balance") && fact.statement === "NOTE")
    return row("detail", rule.to.line);
  if ((rule.to.kind === "profit" && fact.statement === "BS") || (rule.to.kind === "balance" && fact.statement === "PL"))
    return row("unmapped");
  if (book.toldByAnother(rule)) return row("duplicate", rule.sameAs ?? rule.concept);
  const placed = book.enter(rule, amount);
  return row(placed.fate, placed.target);
}

/** The standard line or the tag that the rows of a rule add up to. */
function lineOf(rule: TagRule | undefined): string | undefined {
  return rule && ("line" in rule.to ? rule.to.line : rule.concept);
}

const hasWhole = (fact: Fact, period: readonly Fact[]): boolean =>
  period.some((other) => other.tag === fact.tag && other.dimension === "" && other.amount !== undefined);

/** Is the tag that contains this one filed with the same maturity, or with none? */
const hasSameMaturity = (whole: string, { dimension }: Fact, period: readonly Fact[]): boolean =>
  period.some((other) => other.tag === whole && MATURITY[other.dimension] === MATURITY[dimension]);

const axesOf = (tag: string, period: readonly Fact[]): string[] => [
  ...new Set(
    period
      .filter((fact) => fact.tag === tag)
      .map((fact) => read(fact, period)?.axis)
      .filter((axis) => axis !== undefined),
  ),
];

/** Parts of a tag by class, held against the whole that the filing states. */
function partFindings(periodEnd: IsoDate, facts: readonly Fact[]): Finding[] {
  return [...new Set(facts.map((fact) => fact.tag))].flatMap((tag) =>
    axesOf(tag, facts).flatMap((axis) => {
      const whole = facts.find((fact) => fact.tag === tag && fact.dimension === "")?.amount;
      if (whole === undefined) return [];
      const seen = new Map<string, Minor>();
      for (const fact of facts)
        if (fact.tag === tag && fact.dimension.startsWith(`${axis}=`) && fact.amount !== undefined)
          seen.set(fact.dimension, fact.amount);
      if (seen.size === 0) return [];
      const parts = [...seen.values()].reduce((a, b) => a + b, 0);
      return [compared("import.parts", { period: periodEnd, tag, axis }, whole, parts)];
    }),
  );
}

/** A profit and loss account says how long its period is; a balance sheet alone counts as the end of a year. */
function monthsOf(facts: readonly Fact[]): { rounded: number; findings: (period: IsoDate) => Finding[] } {
  const lengths = facts.filter((fact) => fact.statement === "PL").map((fact) => fact.months);
  const length = lengths[0];
  if (length === undefined)
    return { rounded: 12, findings: (period) => [missing("import.noProfitAccount", { period })] };
  const rounded = Math.max(1, Math.round(length));
  const params = { months: length, rounded };
  return {
    rounded,
    findings: (period) => [
      ...(length === rounded ? [] : [missing("import.monthsRounded", { period, ...params })]),
      ...(lengths.every((other) => other === length) ? [] : [missing("import.monthsDiffer", { period, ...params })]),
    ],
  };
}
