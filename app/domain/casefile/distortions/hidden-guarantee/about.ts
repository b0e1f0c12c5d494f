import type { AboutDistortion } from "../about";

export const about = {
  group: "debt",
  place: 2,
  severity: "high",
  lines: [],
} as const satisfies AboutDistortion;
