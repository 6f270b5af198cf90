import type { Locale } from "./locales";
import type { Messages } from "./messages";

declare module "next-intl" {
  /** Lets the compiler refuse a message key that no file has. */
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
