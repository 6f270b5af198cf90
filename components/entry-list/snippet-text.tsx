import { textAttributes } from "@/lib/i18n/text-direction";
import type { Snippet } from "@/lib/search/search-result";

/** A piece of a published text with the words that were looked for marked, in its own language and direction. */
export function SnippetText({ snippet: { language, parts, isCutBefore, isCutAfter } }: { snippet: Snippet }) {
  const attributes = textAttributes(language);
  return (
    <div className="mt-1.5 border-s border-rule ps-3">
      <p {...attributes} className="text-[0.9375rem] leading-normal">
        {isCutBefore ? "… " : null}
        {parts.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}
        {isCutAfter ? " …" : null}
      </p>
    </div>
  );
}
