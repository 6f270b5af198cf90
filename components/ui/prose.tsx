import { textAttributes } from "@/lib/i18n/text-direction";

/** A text of several sentences in its own language; its paragraphs are kept. */
export function Prose({ text, language }: { text: string; language: string | null }) {
  return (
    <div {...textAttributes(language)} className="space-y-3">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="prose">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
