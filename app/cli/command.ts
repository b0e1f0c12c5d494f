/** One command of the command line; each stands in a file of its own in commands/. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Full text for `--help`. */
  readonly usage: string;
  /** Runs with the arguments after the command's name; resolves to the exit code. Throws UsageError for bad input. */
  run(args: string[]): Promise<number>;
}

/** Input that the command cannot accept. The message is one line and names the argument; the exit code is 2. */
export class UsageError extends Error {}
