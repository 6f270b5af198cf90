import { LARGEST_FILE_BYTES } from "@/lib/images/limits";

/** The longest text of a testimony, in letters that take two bytes each, with what is around it. */
const FORM_BYTES = 5_000_000;
const WITH_A_FILE = /^\/[a-z]+\/desk\/persons\/[0-9a-f-]{36}\/images$/;

/** How much may be sent to an address of the desk: anybody can send something, signed in or not. */
export function bodyLimit(path: string): number {
  return WITH_A_FILE.test(path) ? LARGEST_FILE_BYTES + 1_000_000 : FORM_BYTES;
}
