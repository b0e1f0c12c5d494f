import { z } from "zod";
import { readText } from "./read";
import { type Access, ROLES } from "~/domain/access";

/** The access that a proposal would give, or that it was decided on. @param id the proposal's */
export const readAccess = (text: string, id: string): Access => readText(text, { schema }, { table: "Proposal", id });

const schema = z.strictObject({ roles: z.array(z.enum(ROLES)), active: z.boolean() }) satisfies z.ZodType<Access>;
