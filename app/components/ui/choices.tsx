interface ChoicesProps {
  readonly of: readonly { readonly id: string; readonly name: string }[];
  /** what is said for choosing none of them; left out where one must be chosen */
  readonly none?: string;
}

/** The options of a select. */
export function Choices({ of, none }: ChoicesProps) {
  return (
    <>
      {none !== undefined && <option value="">{none}</option>}
      {of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
