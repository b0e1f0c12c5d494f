import type { AboutDistortion } from "../about";

export const about = {
  group: "debt",
  place: 3,
  severity: "high",
  lines: [],
} as const satisfies AboutDistortion;
