import type { ErrorCode } from "./error-texts";
import type { Role } from "~/domain/access";

type Field = "name" | "ownerId" | "startsOn" | "endsOn" | "list" | "unitId" | "role" | "since" | "from" | "seen";
type Errors = Readonly<Partial<Record<Field, ErrorCode>>>;
type Values = Readonly<Partial<Record<Field, string>>>;

export interface JoinAnswer {
  readonly form: "list" | "rule";
  readonly values: Values;
  readonly errors?: Errors;
  /** lines of a list that cannot be used */
  readonly lines?: readonly {
    readonly line: number;
    readonly text: string;
    readonly problem: "unknown" | "self" | "left";
  }[];
  readonly refused?: "empty" | "tooLong" | "unit";
  readonly preview?: {
    readonly joining: readonly {
      readonly id: string;
      readonly name: string;
      readonly employeeNumber: string | null;
    }[];
    readonly already: number;
    readonly exams: number;
    readonly isNewRule: boolean;
    readonly seen: string;
  };
}

/** What the server said to a form of the cohort's page. */
export type CohortAnswer =
  | { readonly problem: "outdated" | "notDay" }
  | { readonly form: "details"; readonly values: Values; readonly errors?: Errors }
  | JoinAnswer;

export interface JoinData {
  readonly cohort: {
    readonly rule?: { readonly unitId: string; readonly role: Role; readonly since?: string | undefined } | undefined;
  };
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly today: string;
}
