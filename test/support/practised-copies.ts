import { openDatabase } from "~/db";

/**
 * Stores every generated case of a bank `copies` times as practice that was decided: with its key and the model's opinion,
 * and without papers, which nobody opens any more.
 */
export async function practisedCopies(file: string, copies: number): Promise<number> {
  const { write, close } = openDatabase(file);
  const cases = await write.case.findMany({
    where: { truth: { isNot: null }, opinions: { some: {} } },
    include: { truth: true, opinions: { take: 1 } },
  });
  const person = await write.person.findFirstOrThrow({ select: { id: true } });
  const { phrasesVersionId } = await write.attempt.findFirstOrThrow({ select: { phrasesVersionId: true } });
  for (const { truth, opinions, ...row } of cases) {
    for (let copy = 0; copy < copies; copy++) {
      const id = `${row.id}-${copy}`;
      const opinion = { ...opinions[0]!, caseId: undefined };
      await write.case.create({
        data: {
          ...row,
          id,
          truth: { create: { seed: id, body: truth!.body } },
          opinions: { create: opinion },
          attempts: {
            create: {
              id,
              personId: person.id,
              purpose: "practice",
              policyVersionId: opinion.policyVersionId,
              scorecardVersionId: opinion.scorecardVersionId,
              phrasesVersionId,
              worksheet: "{}",
              openedAt: row.createdAt,
              savedAt: row.createdAt,
              submittedAt: row.createdAt,
            },
          },
        },
      });
    }
  }
  await close();
  return cases.length * copies;
}
