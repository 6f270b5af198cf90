/** The desk's secret in the data folder, made when there is none yet. */
export function keptAuthSecret(dataDirectory: string): string;
