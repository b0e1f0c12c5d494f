import { Flags } from "./flags";
import { ReconcilePanel } from "./reconcile-panel";
import { Supports } from "./supports";
import type { ShownDocument } from "~/components/casefile/types";
import type { Scorecard } from "~/domain/scorecard/types";

interface VerifyStepProps {
  readonly documents: readonly ShownDocument[];
  readonly scorecard: Scorecard;
}

export function VerifyStep({ documents, scorecard }: VerifyStepProps) {
  return (
    <>
      <ReconcilePanel documents={documents} />
      <Flags documents={documents} />
      <Supports documents={documents} scorecard={scorecard} />
    </>
  );
}
