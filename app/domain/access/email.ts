/** Of an address as mail servers take it (RFC 5321 with its erratum 1690). */
export const LONGEST_EMAIL = 254;

/** The form in which an e-mail address is stored and compared: without surrounding space, in lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
