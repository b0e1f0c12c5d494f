import type { World } from "./world";

/**
 * A drawing that is made once for a world. Papers ask one another for what they have in common (the request stands in nine
 * places), and nothing in a world changes: who asks again gets what was drawn.
 */
export function once<Drawing>(draw: (world: World) => Drawing): (world: World) => Drawing {
  const made = new WeakMap<World, { readonly drawing: Drawing }>();
  return (world) => {
    let known = made.get(world);
    if (!known) made.set(world, (known = { drawing: draw(world) }));
    return known.drawing;
  };
}
