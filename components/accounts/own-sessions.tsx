import { useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import type { Action } from "@/lib/action-answer";
import { EndSessionButton } from "./end-session-button";

interface OwnSessionsProps {
  sessions: readonly { id: string; browser: string; createdAt: Date; seenAt: Date }[];
  /** The session of this browser. */
  hereId: string;
  action: Action<void>;
  signInPath: string;
}

/** Where somebody is signed in, and how to end it. */
export function OwnSessions({ sessions, hereId, action, signInPath }: OwnSessionsProps) {
  const t = useTranslations("desk.account");
  return (
    <>
      <p className="mb-3">{t("sessionsLead")}</p>
      <ul className="divide-y divide-rule border-y border-rule">
        {sessions.map(({ id, browser, createdAt, seenAt }) => {
          const name = browser === "" ? t("unknownBrowser") : browser;
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <div className="min-w-0">
                <p>
                  <bdi>{name}</bdi>
                  {id === hereId ? <span className="ms-2 text-soft">{t("thisOne")}</span> : null}
                </p>
                <p className="label">
                  {t("begun")} <Moment at={createdAt} /> · {t("seen")} <Moment at={seenAt} />
                </p>
              </div>
              <EndSessionButton action={action} sessionId={id} name={name} leadsTo={id === hereId ? signInPath : null} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
