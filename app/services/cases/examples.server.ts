import type { BankVersions } from "~/services/content/bank-versions.server";
import { currentContent } from "~/services/content/content-store.server";
import { groundOf, mayTell } from "./hints.server";
import { writeFigure } from "~/courseware";
import { db, pages, Remembered } from "~/db";
import type { CaseFile } from "~/domain/casefile";
import {
  type AttemptKind,
  exampleFor,
  exampleProblems,
  type ExampleNotes,
  fillExample,
  type Stage,
  tells,
  type WorkedExample,
} from "~/domain/judgement/assignment";
import type { Worksheet } from "~/domain/judgement/worksheet";

export interface HandWritten {
  readonly worksheet: Worksheet;
  readonly notes: ExampleNotes;
}

/**
 * The worked example that was written for this case, as far as an attempt of these terms may see it. It tells what is wrong
 * with the firm, so it is read only where the case may be told, whatever an assignment says. Undefined: there is none, or it
 * does not fit the rules and the card that the attempt is made with.
 */
export async function handWritten(
  caseId: string,
  terms: Terms,
  file: CaseFile,
  bank: BankVersions,
): Promise<HandWritten | undefined> {
  if (!tells({ mode: terms.kind, stage: terms.stage }) || !(await mayTell(caseId))) return undefined;
  const { digest } = (await db().reads.first(pages.CASE_DIGEST, caseId))!;
  const example = (await currentContent("example")).find(({ body }) => body.case.digest === digest);
  if (!example) return undefined;
  const { policyVersionId, scorecardVersionId } = bank;
  const papers = file.documents.map(({ id }) => id); // some may be withheld
  const made = [example.id, policyVersionId, scorecardVersionId, terms.kind, terms.stage, ...papers].join();
  return (await remembered.of(made, () => ({ written: forTerms(example.body, terms, file, bank) }))).written;
}

/** Reckoned from file, rules and card: the same for everybody who works the case on the same terms. */
const remembered = new Remembered<{ readonly written: HandWritten | undefined }>(50);

interface Terms {
  readonly kind: AttemptKind;
  readonly stage: Stage;
}

function forTerms(
  example: WorkedExample,
  { kind, stage }: Terms,
  file: CaseFile,
  bank: BankVersions,
): HandWritten | undefined {
  const ground = groundOf(file, bank);
  const whole = fillExample(example, file, ground, { write: writeFigure });
  if (exampleProblems(whole, file, ground).length > 0) return undefined;
  if (kind === "example") return exampleFor(whole, { whole: true });
  const shown = stage === "price" ? fillExample(example, file, ground, { write: writeFigure, hidesRate: true }) : whole;
  return exampleFor(shown, { whole: false, stage });
}
