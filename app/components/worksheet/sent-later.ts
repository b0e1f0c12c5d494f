import { type ComponentType, lazy } from "react";

/**
 * A part of the workbench whose script comes when it is wanted. Without a connection it does not come: the work around it
 * goes on without that part, where React would take the whole page away.
 */
export const sentLater = <Props>(load: () => Promise<{ readonly default: ComponentType<Props> }>) =>
  lazy<ComponentType<Props>>(() => load().catch(() => ({ default: () => null })));
