import type { AboutDistortion } from "../about";

export const about = {
  group: "sales",
  place: 4,
  severity: "medium",
  lines: [],
} as const satisfies AboutDistortion;
