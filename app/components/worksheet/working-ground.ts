import type { ShownFile } from "~/components/casefile/types";
import { unplacedRows } from "~/domain/judgement/opinion";
import type { DeskFacts, WorkingGround } from "~/domain/judgement/worksheet";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import { periodsToSpread } from "~/domain/statements";

/** What the worksheet computes from; undefined when the file holds no application, hence no request to decide. */
export function groundOfFile(
  file: ShownFile,
  scorecard: Scorecard,
  policy: Policy,
  facts: DeskFacts,
): WorkingGround | undefined {
  const interim = file.documents.find((document) => document.kind === "interim")?.statement;
  const application = file.documents.find((document) => document.kind === "application");
  return (
    application && {
      statements: periodsToSpread(file.documents),
      ...(interim ? { interim } : {}),
      unplaced: unplacedRows(file.documents),
      request: application.request,
      currency: file.currency,
      size: file.firm.size,
      scorecard,
      policy,
      facts,
    }
  );
}
