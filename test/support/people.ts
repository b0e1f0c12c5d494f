import { db } from "~/db";
import type { Role } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import { hashPassword } from "~/services/auth/passwords.server";

interface PersonSetUp {
  readonly id: string;
  readonly roles?: readonly Role[];
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
  readonly active?: boolean;
  readonly simulated?: boolean;
}

/** Stores a person and returns them as an actor; only what matters to the test needs saying. */
export async function aPerson({ id, roles = ["trainee"], name = id, password, ...rest }: PersonSetUp): Promise<Actor> {
  await db().write.person.create({
    data: {
      id,
      name,
      passwordHash: password === undefined ? null : await hashPassword(password),
      createdAt: new Date("2026-01-01T00:00:00Z"),
      roles: { create: roles.map((role) => ({ role })) },
      ...rest,
    },
  });
  return { id, name, roles, branchId: undefined };
}
