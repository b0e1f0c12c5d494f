import { createContext, useContext } from "react";
import type { Worksheet } from "~/domain/judgement/worksheet";

/** What every field of the worksheet needs: the draft, how to change it, and what the server said about it. */
export interface WorksheetValue {
  readonly worksheet: Worksheet;
  readonly change: (edit: (worksheet: Worksheet) => Worksheet) => void;
  /** field name → message code */
  readonly errors: Readonly<Record<string, string>>;
  /** field name → text as it was posted, when a form without scripts came back with errors */
  readonly posted: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  readonly currency: string;
  /** a page of the reference: a formula's function, "policy" or "scorecard" */
  readonly referenceHref: (page: string) => string;
}

const Context = createContext<WorksheetValue | undefined>(undefined);
export const WorksheetProvider = Context.Provider;

export function useWorksheet(): WorksheetValue {
  const value = useContext(Context);
  if (!value) throw new Error("useWorksheet outside WorksheetProvider");
  return value;
}
