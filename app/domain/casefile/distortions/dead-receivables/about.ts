import type { AboutDistortion } from "../about";

export const about = {
  group: "assets",
  place: 4,
  severity: "high",
  lines: ["receivables"],
} as const satisfies AboutDistortion;
