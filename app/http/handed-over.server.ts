import type { EntryContext } from "@remix-run/node";

/**
 * Waits for all data that goes with a page, so that the page can be drawn in one go: streamed, the framework would draw it in
 * three, for data that is here already. It takes from `streamCache` what it would have read itself.
 */
export async function dataHandedOver(context: EntryContext): Promise<EntryContext> {
  if (!context.serverHandoffStream) return context;
  const value = await new Response(context.serverHandoffStream).text();
  const read = (result: { done: boolean; value: string }) => Object.assign(Promise.resolve(), { result });
  return {
    ...context,
    serverHandoffStream: new ReadableStream(),
    renderMeta: { streamCache: { 0: read({ done: false, value }), 1: read({ done: true, value: "" }) } },
  };
}
