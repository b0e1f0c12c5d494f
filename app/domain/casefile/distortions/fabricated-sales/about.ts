import type { AboutDistortion } from "../about";

export const about = {
  group: "sales",
  place: 1,
  severity: "bySize",
  lines: ["sales"],
  lesson: "reading-an-sme-file/sales-that-leave-no-trace",
} as const satisfies AboutDistortion;
