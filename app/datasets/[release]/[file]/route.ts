import { answerReleaseFile } from "@/lib/datasets/release-answer";

export const dynamic = "force-dynamic";

interface ReleaseFileProps {
  params: Promise<{ release: string; file: string }>;
}

/** A file of a frozen data set, or a part of it. */
export async function GET(request: Request, { params }: ReleaseFileProps): Promise<Response> {
  const { release, file } = await params;
  return answerReleaseFile(request, release, file);
}
