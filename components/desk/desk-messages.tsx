"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";

interface DeskMessagesProps {
  locale: Locale;
  /** The messages as JSON: one text is sent, read and built in much less time than thousands of them. */
  json: string;
  children: ReactNode;
}

/** Gives the scripts of the desk their messages. */
export function DeskMessages({ locale, json, children }: DeskMessagesProps) {
  const messages = useMemo(() => JSON.parse(json) as Partial<Messages>, [json]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
