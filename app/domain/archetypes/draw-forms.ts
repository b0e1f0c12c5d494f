import { randomStream } from "../random";

/** A case as an exam's author sees it: difficulty 0 to 100, best attainable decision, trade. */
export interface ExamCase {
  readonly id: string;
  readonly difficulty: number;
  readonly industry: string;
  readonly decision: "approve" | "decline";
}

/** Forms are alike where their mean difficulties lie within so many points of each other. House value. */
export const FORM_TOLERANCE = 1;
const MOST_SWAPS = 500;

export type Forms =
  | { readonly ok: true; readonly forms: readonly (readonly ExamCase[])[] }
  | { readonly ok: false; readonly reason: "tooFewCases" | "tooUnlike" };

/**
 * Forms of an exam that are equally hard: no case in two of them, each with the pool's share of approvals to within one
 * case and trades spread as evenly as the pool allows, mean difficulties within `FORM_TOLERANCE` points. The same seed
 * draws the same forms. Refused where the pool has too few cases, or its difficulties cannot be evened out.
 */
export function drawForms(pool: readonly ExamCase[], forms: number, casesPerForm: number, seed: string): Forms {
  if (pool.length < forms * casesPerForm) return { ok: false, reason: "tooFewCases" };
  const random = randomStream(seed, "exam forms");
  const keyed = pool.map((one) => ({ one, key: random.uniform() })).sort((a, b) => a.key - b.key);
  const shuffled = keyed.map(({ one }) => one);
  const approvals = shuffled.filter(({ decision }) => decision === "approve");
  const declines = shuffled.filter(({ decision }) => decision === "decline");
  const perForm = Math.round((casesPerForm * approvals.length) / pool.length);
  const wanted = [perForm, casesPerForm - perForm].map((count) => count * forms);
  const chosen = [approvals, declines].flatMap((some, i) => fewOfEach(some, wanted[i]!));
  if (chosen.length < forms * casesPerForm) return { ok: false, reason: "tooFewCases" };
  const drawn = dealt(chosen, forms);
  for (let i = 0; i < MOST_SWAPS && spread(drawn) > FORM_TOLERANCE; i++) if (!swap(drawn)) break;
  return spread(drawn) <= FORM_TOLERANCE ? { ok: true, forms: drawn } : { ok: false, reason: "tooUnlike" };
}

const mean = (cases: readonly ExamCase[]): number =>
  cases.reduce((sum, { difficulty }) => sum + difficulty, 0) / cases.length;

const spread = (forms: readonly (readonly ExamCase[])[]): number => {
  const means = forms.map(mean);
  return Math.max(...means) - Math.min(...means);
};

/** So many cases, each time one of the trade that was taken least. */
function fewOfEach(cases: readonly ExamCase[], count: number): ExamCase[] {
  const left = [...cases];
  const taken = new Map<string, number>();
  const times = ({ industry }: ExamCase): number => taken.get(industry) ?? 0;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const least = Math.min(...left.map(times));
    const [one] = left.splice(
      left.findIndex((each) => times(each) === least),
      1,
    );
    taken.set(one!.industry, times(one!) + 1);
    return one!;
  });
}

/** By decision, trade and difficulty, to and fro over the forms. */
function dealt(cases: readonly ExamCase[], forms: number): ExamCase[][] {
  const order = cases.toSorted(
    (a, b) => compare(a.decision, b.decision) || compare(a.industry, b.industry) || a.difficulty - b.difficulty,
  );
  const drawn: ExamCase[][] = Array.from({ length: forms }, () => []);
  order.forEach((one, i) => {
    const round = Math.floor(i / forms);
    drawn[round % 2 === 0 ? i % forms : forms - 1 - (i % forms)]!.push(one);
  });
  return drawn;
}

/** Between the hardest form and the easiest, two cases of one decision change places; of one trade, if any such helps. */
function swap(forms: ExamCase[][]): boolean {
  const byMean = forms.toSorted((a, b) => mean(b) - mean(a));
  const [hard, easy] = [byMean[0]!, byMean.at(-1)!];
  const gap = (mean(hard) - mean(easy)) * hard.length;
  const pairs = hard.flatMap((a, i) =>
    easy.map((b, j) => ({ a, b, i, j, left: gap - 2 * (a.difficulty - b.difficulty) })),
  );
  const useful = pairs.filter(({ a, b, left }) => a.decision === b.decision && Math.abs(left) < gap);
  const sameTrade = useful.filter(({ a, b }) => a.industry === b.industry);
  const [best] = (sameTrade.length > 0 ? sameTrade : useful).toSorted((x, y) => Math.abs(x.left) - Math.abs(y.left));
  if (!best) return false;
  hard[best.i] = best.b;
  easy[best.j] = best.a;
  return true;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
