import { normalQuantile } from "../../statistics";

/** How often something was there and was called, and how often nothing was there and something was called all the same. */
export interface Detections {
  readonly signals: number;
  readonly hits: number;
  readonly noise: number;
  readonly falseAlarms: number;
}

/** In standard deviations of what an observer senses. */
export interface Detection {
  /** how far apart signs and noise stand for the observer; 0: he calls as often where nothing is */
  readonly dPrime: number;
  /** above 0 he calls too rarely, below 0 too often, whatever he can tell apart */
  readonly criterion: number;
}

/**
 * d′ = z(H) − z(F) and c = −½ · (z(H) + z(F)) of the equal-variance model, H and F with the log-linear correction: half a
 * call and one trial more in each, so that a rate of 0 or 1 stays finite (Hautus, Behavior Research Methods 27, 1995).
 */
export function detection({ signals, hits, noise, falseAlarms }: Detections): Detection {
  const hit = normalQuantile((hits + 0.5) / (signals + 1));
  const alarm = normalQuantile((falseAlarms + 0.5) / (noise + 1));
  return { dPrime: hit - alarm, criterion: -(hit + alarm) / 2 };
}
