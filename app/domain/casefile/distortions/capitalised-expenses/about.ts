import type { AboutDistortion } from "../about";

export const about = {
  group: "assets",
  place: 2,
  severity: "medium",
  lines: ["fixedAssets"],
} as const satisfies AboutDistortion;
