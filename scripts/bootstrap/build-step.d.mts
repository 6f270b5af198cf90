/** Builds the site unless just these sources are built. */
export function buildSite(): Promise<void>;
