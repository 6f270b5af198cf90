import { textAttributes } from "@/lib/i18n/text-direction";

/** A name or short text in its own language, if that is known, and direction, apart from the line that it stands in. */
export function BidiText({ text, language, script }: { text: string; language?: string | null; script?: string }) {
  return <bdi {...textAttributes(language, script)}>{text}</bdi>;
}
