import type { AboutDistortion } from "../about";

export const about = {
  group: "other",
  place: 1,
  severity: "high",
  lines: [],
} as const satisfies AboutDistortion;
