import type { AboutDistortion } from "../about";

export const about = {
  group: "assets",
  place: 5,
  severity: "high",
  lines: [],
} as const satisfies AboutDistortion;
