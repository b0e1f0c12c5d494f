import { digestOf } from "~/db";

/**
 * The state of something as a form was made from it, in short. Sent back with the form, it tells whether somebody else came
 * between; it says nothing of what it was made of.
 */
export const seenOf = (state: unknown): string => digestOf(state)!.slice(0, 16);
