import type { AboutDistortion } from "../about";

export const about = {
  group: "sales",
  place: 3,
  severity: "bySize",
  lines: ["inventory"],
} as const satisfies AboutDistortion;
