/** Addresses of the desk that somebody may come back to after signing in; nothing that could lead elsewhere. */
const DESK_PATH = /^\/desk(?:\/[a-z0-9-]+){0,8}$/;

/** Where to go on after signing in: the given address of the desk, without its language, or its start. */
export function deskReturnPath(given: unknown): string {
  return typeof given === "string" && DESK_PATH.test(given) ? given : "/desk";
}
