import "server-only";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** Fewer than a thousand million guesses: a list of common passwords with the usual tricks finds it. */
const LEAST_GUESSES_LOG10 = 9;

/** The keys of a Russian keyboard and the Latin ones on the same places: a row of keys is no better in Cyrillic. */
const CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю";
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

let estimator: ZxcvbnFactory | undefined;

/**
 * Whether a password is common: on a list of leaked ones, or one of them with digits, repetition or neighbouring keys.
 * `about` are words about the account, such as its address, which are as good as known.
 */
export function isCommonPassword(password: string, about: readonly string[]): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const known = ["guwah", ...about.flatMap((text) => [text, ...text.split(/[\s@.+_-]+/)])].filter((word) => word.length > 2);
  const onLatinKeys = [...password.toLowerCase()].map((letter) => LATIN_KEYS[CYRILLIC_KEYS.indexOf(letter)] ?? letter).join("");
  return [password, onLatinKeys].some((text) => (estimator?.check(text, known).guessesLog10 ?? 0) < LEAST_GUESSES_LOG10);
}
