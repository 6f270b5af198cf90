export function buildSiteScript(): Promise<void>;
export function watchSiteScript(): Promise<() => Promise<void>>;
