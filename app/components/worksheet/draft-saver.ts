import type { Worksheet } from "~/domain/judgement/worksheet";

/** The stored draft has moved on; `savedAt` by the server's clock. */
export interface Conflict {
  readonly kind: "conflict";
  readonly version: number;
  readonly worksheet: Worksheet;
  readonly savedAt: string;
}

/** The answers of the save address that a browser must tell apart. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly version: number; readonly savedAt: string }
  | Conflict
  | { readonly kind: "invalid"; readonly errors: Readonly<Record<string, string>> }
  | {
      readonly kind: "signedOut" | "submitted" | "overdue" | "example" | "gone" | "unreachable" | "noStorage" | "busy";
    }
  | { readonly kind: "left" };

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "saving" }
  | Conflict
  | { readonly kind: "invalid"; readonly errors: Readonly<Record<string, string>> }
  | {
      readonly kind: "signedOut" | "submitted" | "overdue" | "example" | "gone" | "unreachable" | "noStorage" | "busy";
    };

export interface LocalCopy {
  readonly version: number; // the stored version that this draft was made from
  readonly worksheet: Worksheet;
}

/** What the saver needs of the browser, so that a test can stand in for it. */
export interface SaverPorts {
  readonly post: (body: LocalCopy) => Promise<SaveAnswer>;
  readonly keep: (copy: LocalCopy | undefined) => void;
  readonly later: (run: () => void, milliseconds: number) => () => void;
  readonly onState: (state: SaveState) => void;
}

const TYPING_PAUSE_MS = 800;
/** Soon enough that a session renewed in another tab is noticed, seldom enough to leave a broken network alone. */
const RETRY_MS = 5000;

/**
 * Saves a draft after each pause in typing, one request at a time, and keeps a local copy until the server has
 * acknowledged exactly that draft. A lost network or session is tried again for as long as the page is open.
 */
export class DraftSaver {
  #version: number;
  #unsaved: Worksheet | undefined;
  #cancel: (() => void) | undefined;
  #sending: Promise<boolean> | undefined;
  #stopped = false;

  constructor(
    version: number,
    private readonly ports: SaverPorts,
  ) {
    this.#version = version;
  }

  change(worksheet: Worksheet): void {
    this.#unsaved = worksheet;
    this.ports.keep({ version: this.#version, worksheet });
    if (this.#stopped) return; // kept here until the person has chosen between the two drafts
    // The pause restarts with each key; a request on its way is followed by the next one when it returns.
    if (!this.#sending) this.#schedule(TYPING_PAUSE_MS);
    this.ports.onState({ kind: "saving" });
  }

  /** Sends what is unsaved now; true when nothing unsaved is left. */
  async flush(): Promise<boolean> {
    this.#cancel?.();
    while (this.#unsaved && !this.#stopped) {
      if (!(await this.#send())) return false;
    }
    return this.#unsaved === undefined;
  }

  /** Two tabs wrote: go on from the newer stored version, with `worksheet` as the draft to keep. */
  keepMine(version: number, worksheet: Worksheet): void {
    this.#resume(version);
    this.change(worksheet);
  }

  takeTheirs(version: number, at: string): void {
    this.#resume(version);
    this.#unsaved = undefined;
    this.ports.keep(undefined);
    this.ports.onState({ kind: "saved", at });
  }

  stop(): void {
    this.#cancel?.();
    this.#stopped = true;
  }

  #resume(version: number): void {
    this.#version = version;
    this.#stopped = false;
  }

  #schedule(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.ports.later(() => void this.flush(), milliseconds);
  }

  /** One request at a time: a second caller waits for the first one's answer. */
  #send(): Promise<boolean> {
    this.#sending ??= this.#post().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #post(): Promise<boolean> {
    const worksheet = this.#unsaved;
    if (!worksheet) return true;
    const answer = await this.ports.post({ version: this.#version, worksheet });
    switch (answer.kind) {
      case "saved":
        this.#version = answer.version;
        if (this.#unsaved === worksheet) {
          this.#unsaved = undefined;
          this.ports.keep(undefined);
          this.ports.onState({ kind: "saved", at: answer.savedAt });
        } else if (this.#unsaved) {
          this.ports.keep({ version: this.#version, worksheet: this.#unsaved });
        }
        return true;
      case "unreachable":
      case "noStorage":
      case "busy":
      case "signedOut":
        this.#schedule(RETRY_MS);
        this.ports.onState(answer);
        return false;
      case "left": // no failure: what was broken off goes first when the page is shown again
        this.#schedule(TYPING_PAUSE_MS);
        return false;
      case "invalid": // the next change of a field tries again
        this.ports.onState(answer);
        return false;
      case "conflict": // until the person has chosen
      case "submitted":
      case "overdue":
      case "example":
      case "gone":
        this.stop();
        this.ports.onState(answer);
        return false;
    }
  }
}
