import type { CaseDocument, CaseFile, DistortionKind } from "../../casefile";
import type { LoanRequest } from "../../lending";
import type { Policy } from "../../pricing";
import {
  type Adjustment,
  isBuilt,
  periodsToSpread,
  PROFIT_LINES,
  quartilesOf,
  spread,
  type Statement,
} from "../../statements";
import { builtYear } from "./built-year";
import { paper } from "./papers";

/** What an analyst has established, and how he undoes it in the accounts; no adjustments where the accounts are true. */
export interface Finding {
  readonly kind: DistortionKind | "knockOut";
  readonly adjustments: readonly Adjustment[];
}

/** A file as an analyst has it before him after his work on it. Nothing here knows what was planted. */
export interface Reading {
  readonly documents: readonly CaseDocument[];
  readonly firm: CaseFile["firm"];
  readonly asOf: CaseFile["asOf"];
  readonly request: LoanRequest;
  /** annual statements, repaired, oldest first; of a firm without books one year, built from its papers */
  readonly years: readonly Statement[];
  /** the latest balance sheet there is, repaired as that of the last year was */
  readonly newest: Statement;
  readonly established: ReadonlySet<Finding["kind"]>;
  /** usual EBITDA to sales of the trade; undefined where no table has it */
  readonly usualMargin: number | undefined;
  /** what the facts about the request are reckoned with */
  readonly lgd: Policy["lgd"];
}

/**
 * The file with what was found undone.
 * @throws RangeError without an application, or with neither statements nor a sales book: nothing can be read.
 */
export function readingOf(file: CaseFile, findings: readonly Finding[], lgd: Policy["lgd"]): Reading {
  const { documents, firm, asOf } = file;
  const application = paper(documents, "application");
  if (!application) throw new RangeError("the file holds no application");
  const adjustments = findings.flatMap((finding) => finding.adjustments);
  const reported = periodsToSpread(documents).map((period) =>
    isBuilt(period) ? builtYear(documents, period) : period,
  );
  const years = spread(reported, adjustments).map(({ adjusted }) => adjusted);
  const last = years.at(-1);
  if (!last) throw new RangeError("the file holds no accounts");
  const interim = paper(documents, "interim")?.statement;
  return {
    documents,
    firm,
    asOf,
    request: application.request,
    years,
    newest: interim ? spread([interim], carriedTo(interim, last, adjustments))[0]!.adjusted : last,
    established: new Set(findings.map(({ kind }) => kind)),
    usualMargin: quartilesOf(firm.industry, "ebitdaMargin")?.median,
    lgd,
  };
}

/** What was wrong with the last year's accounts is taken to be wrong with the running year's, flows by their months. */
const carriedTo = (interim: Statement, last: Statement, adjustments: readonly Adjustment[]): Adjustment[] =>
  adjustments
    .filter(({ periodEnd }) => periodEnd === last.periodEnd)
    .map((adjustment) => ({
      ...adjustment,
      periodEnd: interim.periodEnd,
      amount: isFlow(adjustment.line)
        ? Math.round((adjustment.amount * interim.months) / last.months)
        : adjustment.amount,
    }));

const isFlow = (line: Adjustment["line"]): boolean => (PROFIT_LINES as readonly string[]).includes(line);
