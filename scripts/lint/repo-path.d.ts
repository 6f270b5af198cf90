/** Whether a repository address matches one of the globs; only `*`, `**` and `{a,b}` are special. */
export function matchesAny(file: string, globs?: string[]): boolean;
