import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/auth";

/** What the sign-in form needs of next-auth; its other addresses would tell or do more than anybody asks for. */
const OPEN: Record<string, readonly string[]> = {
  GET: ["csrf", "providers"],
  POST: ["callback/credentials", "signout"],
};

interface RouteContext {
  params: Promise<{ nextauth: string[] }>;
}

async function answer(request: NextRequest, context: RouteContext): Promise<Response> {
  const path = (await context.params).nextauth.join("/");
  if (!OPEN[request.method]?.includes(path)) return new Response(null, { status: 404 });
  return (await NextAuth(request as never, context as never, authOptions())) as Response;
}

export { answer as GET, answer as POST };
