import type { AboutDistortion } from "../about";

export const about = {
  group: "people",
  place: 2,
  severity: "high",
  lines: [],
} as const satisfies AboutDistortion;
