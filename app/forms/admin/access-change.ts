import { z } from "zod";
import { ROLES } from "~/domain/access";

const Roles = z.array(z.enum(ROLES));
const OnOff = z.enum(["on", "off"]).transform((value) => value === "on");

const AccessChange = z.object({
  intent: z.enum(["review", "apply"]),
  personId: z.string().min(1),
  seen: z.object({ roles: Roles, active: OnOff }),
  wanted: z.object({ roles: Roles, active: OnOff }),
});

export type AccessChange = z.infer<typeof AccessChange>;

/** What the administrator's form asks for; undefined for a form that this page did not make. */
export function accessChange(form: FormData): AccessChange | undefined {
  return AccessChange.safeParse({
    intent: form.get("intent"),
    personId: form.get("personId"),
    seen: { roles: form.getAll("seenRole"), active: form.get("seenActive") },
    wanted: { roles: form.getAll("role"), active: form.get("active") ?? "off" },
  }).data;
}
