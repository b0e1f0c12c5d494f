/** No-break spaces: a browser keeps them at the start of an option. */
const STEP = "\u00a0\u00a0\u00a0";

/** The bank's units as the options of a select, each set in under the one above it. */
export function UnitChoices({
  of,
  none,
}: {
  readonly of: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  /** what is said for choosing none of them */
  readonly none?: string;
}) {
  return (
    <>
      {none !== undefined && <option value="">{none}</option>}
      {of.map(({ id, name, depth }) => (
        <option key={id} value={id}>
          {STEP.repeat(depth) + name}
        </option>
      ))}
    </>
  );
}
