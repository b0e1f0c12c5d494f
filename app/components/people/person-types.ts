import type { HistoryEntry } from "./history-table";
import type { ErrorCode } from "./error-texts";
import type { Role } from "~/domain/access";
import type { FactKind } from "~/domain/people";

export type PersonForm =
  "details" | "posting" | "job" | "manager" | "join" | "leave" | "service" | "role" | "deactivate" | "reactivate";

type Field = "employeeNumber" | "name" | "email" | "zone" | "value" | "from" | "lastDay" | "seen";

export interface Entry {
  readonly value: string;
  readonly from: string;
  readonly to: string | null;
}

export interface Preview {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly exams: number;
  readonly seen: string;
}

/** What the server said to a form of the person's page. */
export type PersonAnswer =
  | { readonly problem: "outdated" | "lastAdministrator" | "power" }
  | {
      readonly form: PersonForm;
      readonly values: Readonly<Partial<Record<Field, string>>>;
      readonly errors?: Readonly<Partial<Record<Field, ErrorCode>>>;
      readonly preview?: Preview;
    };

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Standing {
  readonly serves: boolean;
  readonly units: readonly string[];
  readonly unitId?: string | undefined;
  readonly job?: string | undefined;
  readonly manager?: string | undefined;
  readonly roles: readonly Role[];
  readonly cohorts: readonly Named[];
}

/** What the page of a person is drawn from. */
export interface PersonData {
  readonly person: Named & {
    readonly email?: string | undefined;
    readonly employeeNumber?: string | undefined;
    readonly zone?: string | undefined;
  };
  /** every one that can be chosen */
  readonly zones: readonly string[];
  readonly own: boolean;
  readonly today: Standing;
  /** the first day of service, where it is still to come */
  readonly begins: string | undefined;
  readonly gaps: readonly { readonly from: string; readonly to: string | null }[];
  readonly history: readonly (HistoryEntry & { readonly kind: FactKind; readonly value: string })[];
  readonly atStake: { readonly sessions: number; readonly drafts: number };
  readonly mayReturn: boolean;
  readonly units: readonly (Named & { readonly depth: number })[];
  readonly cohorts: readonly Named[];
  readonly managers: readonly (Named & { readonly employeeNumber: string | null; readonly email: string | null })[];
  readonly seen: string;
  readonly then?: Standing | undefined;
  readonly asked?: { readonly on: string; readonly known?: string | undefined } | undefined;
  /** service is to be ended or begun again: what that means is shown, to be confirmed */
  readonly ask: boolean;
  readonly linkTo?: string | undefined;
  readonly rolesTo?: string | undefined;
  /** of which the past may be corrected */
  readonly rolesToCorrect: readonly Role[];
  /** today */
  readonly day: string;
}
