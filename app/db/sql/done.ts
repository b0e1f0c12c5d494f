/** How far the person `me` is, in columns: never a decision, a grade or a comparison. */
export const DONE = `
  (SELECT count(DISTINCT coalesce(v.key, '') || '/' || r.lesson)
    FROM LessonRead r LEFT JOIN ContentVersion v ON v.id = r.contentVersionId WHERE r.personId = me.id) AS lessonsRead,
  (SELECT count(*) FROM Decision d WHERE d.personId = me.id AND d.purpose = 'training') AS casesDone,
  (SELECT max(r.readAt) FROM LessonRead r WHERE r.personId = me.id) AS lastRead,
  (SELECT max(t.savedAt) FROM Attempt t WHERE t.personId = me.id) AS lastSaved`;

export interface DoneRow {
  /** lessons, each once in whichever versions of its course it was read */
  readonly lessonsRead: number;
  readonly casesDone: number;
  readonly lastRead: string | null;
  readonly lastSaved: string | null;
}

/** The latest lesson read or case worked on. */
export function lastActivityOf({ lastRead, lastSaved }: DoneRow): Date | undefined {
  const last = (lastRead ?? "") > (lastSaved ?? "") ? lastRead : lastSaved;
  return last === null ? undefined : new Date(last);
}
