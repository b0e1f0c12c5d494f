import { audit, db, storageTrouble } from "~/db";

const HOUR = 60 * 60_000;
const hourOf = (now: Date): Date => new Date(Math.floor(now.getTime() / HOUR) * HOUR);

/** All addresses that no account has: what was typed is stored nowhere. */
const NOBODY = "";

/** Counts a refused sign-in; `personId`: whose account it was. Where nothing can be stored it is refused all the same. */
export async function countRefusal(personId: string | undefined, now: Date): Promise<void> {
  const key = { hour: hourOf(now), personId: personId ?? NOBODY };
  try {
    await db().write.refusedSignIn.upsert({
      where: { hour_personId: key },
      create: { ...key, count: 1 },
      update: { count: { increment: 1 } },
    });
  } catch (error) {
    if (!storageTrouble(error)) throw error;
  }
}

/** So many events at most hold the writer at a time. */
const AT_ONCE = 50;

/** Of each hour that is over: one event for each account, and one for all addresses that nobody has. How many were written. */
export async function logRefusals(now: Date): Promise<number> {
  let logged = 0;
  for (;;) {
    const written = await db().transaction(async (tx) => {
      const over = await tx.refusedSignIn.findMany({
        where: { hour: { lt: hourOf(now) } },
        orderBy: [{ hour: "asc" }, { personId: "asc" }],
        take: AT_ONCE,
      });
      for (const { hour, personId, count } of over) {
        const subject = personId === NOBODY ? "nobody" : `person:${personId}`;
        const detail = { count, hour: hour.toISOString() };
        await audit(tx, { at: now, actorId: "system", action: "session.refused", subject, detail });
        await tx.refusedSignIn.delete({ where: { hour_personId: { hour, personId } } });
      }
      return over.length;
    });
    logged += written;
    if (written < AT_ONCE) return logged;
  }
}
