import type { FieldErrors } from "~/forms/fields";

/** A field as it was typed: of a password every sign counts, spaces too. */
export function typedPassword(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

export type NewPasswordErrors = FieldErrors<"password" | "repeat", "newPasswordMissing" | "repeatDiffers">;

/** A new password is typed twice: nobody sees what they type. */
export function newPassword(form: FormData): { readonly password: string; readonly errors: NewPasswordErrors } {
  const password = typedPassword(form, "password");
  if (password === "") return { password, errors: { password: "newPasswordMissing" } };
  return { password, errors: password === typedPassword(form, "repeat") ? {} : { repeat: "repeatDiffers" } };
}
