import type { ReactNode } from "react";
import { stepPart } from "./do-next";

interface FoldProps {
  /** its name in what a browser remembers */
  readonly part: string;
  readonly title: string;
  /** what it says, in one line; undefined: there is nothing to fold away */
  readonly finding: string | undefined;
  /** the step of the worksheet that it speaks of: a link to that opens it */
  readonly step?: string;
  readonly children: ReactNode;
}

/** A part of the page under its finding. It opens without JavaScript; use-folds.ts remembers what was opened. */
export function Fold({ part, title, finding, step, children }: FoldProps) {
  if (finding === undefined) return null;
  return (
    <details className="fold card" data-part={part}>
      <summary>
        <h2>{title}</h2>
        <span className="finding">{finding}</span>
      </summary>
      {step ? <div id={stepPart(step)}>{children}</div> : children}
    </details>
  );
}
