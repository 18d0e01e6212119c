CREATE TABLE "report" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sections" TEXT[],
    "options" JSONB NOT NULL DEFAULT '{}',
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "made_of" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "held_until" TIMESTAMPTZ(3),
    "document" JSONB,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "size" INTEGER,
    "sha256" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE INDEX "report_organisation_id_requested_at_id_idx" ON "report"("organisation_id", "requested_at" DESC, "id");

ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id")
  REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_requested_by_fkey" FOREIGN KEY ("organisation_id", "requested_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "report"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "report" ADD CONSTRAINT "report_state" CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled'));
ALTER TABLE "report" ADD CONSTRAINT "report_progress" CHECK (progress BETWEEN 0 AND 100);
ALTER TABLE "report" ADD CONSTRAINT "report_done" CHECK ((state = 'done') = (sha256 IS NOT NULL AND size IS NOT NULL));
