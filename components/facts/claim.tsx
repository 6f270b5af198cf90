import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fold } from "@/components/ui/fold";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { PublicFact } from "@/lib/publication/public-record";
import { AttributionLine } from "./attribution-line";
import { CertaintyMark } from "./certainty-mark";
import { CitationMarks } from "./citation-marks";
import type { FactContext } from "./fact-context";
import { StandsSince } from "./stands-since";

interface ClaimProps {
  fact: PublicFact;
  context: FactContext;
  /** What the fact is about, for its permalink. */
  label: string;
  /** Other claims stand beside this one, so each says which it is and who makes it. */
  isContested?: boolean;
  /** It matters who says so, even when nobody says otherwise. */
  isAttributed?: boolean;
  /** More about the fact, below its value; where a content note asks for it, this is what is folded. */
  details?: ReactNode;
  children: ReactNode;
}

/** One fact at its own anchor: value, certainty, footnote marks, and why it is shown, kept beside or set aside. */
export function Claim({ fact, context, label, isContested = false, isAttributed = false, details, children }: ClaimProps) {
  const t = useTranslations("fact");
  const isDisputed = isContested || fact.standing !== "shown";
  const headline = (
    <div className="max-w-[70ch]">
      {children}
      <CertaintyMark certainty={fact.certainty} />
      <CitationMarks notes={context.notes.get(fact.id) ?? []} />
      <a href={`#${fact.id}`} className="permalink" aria-label={t("permalinkTo", { label })}>
        {"#"}
      </a>
    </div>
  );
  const rest = (
    <>
      {details}
      {fact.remark ? (
        <p className="label" {...textAttributes()}>
          {fact.remark}
        </p>
      ) : null}
    </>
  );
  return (
    <div id={fact.id} data-standing={fact.standing} className="claim">
      {isDisputed ? <p className="label font-semibold">{t(`standing.${fact.standing}`)}</p> : null}
      <Told note={fact.contentNote} headline={headline} rest={rest} isRestTheText={details !== undefined} />
      {context.since ? <StandsSince id={fact.id} since={context.since} /> : null}
      {isDisputed || isAttributed ? <AttributionLine citations={fact.citations} context={context} /> : null}
      {fact.standingReason ? (
        <p className="label">
          {t("because")} <span {...textAttributes()}>{fact.standingReason}</span>
        </p>
      ) : null}
    </div>
  );
}

interface ToldProps {
  note: PublicFact["contentNote"];
  headline: ReactNode;
  rest: ReactNode;
  isRestTheText: boolean;
}

/** The fact itself; under a content note its text is folded, and what kind of fact it is stays in view. */
function Told({ note, headline, rest, isRestTheText }: ToldProps) {
  const t = useTranslations("fact.contentNote");
  if (note === null) {
    return (
      <>
        {headline}
        {rest}
      </>
    );
  }
  if (isRestTheText) {
    return (
      <>
        {headline}
        <Fold summary={t(note)}>{rest}</Fold>
      </>
    );
  }
  return (
    <Fold summary={t(note)}>
      {headline}
      {rest}
    </Fold>
  );
}
