import { inBatches, type Reader } from "~/db";
import { normaliseEmail } from "~/domain/access";

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly employeeNumber: string | null;
}

/** Whom somebody means who writes employee numbers or addresses: for each text the person, or undefined. */
export async function peopleCalled(
  reader: Reader,
  texts: readonly string[],
): Promise<ReadonlyMap<string, FoundPerson | undefined>> {
  const select = { id: true, name: true, employeeNumber: true, email: true } as const;
  const numbered = await inBatches(texts, (batch) =>
    reader.person.findMany({ where: { simulated: false, employeeNumber: { in: batch } }, select }),
  );
  const addressed = await inBatches(texts.map(normaliseEmail), (batch) =>
    reader.person.findMany({ where: { simulated: false, email: { in: batch } }, select }),
  );
  const byNumber = new Map(numbered.map((row) => [row.employeeNumber, row]));
  const byEmail = new Map(addressed.map((row) => [row.email, row]));
  return new Map(texts.map((text) => [text, byNumber.get(text) ?? byEmail.get(normaliseEmail(text))]));
}

/** The same for one text, which may also be a whole name. */
export async function personCalled(
  reader: Reader,
  text: string,
): Promise<
  { readonly found: FoundPerson } | { readonly found: undefined; readonly problem: "unknown" | "severalSuch" }
> {
  const found = (await peopleCalled(reader, [text])).get(text);
  if (found) return { found };
  const named = await reader.person.findMany({
    where: { simulated: false, name: text },
    select: { id: true, name: true, employeeNumber: true },
  });
  const [only] = named;
  if (only && named.length === 1) return { found: only };
  return { found: undefined, problem: only ? "severalSuch" : "unknown" };
}
