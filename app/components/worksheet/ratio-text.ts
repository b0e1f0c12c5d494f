import { formatNumber, formatPercent } from "~/components/ui/format";
import type { Figure } from "~/domain/statements";

export type RatioUnit = "times" | "percent" | "days" | "months" | "ratio";

/** A ratio as analysts write it: "1.42 ×", "12.3 %", "64 d", "24 m"; a dot where it cannot be had. */
export function ratioText(figure: Figure | undefined, unit: RatioUnit): string {
  return figure?.value === undefined ? "·" : ratioValue(figure.value, unit);
}

export function ratioValue(value: number, unit: RatioUnit): string {
  switch (unit) {
    case "times":
      return `${formatNumber(value, 2)} ×`;
    case "percent":
      return formatPercent(value, 1);
    case "days":
      return `${formatNumber(value)} d`;
    case "months":
      return `${formatNumber(value)} m`;
    case "ratio":
      return formatNumber(value, 2);
  }
}
