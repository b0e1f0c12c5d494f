import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Nobody waits then for what the tidying up takes, a tenth of a second or two. */
const REST_MS = 10_000;

/**
 * To be told of every piece of work on this thread: once none has come for a while its memory is given back. The engine by
 * itself tidies up when memory runs short, which on a machine with room is never: what an hour of work left behind would lie
 * there all night.
 */
export function tidyAtRest(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const timer = setTimeout(() => {
    // Else a page of memory in which one thing is left stays whole, and the heap half empty.
    setFlagsFromString("--compact-on-every-full-gc");
    collect();
    setFlagsFromString("--no-compact-on-every-full-gc");
  }, REST_MS).unref();
  return () => void timer.refresh();
}
