import type { CivilDay } from "../../calendar";
import { isoDate, type IsoDate, monthEnd } from "../../money";
import { customerNames, nameIn } from "./bank-parties";
import type { BillRegisterDocument } from "./types/bank";
import type { Drawn, World } from "./world";

/** The firm's own register of acceptance bills, minor units; undefined where no customer pays so. */
export function drawBillRegister(world: World): Drawn<BillRegisterDocument> | undefined {
  const { days, names } = world;
  if (days.acceptances.length === 0) return undefined;
  const customers = customerNames(world);
  const written = ({ month, day }: CivilDay): IsoDate => isoDate(month, day);
  const rows = days.acceptances.map(
    (
      { no, customer, amount, received, matures, fate, on, supplier, discount },
      i,
    ): BillRegisterDocument["rows"][number] => ({
      id: `a${i + 1}`,
      no,
      from: nameIn(customers, customer),
      received: written(received),
      matures: written(matures),
      amount,
      fate,
      on: on && written(on),
      to: fate === "endorsed" && supplier !== undefined ? nameIn(names.suppliers, supplier) : undefined,
      discount,
    }),
  );
  return { document: { id: "billRegister", kind: "billRegister", asOf: monthEnd(days.to), rows }, noise: [] };
}
