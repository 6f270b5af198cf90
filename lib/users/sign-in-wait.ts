/** How a try that has to wait is told to the sign-in form: next-auth's answer has room for one short text. */
export function waitAnswer(seconds: number): string {
  return `wait:${seconds}`;
}

/** The seconds to wait in such an answer; null when it says something else. */
export function secondsToWait(answer: string | null | undefined): number | null {
  const seconds = /^wait:(\d{1,6})$/.exec(answer ?? "")?.[1];
  return seconds === undefined ? null : Number(seconds);
}
