/** What a page's own requests tell the page: is one of them refused for now, and tried again? */
const listeners = new Set<() => void>();
let trying = 0;

function count(change: 1 | -1): void {
  trying += change;
  for (const listener of listeners) listener();
}

export const isTrying = (): boolean => trying > 0;

export function onTrying(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Fetch = typeof fetch;
type Wait = (milliseconds: number, signal: AbortSignal | null | undefined) => Promise<void>;

/**
 * A page's own requests to a bank that is busy are sent again when it says, until they are answered or the person goes
 * elsewhere: what was refused at the gate has done nothing, so posting it again does it once. The draft's saver knows
 * by itself when to try again.
 */
export function patientFetch(send: Fetch, wait: Wait = pause): Fetch {
  return async (input, init) => {
    let answer = await send(input, init);
    if (!isRefused(answer) || !isOfThePage(input, init)) return answer;
    count(1);
    try {
      while (isRefused(answer)) {
        await wait(1000 * (Number(answer.headers.get("Retry-After")) || 5), init?.signal);
        answer = await send(input, init);
      }
      return answer;
    } finally {
      count(-1);
    }
  };
}

const isRefused = (answer: Response): boolean => answer.status === 503 && answer.headers.has("X-Busy");

/** The framework's own requests, by the address that it gives them; what was a stream can be sent only once. */
const isOfThePage = (input: RequestInfo | URL, init: RequestInit | undefined): boolean =>
  !(input instanceof Request) &&
  !(init?.body instanceof ReadableStream) &&
  new URL(input, location.href).pathname.endsWith(".data");

const pause: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
