import { memo } from "react";
import { Flags } from "./flags";
import { ReconcilePanel } from "./reconcile-panel";
import { Supports } from "./supports";
import { YearChecks } from "./year-checks";
import type { ShownDocument } from "~/components/casefile/types";
import type { Scorecard } from "~/domain/scorecard";
import type { IpcTolerances } from "~/domain/statements";

interface VerifyStepProps {
  readonly documents: readonly ShownDocument[];
  readonly scorecard: Scorecard;
  readonly tolerances: IpcTolerances;
}

export const VerifyStep = memo(function VerifyStep({ documents, scorecard, tolerances }: VerifyStepProps) {
  const statements = documents.find((document) => document.kind === "statements")?.years;
  return (
    <>
      <ReconcilePanel documents={documents} />
      {statements && <YearChecks statements={statements} tolerances={tolerances} />}
      <Flags documents={documents} />
      <Supports documents={documents} scorecard={scorecard} />
    </>
  );
});
