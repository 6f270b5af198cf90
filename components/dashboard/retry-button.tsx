"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { Action } from "@/lib/action-answer";

interface RetryButtonProps {
  retry: Action<{ records: number }>;
  /** Something is given up. */
  isNeeded: boolean;
}

/** Lets the search try again what it has given up, and says how much that was. */
export function RetryButton({ retry, isNeeded }: RetryButtonProps) {
  const t = useTranslations("desk.dashboard.index");
  const router = useRouter();
  const [revived, setRevived] = useState<number | null>(null);
  return (
    <div className="mb-6">
      <p role="status" className="font-ui font-semibold">
        {revived === null ? null : t("revived", { count: revived })}
      </p>
      {isNeeded ? (
        <ActionButton
          action={retry}
          input={{}}
          onDone={({ records }) => {
            setRevived(records);
            router.refresh();
          }}
        >
          {t("retry")}
        </ActionButton>
      ) : null}
    </div>
  );
}
