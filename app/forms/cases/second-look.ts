/** As much as a page of notes holds. */
export const NOTE_LENGTH = 4_000;

/** The note of a second look, without the space around it; undefined when it is none or too long. */
export function secondLookNote(form: FormData): string | undefined {
  const note = form.get("note");
  return typeof note === "string" && note.length <= NOTE_LENGTH ? note.trim() : undefined;
}
