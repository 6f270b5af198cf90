"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { useProblemText } from "@/components/forms/problem-text";
import { assignableRoles } from "@/lib/users/vocabulary";

interface RoleFieldProps {
  form: string;
  registered: UseFormRegisterReturn;
  error?: { message?: string };
}

/** A role to choose; none is chosen before somebody does. */
export function RoleField({ form, registered, error }: RoleFieldProps) {
  const t = useTranslations("desk.accounts");
  const roles = useTranslations("vocabulary.userRoles");
  const text = useProblemText();
  const id = `${form}-${registered.name}`;
  const problem = typeof error?.message === "string" ? text.ofField(error.message) : null;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="label">
        {t("role")}
      </label>
      <select id={id} aria-invalid={problem !== null} aria-describedby={problem ? `${id}-problem` : undefined} {...registered}>
        <option value="">{t("chooseRole")}</option>
        {assignableRoles.map((role) => (
          <option key={role} value={role}>
            {`${roles(role)}: ${t(`roles.${role}`)}`}
          </option>
        ))}
      </select>
      {problem ? (
        <p id={`${id}-problem`} className="font-ui text-[0.875rem] font-semibold">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
