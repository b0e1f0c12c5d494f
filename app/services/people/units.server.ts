import { bankDay, type Tx } from "~/db";
import type { UnitKind } from "~/domain/people";
import type { Writer } from "./facts.server";

/** The unit that is the whole bank: every other stands under it. */
export const BANK = { id: "bank", code: "BANK", kind: "bank" } as const;

export interface NewUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
}

/** Enters the bank itself under its name, or gives it another name. */
export const enterBank = (tx: Tx, name: string) =>
  tx.unit.upsert({ where: { id: BANK.id }, create: { ...BANK, name }, update: { name } });

/** Enters a unit, from today on under another. */
export async function enterUnit(tx: Tx, unit: NewUnit, parentId: string, { byId, now }: Writer): Promise<void> {
  const place = { parentId, from: bankDay(now), recordedAt: now, recordedById: byId };
  await tx.unit.create({ data: { ...unit, places: { create: place } } });
}
