import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { firstWordsOf, NEVER_TWICE_IN, type ReadBefore } from "~/domain/casefile";
import { readDocument } from "~/records";

/** What the person has read first in the own practice cases that the next one must not begin like. */
export async function readBefore(actor: Actor): Promise<ReadBefore> {
  const attempts = await db().read.attempt.findMany({
    where: { personId: actor.id, purpose: "practice" },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    take: NEVER_TWICE_IN - 1,
    select: {
      case: {
        select: {
          id: true,
          title: true,
          documents: {
            where: { kind: { in: ["interview", "siteVisit"] } },
            select: { docId: true, body: true },
          },
        },
      },
    },
  });
  const words = attempts.map(({ case: { id, documents } }) =>
    firstWordsOf(documents.map(({ docId, body }) => readDocument(body, `${id}/${docId}`))),
  );
  return {
    words: words.filter((one) => one !== undefined),
    titles: attempts.map((one) => one.case.title),
  };
}
