"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import type { Action } from "@/lib/action-answer";

/** Takes back in one step what was done with many records. */
export function UndoBulk({ bulkId, undo }: { bulkId: string; undo: Action<unknown> }) {
  const t = useTranslations("desk.bulk");
  const router = useRouter();
  return (
    <ActionButton action={undo} input={{ bulkId }} onDone={() => router.refresh()}>
      {t("undo")}
    </ActionButton>
  );
}
