/** How much of one kind of work is done at once, and how much of it may wait. */
export interface Lane {
  readonly places: number;
  readonly mostWaiting: number;
  readonly longestWaitMs: number;
  /** kinds that go first: while one of them waits, none of this kind begins, unless it has stood back for long enough */
  readonly behind?: readonly string[];
}

/** So long work stands back for other kinds. They may be stuck themselves, behind a stranger to the database, say. */
const STANDS_BACK_MS = 1_000;

export interface AdmissionMeasures {
  readonly waiting: number;
  readonly longestMs: number;
  readonly refused: number;
}

/** Done with; called twice it does nothing more. */
export type Leave = () => void;

/** Work that has not ended by then has lost its place: what hangs must not keep others out for ever. */
const LAPSE_MS = 60_000;

interface Waiting {
  stoodBack: boolean;
  readonly answer: (leave: Leave | undefined) => void;
}

interface State {
  readonly lane: Lane;
  readonly waiting: Set<Waiting>;
  underWay: number;
  longestMs: number;
  refused: number;
}

/**
 * Who may begin, and who is told to come again. Each kind of work has places of its own, so that a crowd of one kind
 * never stands in the way of another; in its kind whoever came first goes first.
 */
export class Admission<K extends string> {
  readonly #states: ReadonlyMap<string, State>;

  constructor(lanes: Readonly<Record<K, Lane>>) {
    const entries = Object.entries<Lane>(lanes).map(
      ([kind, lane]) => [kind, { lane, waiting: new Set<Waiting>(), underWay: 0, longestMs: 0, refused: 0 }] as const,
    );
    this.#states = new Map(entries);
  }

  /**
   * Resolves when the work may begin, to what ends it; to undefined when too many wait, or when it has waited for too long.
   * Whoever aborts `left` gives up waiting.
   */
  enter(kind: K, left: AbortSignal): Promise<Leave | undefined> {
    const state = this.#states.get(kind)!;
    if (left.aborted) return Promise.resolve(undefined);
    if (state.waiting.size === 0 && this.#mayBegin(state)) return Promise.resolve(this.#begin(state));
    if (state.waiting.size >= state.lane.mostWaiting) {
      state.refused++;
      return Promise.resolve(undefined);
    }
    return new Promise((resolve) => {
      const since = performance.now();
      const end = (leave: Leave | undefined) => {
        for (const timer of timers) clearTimeout(timer);
        left.removeEventListener("abort", gaveUp);
        state.waiting.delete(one);
        state.longestMs = Math.max(state.longestMs, performance.now() - since);
        resolve(leave);
      };
      const gaveUp = () => {
        end(undefined);
        this.#next(); // those behind it may go now
      };
      const tooLong = () => {
        state.refused++;
        gaveUp();
      };
      const one: Waiting = { stoodBack: false, answer: end };
      const stoodBack = () => {
        one.stoodBack = true;
        this.#next();
      };
      const timers = [setTimeout(tooLong, state.lane.longestWaitMs)];
      if (state.lane.behind) timers.push(setTimeout(stoodBack, STANDS_BACK_MS));
      state.waiting.add(one);
      left.addEventListener("abort", gaveUp, { once: true });
    });
  }

  /** By kind, since it was last asked. */
  take(): Readonly<Record<K, AdmissionMeasures>> {
    const taken = [...this.#states].map(([kind, state]) => {
      const { waiting, longestMs, refused } = state;
      Object.assign(state, { longestMs: 0, refused: 0 });
      return [kind, { waiting: waiting.size, longestMs: Math.round(longestMs), refused }] as const;
    });
    return Object.fromEntries(taken) as Record<K, AdmissionMeasures>;
  }

  #mayBegin({ lane, underWay }: State, stoodBack = false): boolean {
    if (underWay >= lane.places) return false;
    return stoodBack || (lane.behind ?? []).every((kind) => this.#states.get(kind)!.waiting.size === 0);
  }

  #begin(state: State): Leave {
    let here = true;
    state.underWay++;
    const leave = () => {
      if (!here) return;
      here = false;
      clearTimeout(lapse);
      state.underWay--;
      this.#next();
    };
    const lapse = setTimeout(leave, LAPSE_MS);
    lapse.unref();
    return leave;
  }

  #next(): void {
    for (const state of this.#states.values()) {
      for (const one of state.waiting) {
        if (!this.#mayBegin(state, one.stoodBack)) break;
        one.answer(this.#begin(state));
      }
    }
  }
}
