import { z } from "zod";
import { pickKinds } from "./pick";

export const lookUpSchema = z.object({ kind: z.enum(pickKinds), text: z.string().max(1_000) });
