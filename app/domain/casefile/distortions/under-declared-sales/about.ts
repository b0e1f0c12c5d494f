import type { AboutDistortion } from "../about";

export const about = {
  group: "sales",
  place: 2,
  severity: "medium",
  lines: [],
} as const satisfies AboutDistortion;
