"use client";

import { useSyncExternalStore } from "react";

const neverChanges = () => () => undefined;

/**
 * Whether the page's script has taken this part over. Before that, whatever is typed or pressed would be lost: controls
 * that need the script are disabled until then.
 */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
