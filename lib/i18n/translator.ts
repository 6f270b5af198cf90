import { createTranslator } from "next-intl";
import type { Locale } from "./locales";
import { messagesOf } from "./messages";

/** Says messages in one language; what `useTranslations()` gives in a component says them just as well. */
export type Translator = ReturnType<typeof createFor>;

const kept = new Map<Locale, { messages: unknown; t: Translator }>();

/** Every message in a language, outside of components. Ask for it each time: the desk may change labels of vocabularies. */
export function translatorIn(locale: Locale): Translator {
  const messages = messagesOf(locale);
  const before = kept.get(locale);
  if (before?.messages === messages) return before.t;
  const t = createFor(locale, messages);
  kept.set(locale, { messages, t });
  return t;
}

function createFor(locale: Locale, messages: ReturnType<typeof messagesOf>) {
  return createTranslator({ locale, messages });
}
