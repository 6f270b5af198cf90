import type { Action } from "@/lib/action-answer";
import type { HandedOver } from "@/lib/users/handed-over";

/** What administrators can do with an account. */
export interface AccountActions {
  changeRole: Action<void>;
  resetPassword: Action<HandedOver>;
  resetSecondFactor: Action<void>;
  disable: Action<void>;
  enable: Action<void>;
}
