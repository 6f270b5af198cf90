/** Stands in for the `server-only` package, which throws wherever there is no server bundler. */
export {};
