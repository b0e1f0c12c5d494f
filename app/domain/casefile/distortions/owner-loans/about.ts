import type { AboutDistortion } from "../about";

export const about = {
  group: "people",
  place: 1,
  severity: "medium",
  lines: ["receivables"],
} as const satisfies AboutDistortion;
