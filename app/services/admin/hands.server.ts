import type { Reader } from "~/db";

/**
 * In whose hands an account was at a moment: its person's, of whoever made the link by which its password was last set, and so
 * on up to a link that no administrator made. HR's are not followed: most of a bank came in by them, and HR decides nothing.
 */
export async function handsOn(reader: Reader, personId: string, at: Date): Promise<ReadonlySet<string>> {
  const hands = new Set<string>();
  for (let [id, until] = [personId, at]; !hands.has(id);) {
    hands.add(id);
    const link = await reader.invitation.findFirst({
      where: { personId: id, usedAt: { lte: until } },
      orderBy: [{ usedAt: "desc" }, { id: "desc" }],
      select: { createdById: true, createdAt: true },
    });
    if (!link || !(await everAdministered(reader, link.createdById))) break;
    [id, until] = [link.createdById, link.createdAt];
  }
  return hands;
}

const everAdministered = async (reader: Reader, personId: string): Promise<boolean> =>
  (await reader.personFact.findFirst({
    where: { personId, kind: "role", value: "administrator" },
    select: { id: true },
  })) !== null;
