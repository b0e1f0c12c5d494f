import type { AboutDistortion } from "../about";

export const about = {
  group: "assets",
  place: 1,
  severity: "medium",
  lines: ["cash"],
} as const satisfies AboutDistortion;
