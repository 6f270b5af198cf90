/** What became of a one-time link. It is only in here when it could not be sent. */
export interface HandedOver {
  email: string;
  link: string | null;
  hasMailFailed: boolean;
}
