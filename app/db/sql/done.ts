/** How far the person with an id is: never a decision, a grade or a comparison. */

/** lessons, each once in whichever versions of its course it was read */
export const lessonsRead = (id: string) => `(SELECT count(DISTINCT coalesce(v.key, '') || '/' || r.lesson)
  FROM LessonRead r LEFT JOIN ContentVersion v ON v.id = r.contentVersionId WHERE r.personId = ${id})`;
export const casesDone = (id: string) =>
  `(SELECT count(*) FROM Decision d WHERE d.personId = ${id} AND d.purpose = 'training')`;
/** the latest lesson read or case worked on; null: none */
export const lastActivity = (id: string) => `nullif(max(
  coalesce((SELECT max(r.readAt) FROM LessonRead r WHERE r.personId = ${id}), ''),
  coalesce((SELECT max(t.savedAt) FROM Attempt t WHERE t.personId = ${id}), '')), '')`;

export const doneOf = (id: string) =>
  `${lessonsRead(id)} AS lessonsRead, ${casesDone(id)} AS casesDone, ${lastActivity(id)} AS lastActivity`;

export interface DoneRow {
  readonly lessonsRead: number;
  readonly casesDone: number;
  readonly lastActivity: string | null;
}
