import type { EntryContext } from "@remix-run/node";

/**
 * Waits for all data that goes with a page, so that the page can be drawn in one go: streamed, the framework would draw it in
 * three, for data that is here already. It takes from `streamCache` what it would have read itself.
 */
export async function dataHandedOver(context: EntryContext): Promise<EntryContext> {
  if (!context.serverHandoffStream) return context;
  const value = await textOf(context.serverHandoffStream);
  const read = (result: { done: boolean; value: string }) => Object.assign(Promise.resolve(), { result });
  return {
    ...context,
    serverHandoffStream: TAKEN,
    renderMeta: { streamCache: { 0: read({ done: false, value }), 1: read({ done: true, value: "" }) } },
  };
}

/** Stands where the framework looks whether there is data; it has been read, and a stream is dear to make. */
const TAKEN = { getReader: () => undefined } as unknown as ReadableStream<Uint8Array>;

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const [reader, decoder] = [stream.getReader(), new TextDecoder()];
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
}
