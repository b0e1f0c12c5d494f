import { z } from "zod";
import { type FieldErrors, readFields, typedValues } from "~/forms/fields";
import { parseWhole } from "~/forms/figures";
import { momentOf } from "~/forms/zone";
import {
  type AssignmentProblem,
  type AssignmentTerms,
  ATTEMPT_KINDS,
  type KinProblem,
  STAGES,
} from "~/domain/judgement/assignment/browser";

/** The fields as they were typed, so that a refused form comes back with them. */
export const ASSIGNMENT_FIELDS = [
  "caseId",
  "cohortId",
  "mode",
  "stage",
  "opensAt",
  "closesAt",
  "minutes",
  "daysBudget",
] as const;
export type AssignmentField = (typeof ASSIGNMENT_FIELDS)[number];
export type AssignmentValues = Readonly<Record<AssignmentField, string>>;

export type AssignmentError = AssignmentRefusal | "choose" | "notNumber" | "outOfRange" | "notTime";
export type AssignmentErrors = FieldErrors<AssignmentField, AssignmentError>;

/** `2026-03-02T09:00`, as a browser's field gives it: by the bank's clock, as every page shows times. */
const moment = (zone: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "notTime")
    .transform((reading) => momentOf(reading, zone))
    .refine((date) => date !== undefined, "notTime")
    .optional();
const whole = (min: number, max: number) => z.int("notNumber").min(min, "outOfRange").max(max, "outOfRange").optional();

const assignment = (zone: string) =>
  z.object({
    caseId: z.string("choose").max(64, "choose"),
    cohortId: z.string("choose").max(64, "choose"),
    mode: z.enum(ATTEMPT_KINDS, "choose"),
    stage: z.enum(STAGES, "choose"),
    opensAt: moment(zone),
    closesAt: moment(zone),
    minutes: whole(5, 600),
    daysBudget: whole(1, 60),
  });

export type AssignmentReading =
  | { readonly ok: true; readonly value: { readonly caseId: string; readonly cohortId: string } & AssignmentTerms }
  | { readonly ok: false; readonly errors: AssignmentErrors };

export const assignmentValues = (form: FormData): AssignmentValues => typedValues(form, ASSIGNMENT_FIELDS);

/** The same without what cannot be read: one such field hides no rule that the others break. */
export const readable = (values: AssignmentValues, unread: AssignmentErrors): AssignmentValues => ({
  ...values,
  ...Object.fromEntries(Object.keys(unread).map((name) => [name, ""])),
});

/** What the trainer typed as terms, or a message for each field that cannot be read. */
export function readAssignment(values: AssignmentValues, zone: string): AssignmentReading {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  const number = (text: string) => (text === "" ? undefined : parseWhole(text));
  return readFields(assignment(zone), {
    ...filled,
    minutes: number(values.minutes),
    daysBudget: number(values.daysBudget),
  });
}

type AssignmentRefusal = AssignmentProblem | KinProblem | "candidate" | "missing" | "twice";

/** The rules that an assignment breaks, each at its field; of two at one field the first. */
export function refusalErrors(refusals: readonly AssignmentRefusal[]): AssignmentErrors {
  const errors: Partial<Record<AssignmentField, AssignmentError>> = {};
  for (const refusal of refusals) errors[FIELD_OF_REFUSAL[refusal]] ??= refusal;
  return errors;
}

const FIELD_OF_REFUSAL: Readonly<Record<AssignmentRefusal, AssignmentField>> = {
  needsWindow: "closesAt",
  windowOver: "closesAt",
  windowEmpty: "opensAt",
  wholeOnly: "stage",
  practised: "mode",
  onlyAssessed: "mode",
  onlyDemonstration: "mode",
  inAssessment: "mode",
  missing: "caseId",
  twice: "cohortId",
  candidate: "cohortId",
  twinAssigned: "caseId",
  twinMet: "caseId",
};
