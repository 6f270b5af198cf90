"use client";

import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useIsLive } from "@/components/forms/use-is-live";

/** Ends the session of this browser, by POST. */
export function SignOutButton({ leadsTo }: { leadsTo: string }) {
  const t = useTranslations("desk");
  const isLive = useIsLive();
  async function leave(): Promise<void> {
    await signOut({ redirect: false });
    window.location.assign(leadsTo);
  }
  return (
    <button type="button" disabled={!isLive} onClick={() => void leave()} className="min-h-8 px-3 py-1">
      {t("signOut")}
    </button>
  );
}
