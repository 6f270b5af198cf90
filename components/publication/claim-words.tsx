import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { ClaimInShort } from "@/lib/publication/curator-queries";

/** A claim in a few words: what kind it is, what it is about, and the beginning of what it says. */
export function ClaimWords({ claim: { kind, attribute, episode, status, relation, sex, ethnicity, religion, about, words, language } }: { claim: ClaimInShort }) {
  const t = useTranslations("vocabulary");
  const term = (vocabulary: string, code: string | null) => (code ? [t(`${vocabulary}.${code}` as Parameters<typeof t>[0], { sex: "other" } as never)] : []);
  const [label] = [...term("attributeKinds", attribute), ...term("episodeKinds", episode), ...term("factKinds", kind)];
  const terms = [...term("statusValues", status), ...term("relationKinds", relation), ...term("sexes", sex), ...term("ethnicities", ethnicity), ...term("religions", religion)];
  return (
    <>
      <span className="label">{label}</span> {terms.join(", ")} {about ? <bdi>{about}</bdi> : null}{" "}
      {words ? <BidiText text={words.length > 120 ? `${words.slice(0, 120)}…` : words} language={language} /> : null}
    </>
  );
}
