import type { BankVersions } from "~/services/content/bank-versions.server";
import { currentContent } from "~/services/content/content-store.server";
import { groundOf, mayTell } from "./hints.server";
import { writeFigure } from "~/courseware";
import type { Reader } from "~/db";
import type { CaseFile } from "~/domain/casefile";
import {
  type AttemptKind,
  exampleFor,
  exampleProblems,
  type ExampleNotes,
  fillExample,
  type Stage,
  tells,
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
  reader: Reader,
  caseId: string,
  { kind, stage }: { readonly kind: AttemptKind; readonly stage: Stage },
  file: CaseFile,
  bank: Pick<BankVersions, "scorecard" | "policy">,
): Promise<HandWritten | undefined> {
  if (!tells({ mode: kind, stage }) || !(await mayTell(reader, caseId))) return undefined;
  const { digest } = await reader.case.findUniqueOrThrow({ where: { id: caseId }, select: { digest: true } });
  const example = (await currentContent("example")).find(({ body }) => body.case.digest === digest)?.body;
  if (!example) return undefined;
  const ground = groundOf(file, bank);
  const whole = fillExample(example, file, ground, { write: writeFigure });
  if (exampleProblems(whole, file, ground).length > 0) return undefined;
  if (kind === "example") return exampleFor(whole, { whole: true });
  const shown = stage === "price" ? fillExample(example, file, ground, { write: writeFigure, hidesRate: true }) : whole;
  return exampleFor(shown, { whole: false, stage });
}
