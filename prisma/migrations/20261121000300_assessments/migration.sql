CREATE TABLE "process_answer" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "answer" JSONB NOT NULL DEFAULT '{}',
    "versions" JSONB NOT NULL DEFAULT '{}',
    "applicable" BOOLEAN NOT NULL DEFAULT true,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "lower" INTEGER NOT NULL DEFAULT 0,
    "upper" INTEGER NOT NULL DEFAULT 5,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "process_answer_pkey" PRIMARY KEY ("organisation_id","assessment_id","process")
);

CREATE TABLE "answer_change" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "version" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_change_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "assessment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "scope" TEXT NOT NULL DEFAULT '',
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "edition_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "profile" JSONB NOT NULL,
    "target" INTEGER NOT NULL,
    "scoring_version" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "lower" INTEGER,
    "upper" INTEGER,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "left_out" INTEGER NOT NULL DEFAULT 0,
    "started_by" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "assessment_transition" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_transition_pkey" PRIMARY KEY ("organisation_id","assessment_id","position")
);

CREATE INDEX "answer_change_organisation_id_assessment_id_process_at_idx" ON "answer_change"("organisation_id", "assessment_id", "process", "at");

CREATE INDEX "assessment_organisation_id_changed_at_id_idx" ON "assessment"("organisation_id", "changed_at" DESC, "id");

ALTER TABLE "process_answer" ADD CONSTRAINT "process_answer_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id")
  REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "answer_change" ADD CONSTRAINT "answer_change_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id")
  REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "answer_change" ADD CONSTRAINT "answer_change_organisation_id_assessment_id_process_fkey" FOREIGN KEY ("organisation_id", "assessment_id", "process")
  REFERENCES "process_answer"("organisation_id", "assessment_id", "process") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "answer_change" ADD CONSTRAINT "answer_change_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_fkey" FOREIGN KEY ("organisation_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_edition_id_revision_fkey" FOREIGN KEY ("edition_id", "revision")
  REFERENCES "edition"("id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_started_by_fkey" FOREIGN KEY ("organisation_id", "started_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment_transition" ADD CONSTRAINT "assessment_transition_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id")
  REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment_transition" ADD CONSTRAINT "assessment_transition_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assessment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "assessment"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "assessment_transition" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "assessment_transition"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "process_answer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "process_answer"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "answer_change" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "answer_change"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_status"
  CHECK (status IN ('draft', 'submitted', 'under-appraisal', 'signed-off', 'archived'));
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_period" CHECK (period_from <= period_to);
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_target" CHECK (target BETWEEN 1 AND 5);
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_bounds"
  CHECK ((lower IS NULL) = (upper IS NULL) AND lower BETWEEN 0 AND 5 AND upper BETWEEN lower AND 5);
ALTER TABLE "process_answer" ADD CONSTRAINT "process_answer_bounds"
  CHECK (lower BETWEEN 0 AND 5 AND upper BETWEEN lower AND 5);
