interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; license?: string; dev?: boolean; optional?: boolean }>
  >;
}

export const ALLOWED: readonly string[];
export function shippedPackages(
  lock: Lock,
): readonly { readonly place: string; readonly name: string; readonly version: string; readonly license?: string }[];
export function noticeLines(lock: Lock): readonly string[];
