import { Flags } from "./flags";
import { ReconcilePanel } from "./reconcile-panel";
import type { ShownDocument } from "~/components/casefile/types";

export function VerifyStep({ documents }: { documents: readonly ShownDocument[] }) {
  return (
    <>
      <ReconcilePanel documents={documents} />
      <Flags documents={documents} />
    </>
  );
}
