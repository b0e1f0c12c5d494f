import type { AboutDistortion } from "../about";

export const about = {
  group: "people",
  place: 3,
  severity: "medium",
  lines: [],
} as const satisfies AboutDistortion;
