import { type ComponentType, createElement, useEffect, useSyncExternalStore } from "react";

/** By name, how the script of each part is fetched. */
const parts = new Map<string, () => Promise<void>>();

/**
 * A part of the workbench whose script comes when it is wanted. Without a connection it does not come: the work around it
 * goes on without that part.
 *
 * Not React's `lazy`: a part that the server drew would stand there dead until its script had come, and a key pressed
 * meanwhile makes React throw the server's page away (error 421). Here the page is made alive once `partsDrawn` are.
 */
export function sentLater<Props extends object>(
  name: string,
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let part: ComponentType<Props> | undefined;
  const waiting = new Set<() => void>();
  const come = async () => {
    part ??= (await load()).default;
    for (const tell of waiting) tell();
  };
  const onCome = (tell: () => void) => {
    waiting.add(tell);
    return () => void waiting.delete(tell);
  };
  const seen = () => part;
  parts.set(name, come);

  return function SentLater(props: Props) {
    const here = useSyncExternalStore(onCome, seen, seen);
    useEffect(() => {
      if (!here) void come().catch(() => undefined);
    }, [here]);
    return (
      <>
        <template data-sent-later={name} />
        {here && createElement(here, props)}
      </>
    );
  };
}

/** Fetches the parts that the server drew into this page. Rejects where one does not come. */
export async function partsDrawn(page: Document): Promise<void> {
  const drawn = [...page.querySelectorAll<HTMLElement>("template[data-sent-later]")];
  await Promise.all(drawn.map(({ dataset }) => parts.get(dataset.sentLater ?? "")?.()));
}

/** For the server, which draws a page in one go. */
export async function allParts(): Promise<void> {
  await Promise.all([...parts.values()].map((come) => come()));
}
