import type { Distortion, FlagKind, Locator } from "../casefile/types";
import type { FlagOutcome, PlantedFlag } from "./debrief";
import type { FlagPin } from "./types";

/** As much of a pin as the matching needs; a senior's flag is one too. */
export interface Pinned {
  readonly kind: FlagKind;
  readonly at: Locator;
}

const inDocumentOf = (pin: Pinned, distortion: Distortion): boolean =>
  distortion.bends.includes(pin.at.doc) || distortion.evidence.some(({ doc }) => doc === pin.at.doc);

const onEvidence = (pin: Pinned, distortion: Distortion): boolean =>
  distortion.evidence.some(({ doc, at }) => doc === pin.at.doc && at === pin.at.at);

/**
 * Did this pin see this distortion?
 * found: it has the right kind and points into a document that shows the distortion or was bent by it. Which of forty
 * lines of a private loan was pinned does not matter, nor whether the lie or its contradiction was.
 * misnamed: it stands on a place of the evidence, under another kind. The sign was seen; its meaning was not.
 */
export function outcomeOf(pin: Pinned, distortion: Distortion): FlagOutcome {
  if (pin.kind === distortion.kind && inDocumentOf(pin, distortion)) return "found";
  return onEvidence(pin, distortion) ? "misnamed" : "missed";
}

/** The best that any of the pins did for this distortion: the right name first, then the right place. */
function bestOf(pins: readonly FlagPin[], distortion: Distortion): Pick<PlantedFlag, "outcome" | "pin"> {
  for (const outcome of ["found", "misnamed"] as const) {
    const pin = pins.find((candidate) => outcomeOf(candidate, distortion) === outcome);
    if (pin) return { outcome, pin };
  }
  return { outcome: "missed", pin: undefined };
}

/** Each planted distortion with what the analyst made of it, and the pins that none of them explains. */
export function compareFlags(
  pins: readonly FlagPin[],
  distortions: readonly Distortion[],
): { readonly planted: readonly PlantedFlag[]; readonly falseAlarms: readonly FlagPin[] } {
  return {
    planted: distortions.map((distortion) => ({ ...distortion, ...bestOf(pins, distortion) })),
    falseAlarms: pins.filter((pin) => distortions.every((distortion) => outcomeOf(pin, distortion) === "missed")),
  };
}
