"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ReasonForm } from "@/components/forms/reason-form";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import { forgetContactSchema, openContactSchema } from "@/lib/requests/schema";

interface ContactSectionProps {
  request: { id: string; lockVersion: number };
  actions: { openContact: Action<{ contact: string | null }>; forgetContact: Action<{ lockVersion: number }> };
}

/** Who asked: opened to protection officers for as long as they look at this page, or forgotten. */
export function ContactSection({ request: { id, lockVersion }, actions: { openContact, forgetContact } }: ContactSectionProps) {
  const t = useTranslations("desk.requests");
  const router = useRouter();
  const [opened, setOpened] = useState<{ contact: string | null } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [opened]);
  return (
    <Section id="contact" title={t("contactTitle")}>
      {opened ? (
        <div className="my-3 border-s-2 border-strong ps-4">
          <h3 ref={heading} tabIndex={-1} className="font-semibold">
            {t("opened")}
          </h3>
          <p dir="auto" className="my-2 whitespace-pre-line wrap-anywhere">
            {opened.contact ?? t("contactNone")}
          </p>
          <button type="button" onClick={() => setOpened(null)}>
            {t("close")}
          </button>
        </div>
      ) : (
        <details>
          <summary>{t("open")}</summary>
          <ReasonForm name="open-contact" about={{ name: "open-contact", subjectId: id }} title={t("open")} lead={t("openLead")} schema={openContactSchema} action={openContact} input={{ id }} reason={t("reason")} hint={t("openReasonHint")} button={t("openNow")} onDone={setOpened} />
        </details>
      )}
      <details>
        <summary>{t("forget")}</summary>
        <ReasonForm
          key={lockVersion} name="forget-contact" about={{ name: "forget-contact", subjectId: id }} title={t("forget")} lead={t("forgetLead")} schema={forgetContactSchema} action={forgetContact} input={{ id, lockVersion }}
          reason={t("reason")} hint={t("reasonHint")} button={t("forgetNow")}
          onDone={() => {
            setOpened(null);
            router.refresh();
          }}
        />
      </details>
    </Section>
  );
}
