-- That somebody has a form about a row open.
CREATE TABLE "desk_presence" (
    "userId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "desk_presence_pkey" PRIMARY KEY ("userId","subjectId")
);
CREATE INDEX "desk_presence_subjectId_seenAt_idx" ON "desk_presence"("subjectId", "seenAt");
ALTER TABLE "desk_presence" ADD CONSTRAINT "desk_presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
