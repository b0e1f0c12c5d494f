import { PinLink, placeId } from "./pin";
import type { PinsByPlace } from "./types";

/** A field of a form or certificate. Without `at` it cannot be pinned on its own. */
export interface Fact {
  readonly at?: string;
  readonly label: string;
  readonly value: string;
}

/** Labels and values in two columns, each field with its pin. */
export function Facts({
  facts,
  pins,
  className = "",
}: {
  facts: readonly Fact[];
  pins: PinsByPlace;
  className?: string;
}) {
  return (
    <dl className={`form-fields ${className}`.trim()}>
      {facts.map(({ at, label, value }) => {
        const flag = at === undefined ? undefined : pins.get(at);
        return (
          <div
            key={label}
            id={at === undefined ? undefined : placeId(at)}
            tabIndex={at === undefined ? undefined : -1}
            className={flag && `flagged ${flag.severity}`}
          >
            <dt>{label}</dt>
            <dd>
              {value} {at !== undefined && <PinLink at={at} what={label} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
