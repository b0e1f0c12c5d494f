import type { Statement } from "../../statements";
import type { InterimDocument } from "./types/accounts";
import { monthsSinceDecember, statementOf } from "./statements";
import type { Drawn, World } from "./world";

/** The running year by the books, minor units; undefined when the application is made in January. */
export function trueInterim({ life }: World): Statement | undefined {
  const months = monthsSinceDecember(life.states.at(-1)!);
  return months === 0 ? undefined : statementOf(life.states.slice(-months));
}

/** The statement of the months since December; a file of January has none. */
export function drawInterim(world: World): Drawn<InterimDocument> | undefined {
  const statement = trueInterim(world);
  return statement && { document: { id: "interim", kind: "interim", statement }, noise: [] };
}
