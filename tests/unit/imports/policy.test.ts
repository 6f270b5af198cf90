import { describe, expect, it } from "vitest";
import { brandCurator } from "@/lib/auth/curator";
import type { Curator } from "@/lib/auth/curator";
import type { UserRole } from "@/lib/db/generated/enums";
import { canImport } from "@/lib/imports/policy";
import { userRoles } from "@/lib/users/vocabulary";

const userId = "00000000-0000-4000-8000-000000000001";

describe("who may import", () => {
  it.each(Object.keys(userRoles) as UserRole[])("lets nobody but the system: %s", (role) => {
    expect(canImport(brandCurator({ userId, role, reason: null }))).toBe(role === "system");
  });

  it("refuses an object that lib/auth did not make", () => {
    expect(canImport({ userId, role: "system", reason: null } as Curator)).toBe(false);
  });
});
