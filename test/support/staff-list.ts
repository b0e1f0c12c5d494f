import type { Actor } from "~/domain/access";
import { beginStaffImport, whenRead } from "~/services/people/staff/import.server";
import { staffImport, type StaffImportDetail } from "~/services/people/staff/look.server";

/** Lines of cells as CSV. */
export const csv = (...lines: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  bytesOf(lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n"));

export const bytesOf = (data: string | Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(data as string));

/** A list as it stands when it has been read and compared. */
export async function readList(actor: Actor, bytes: Uint8Array<ArrayBuffer>, now: Date): Promise<StaffImportDetail> {
  const begun = await beginStaffImport(actor, { name: "staff.csv", bytes }, now);
  if (!begun.ok) throw new Error(begun.reason);
  await whenRead(begun.importId);
  return listOf(actor, begun.importId);
}

export async function listOf(actor: Actor, importId: string): Promise<StaffImportDetail> {
  const found = await staffImport(actor, importId, { page: 1, size: 100 });
  if (!found.ok) throw new Error(found.reason);
  return found.list;
}
