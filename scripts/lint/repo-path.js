import path from "node:path";

/** The address of a linted file inside the repository, with forward slashes. */
export function repoPath(context) {
  return path.relative(context.cwd, context.filename).split(path.sep).join("/");
}

/**
 * What an import specifier points at: `lib/persons/policy` for our own files, `npm:next/link` for a package.
 * No file system is touched: our imports never carry an extension, so the text is enough.
 */
export function importTarget(fromFile, specifier) {
  const own = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(fromFile), specifier)
      : null;
  return own === null ? `npm:${specifier}` : own.replace(/\.(?:[cm]?[jt]sx?)$/, "");
}

const compiled = new Map();

/**
 * A small glob in which only `*`, `**` and `{a,b}` are special, because Next's folder names are full of
 * brackets and parentheses that ordinary globs would read as patterns.
 */
function globToRegExp(glob) {
  const source = glob.replace(/\/\*\*$|\*\*\/|\*\*|\*|\{[^}]*\}|[.+?^$()|[\]\\]/g, (part) => {
    if (part === "/**") return "/.*";
    if (part === "**/") return "(?:.*/)?";
    if (part === "**") return ".*";
    if (part === "*") return "[^/]*";
    if (part.startsWith("{")) return `(?:${part.slice(1, -1).split(",").join("|")})`;
    return `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}

/** Whether a repository address matches one of the globs. */
export function matchesAny(file, globs = []) {
  return globs.some((glob) => {
    if (!compiled.has(glob)) compiled.set(glob, globToRegExp(glob));
    return compiled.get(glob).test(file);
  });
}
