import { log } from "./elementary";

// Rational approximations of the inverse normal distribution by P. J. Acklam; relative error below 1.15e-9.
const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
] as const;
const B = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
] as const;
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
] as const;
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1] as const;
const TAIL = 0.02425;

const horner = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0);

function lowerTail(p: number): number {
  const q = Math.sqrt(-2 * log(p));
  return horner(C, q) / horner(D, q);
}

/**
 * The standard normal value below which the share `p` lies, 0 < p < 1. One uniform number makes one normal number,
 * so every draw uses the same number of uniforms and streams stay aligned.
 */
export function normalQuantile(p: number): number {
  if (p < TAIL) return lowerTail(p);
  if (p > 1 - TAIL) return -lowerTail(1 - p);
  const q = p - 0.5;
  const r = q * q;
  return (horner(A, r) * q) / horner(B, r);
}
