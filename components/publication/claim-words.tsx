import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { ClaimInShort } from "@/lib/publication/curator-queries";

/** A claim in a few words: what kind it is, and the beginning of what it says. */
export function ClaimWords({ claim: { kind, attribute, episode, status, words, language } }: { claim: ClaimInShort }) {
  const t = useTranslations("vocabulary");
  const label = attribute
    ? t(`attributeKinds.${attribute}` as Parameters<typeof t>[0])
    : episode
      ? t(`episodeKinds.${episode}` as Parameters<typeof t>[0])
      : t(`factKinds.${kind}` as Parameters<typeof t>[0]);
  return (
    <>
      <span className="label">{label}</span> {status ? t(`statusValues.${status}` as Parameters<typeof t>[0]) : null}{" "}
      {words ? <BidiText text={words.length > 120 ? `${words.slice(0, 120)}…` : words} language={language ?? "und"} /> : null}
    </>
  );
}
