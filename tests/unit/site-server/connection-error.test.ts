import { describe, expect, it } from "vitest";
import { isConnectionError } from "@/lib/site-server/connection-error";
import { closeQuestion, noteFailure, openQuestion } from "@/lib/site-server/question";

const told = (message: string, more: object = {}) => Object.assign(new Error(message), more);
const TERMINATED = { originalCode: "57P01", originalMessage: "terminating connection due to administrator command", kind: "postgres" };

/** As the drivers have told it when connections were ended. */
const LOST: Error[] = [
  told("terminating connection due to administrator command", { code: "57P01" }),
  told("Connection terminated unexpectedly"),
  told("Client has encountered a connection error and is not queryable"),
  told("timeout exceeded when trying to connect"),
  told("connect ECONNREFUSED 127.0.0.1:5432", { code: "ECONNREFUSED" }),
  told("Raw query failed.", { code: "P2010", meta: { driverAdapterError: { name: "DriverAdapterError", cause: TERMINATED } } }),
  told("Invalid `db.user.count()` invocation", { code: "P2039", meta: { modelName: "User", driverAdapterError: { cause: TERMINATED } } }),
  told("Server has closed the connection.", { code: "P1017" }),
  told("A page could not be read.", { cause: told("read ECONNRESET", { code: "ECONNRESET" }) }),
];
const OTHERS: unknown[] = [
  told("canceling statement due to statement timeout", { code: "57014" }),
  told("Raw query failed.", { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "42601", kind: "postgres" } } } }),
  told("Unique constraint failed", { code: "P2002", meta: { target: ["email"] } }),
  told("Cannot read properties of undefined"), null, undefined, "57P01",
];

describe("a connection that was lost", () => {
  it.each(LOST)("is known by what is said of it: %s", (error) => expect(isConnectionError(error)).toBe(true));
  it.each(OTHERS)("is not what went wrong here: %s", (error) => expect(isConnectionError(error)).toBe(false));
});

describe("a question to Next", () => {
  it("knows of the connection that was lost, and of nothing else that went wrong", () => {
    const [one, other] = [openQuestion(), openQuestion()];
    const lost = told("Connection terminated unexpectedly");
    noteFailure(one.id, lost);
    noteFailure(other.id, told("a mistake in the code"));
    expect([one.lost, other.lost]).toEqual([lost, null]);
    closeQuestion(other);
    noteFailure(other.id, lost);
    noteFailure("nobody asked this", lost);
    expect(other.lost).toBeNull();
    closeQuestion(one);
  });
});
