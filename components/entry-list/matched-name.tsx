import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { EntryCard } from "@/lib/publication/entry-card";
import type { MatchedName } from "@/lib/search/search-result";

/** Why the title itself was found, where it is not simply the same. */
export function TitleMatch({ title, matched }: { title: string | null; matched: MatchedName | null }) {
  const t = useTranslations("nameMatch");
  if (matched === null || matched.text !== title || matched.reason === "same") return null;
  return <p className="label">{t(matched.reason)}</p>;
}

/** The other names as written; the one that was found is marked, with the reason behind it. */
export function OtherNames({ card: { title, names, nameLanguages }, matched }: { card: EntryCard; matched: MatchedName | null }) {
  const others = names.filter((name) => name !== title);
  const found = matched !== null && matched.text !== title ? matched : null;
  if (others.length === 0 && found === null) return null;
  const written = found === null || others.includes(found.text) ? others : [found.text, ...others];
  return (
    <p className="text-[0.9375rem] text-soft">
      {written.map((name, index) => (
        <span key={name}>
          {index > 0 ? <span aria-hidden="true">{" · "}</span> : null}
          {name === found?.text ? <FoundName found={found} /> : <BidiText text={name} language={nameLanguages[names.indexOf(name)]} />}
        </span>
      ))}
    </p>
  );
}

function FoundName({ found: { text, language, script, reason } }: { found: MatchedName }) {
  const t = useTranslations("nameMatch");
  return (
    <>
      <mark {...textAttributes(language, script)}>
        <BidiText text={text} language={language} script={script} />
      </mark>
      {reason === "same" ? null : <span className="label"> ({t(reason)})</span>}
    </>
  );
}
