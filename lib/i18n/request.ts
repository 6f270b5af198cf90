import { getRequestConfig } from "next-intl/server";
import { locale as localeInAddress } from "next/root-params";
import { currentMessages } from "./current-messages";
import { defaultLocale, isLocale } from "./locales";

/** What next-intl needs to render one page: the language of its address, and that language's messages. */
export default getRequestConfig(async ({ locale: asked }) => {
  const code = asked ?? (await localeInAddress());
  const locale = isLocale(code) ? code : defaultLocale;
  return { locale, messages: await currentMessages(locale), timeZone: "UTC" };
});
