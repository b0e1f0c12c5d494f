import type { ReactNode } from "react";

/** A short state. The colour repeats what the words say. */
export function Tag({ tone, children }: { tone?: "good" | "warn" | "bad" | "acc"; children: ReactNode }) {
  return <span className={tone ? `tag ${tone}` : "tag"}>{children}</span>;
}
