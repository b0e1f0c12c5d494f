import { log } from "./elementary";

// Rational approximations of the inverse normal distribution by P. J. Acklam; relative error below 1.15e-9.
const TAIL = 0.02425;

function lowerTail(p: number): number {
  const q = Math.sqrt(-2 * log(p));
  const above =
    ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q +
      4.374664141464968) *
      q +
    2.938163982698783;
  const below =
    (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1;
  return above / below;
}

function centre(q: number): number {
  const r = q * q;
  const above =
    ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
    2.506628277459239;
  const below =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
    1;
  return (above * q) / below;
}

/**
 * The standard normal value below which the share `p` lies, 0 < p < 1. One uniform number makes one normal number,
 * so every draw uses the same number of uniforms and streams stay aligned. The quantile of statistics/ is more exact in
 * the tenth figure; every case would be another one with it, so draws keep this.
 */
export function normalDrawnFrom(p: number): number {
  if (p < TAIL) return lowerTail(p);
  if (p > 1 - TAIL) return -lowerTail(1 - p);
  return centre(p - 0.5);
}
