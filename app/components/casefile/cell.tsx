import type { ReactNode } from "react";
import { PinLink, placeId } from "./pin";
import type { rowProps } from "./row-selection";
import type { PinsByPlace } from "./types";

interface PinnedCellProps {
  readonly at: string;
  readonly what: string; // for a screen reader: what would be pinned
  readonly pins: PinsByPlace;
  readonly children: ReactNode;
}

/** A figure that can be pinned on its own, as in a statement where each cell is a statement of fact. */
export function PinnedCell({ at, what, pins, children }: PinnedCellProps) {
  const flag = pins.get(at);
  return (
    <td id={placeId(at)} tabIndex={-1} className={flag ? `num cell flagged ${flag.severity}` : "num cell"}>
      <PinLink at={at} what={what} /> {children}
    </td>
  );
}

/** A row that is pinned as a whole; its pin stands at the end. `selection` makes it one that can be selected. */
export function PinnedRow({
  at,
  what,
  pins,
  selection,
  children,
}: PinnedCellProps & { readonly selection?: ReturnType<typeof rowProps> }) {
  const flag = pins.get(at);
  return (
    <tr id={placeId(at)} tabIndex={-1} className={flag && `flagged ${flag.severity}`} {...selection}>
      {children}
      <td className="pin-cell">
        <PinLink at={at} what={what} />
      </td>
    </tr>
  );
}

/** The heading above a column of pins, for those who hear the table. */
export function PinHeading({ label }: { label: string }) {
  return (
    <th scope="col">
      <span className="visually-hidden">{label}</span>
    </th>
  );
}
