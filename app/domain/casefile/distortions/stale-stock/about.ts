import type { AboutDistortion } from "../about";

export const about = {
  group: "assets",
  place: 3,
  severity: "bySize",
  lines: ["inventory"],
} as const satisfies AboutDistortion;
