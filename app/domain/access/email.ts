/** The form in which an e-mail address is stored and compared: without surrounding space, in lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
