import { LONGEST_PASSWORD, type PasswordProblem, SHORTEST_PASSWORD } from "~/domain/access";
import type { NewPasswordErrors } from "~/forms/auth/new-password";
import type { Texts } from "~/i18n/keys";

const LENGTHS = { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD };

/** What is wrong with the fields of a new password, as it is shown: a line each. */
export function newPasswordTexts(t: Texts<"auth">, errors: NewPasswordErrors, faults: readonly PasswordProblem[]) {
  const lines = faults.map((fault) => t(`fault.${fault}`, LENGTHS)).join("\n");
  return {
    password: errors.password ? t(errors.password) : lines || undefined,
    repeat: errors.repeat && t(errors.repeat),
  };
}
