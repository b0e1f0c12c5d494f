import { Tag } from "~/components/ui/tag";
import type { VerificationMark } from "~/domain/calc";

const TONE = { verified: "good", secondary: undefined, generalKnowledge: "warn", house: undefined } as const;

/** How far a formula was checked. */
export function VerificationTag({ mark, label }: { mark: VerificationMark; label: string }) {
  return <Tag tone={TONE[mark]}>{label}</Tag>;
}
