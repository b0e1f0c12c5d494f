import type { AboutDistortion } from "../about";

export const about = {
  group: "debt",
  place: 1,
  severity: "high",
  lines: ["shortTermDebt", "currentPortionLongTermDebt", "longTermDebt"],
  lesson: "reading-an-sme-file/the-loan-that-is-not-in-the-books",
} as const satisfies AboutDistortion;
