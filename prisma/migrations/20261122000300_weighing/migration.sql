CREATE TABLE "weighing" (
    "organisation_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "weighing_pkey" PRIMARY KEY ("organisation_id","appraisal_id","process","subject")
);

CREATE TABLE "evidence_request" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "process" TEXT,
    "subject" TEXT,
    "area" TEXT,
    "practice" TEXT,
    "instance_id" UUID,
    "unlocks" BOOLEAN NOT NULL DEFAULT true,
    "to_id" UUID NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_request_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "request_message" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_message_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE INDEX "evidence_request_organisation_id_appraisal_id_opened_at_idx" ON "evidence_request"("organisation_id", "appraisal_id", "opened_at");

CREATE INDEX "evidence_request_organisation_id_to_id_closed_at_idx" ON "evidence_request"("organisation_id", "to_id", "closed_at");

CREATE INDEX "evidence_request_organisation_id_assessment_id_process_idx" ON "evidence_request"("organisation_id", "assessment_id", "process");

CREATE INDEX "request_message_organisation_id_request_id_at_idx" ON "request_message"("organisation_id", "request_id", "at");

ALTER TABLE "weighing" ADD CONSTRAINT "weighing_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "weighing" ADD CONSTRAINT "weighing_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_organisation_id_to_id_fkey" FOREIGN KEY ("organisation_id", "to_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_organisation_id_opened_by_fkey" FOREIGN KEY ("organisation_id", "opened_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "request_message" ADD CONSTRAINT "request_message_organisation_id_request_id_fkey" FOREIGN KEY ("organisation_id", "request_id")
  REFERENCES "evidence_request"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "request_message" ADD CONSTRAINT "request_message_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "weighing" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "weighing"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "evidence_request" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evidence_request"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "request_message" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "request_message"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "weighing" ADD CONSTRAINT "weighing_verdict"
  CHECK (verdict IN ('accepted', 'rejected', 'more', 'unweighed'));
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_names"
  CHECK (num_nonnulls(process, practice) = 1 AND (practice IS NULL) = (area IS NULL));
