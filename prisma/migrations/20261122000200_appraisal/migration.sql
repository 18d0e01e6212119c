ALTER TABLE "assessment" ADD COLUMN     "to_weigh" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "verified_lower" INTEGER,
ADD COLUMN     "verified_upper" INTEGER,
ADD COLUMN     "weighed" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "process_answer" ADD COLUMN     "verified_lower" INTEGER,
ADD COLUMN     "verified_upper" INTEGER;

CREATE TABLE "appraisal" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "assessment_id" UUID NOT NULL,
    "ruleset" TEXT NOT NULL,
    "coverage" TEXT NOT NULL,
    "target" INTEGER NOT NULL DEFAULT 3,
    "sampling" JSONB NOT NULL DEFAULT '{}',
    "purpose" TEXT NOT NULL DEFAULT '',
    "begun_by" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "appraisal_member" (
    "organisation_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "part" TEXT NOT NULL,

    CONSTRAINT "appraisal_member_pkey" PRIMARY KEY ("organisation_id","appraisal_id","person_id")
);

CREATE TABLE "appraisal_area" (
    "organisation_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'in',
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "appraisal_area_pkey" PRIMARY KEY ("organisation_id","appraisal_id","area")
);

CREATE TABLE "appraisal_instance" (
    "organisation_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subgroup" TEXT NOT NULL DEFAULT '',
    "sampled" BOOLEAN NOT NULL DEFAULT true,
    "reason" TEXT NOT NULL DEFAULT '',
    "areas" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "appraisal_instance_pkey" PRIMARY KEY ("organisation_id","appraisal_id","id")
);

CREATE TABLE "practice_evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "instance_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "verdict" TEXT NOT NULL DEFAULT 'unweighed',
    "note" TEXT NOT NULL DEFAULT '',
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "practice_evidence_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE INDEX "appraisal_organisation_id_assessment_id_begun_at_idx" ON "appraisal"("organisation_id", "assessment_id", "begun_at" DESC);

CREATE INDEX "appraisal_member_organisation_id_person_id_idx" ON "appraisal_member"("organisation_id", "person_id");

CREATE UNIQUE INDEX "appraisal_instance_organisation_id_appraisal_id_name_key" ON "appraisal_instance"("organisation_id", "appraisal_id", "name");

CREATE INDEX "practice_evidence_organisation_id_evidence_id_idx" ON "practice_evidence"("organisation_id", "evidence_id");

CREATE UNIQUE INDEX "practice_evidence_organisation_id_appraisal_id_area_practic_key" ON "practice_evidence"("organisation_id", "appraisal_id", "area", "practice", "instance_id", "evidence_id", "kind");

ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id")
  REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_organisation_id_begun_by_fkey" FOREIGN KEY ("organisation_id", "begun_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "appraisal_member" ADD CONSTRAINT "appraisal_member_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "appraisal_member" ADD CONSTRAINT "appraisal_member_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "appraisal_area" ADD CONSTRAINT "appraisal_area_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "appraisal_instance" ADD CONSTRAINT "appraisal_instance_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "practice_evidence" ADD CONSTRAINT "practice_evidence_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id")
  REFERENCES "evidence"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "practice_evidence" ADD CONSTRAINT "practice_evidence_organisation_id_appraisal_id_instance_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id", "instance_id")
  REFERENCES "appraisal_instance"("organisation_id", "appraisal_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "practice_evidence" ADD CONSTRAINT "practice_evidence_organisation_id_added_by_fkey" FOREIGN KEY ("organisation_id", "added_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "appraisal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "appraisal"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "appraisal_member" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "appraisal_member"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "appraisal_area" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "appraisal_area"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "appraisal_instance" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "appraisal_instance"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "practice_evidence" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "practice_evidence"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_verified_bounds"
  CHECK ((verified_lower IS NULL) = (verified_upper IS NULL)
    AND verified_lower BETWEEN 0 AND 5 AND verified_upper BETWEEN verified_lower AND 5);
ALTER TABLE "process_answer" ADD CONSTRAINT "process_answer_verified_bounds"
  CHECK ((verified_lower IS NULL) = (verified_upper IS NULL)
    AND verified_lower BETWEEN 0 AND 5 AND verified_upper BETWEEN verified_lower AND 5);
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_ruleset" CHECK (ruleset IN ('1.2', '1.3'));
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_coverage" CHECK (coverage IN ('lite', '1.2', '1.3'));
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_target" CHECK (target BETWEEN 2 AND 3);
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_outcome"
  CHECK (outcome IN ('signed-off', 'broken-off') AND (outcome IS NULL) = (closed_at IS NULL));
ALTER TABLE "appraisal_member" ADD CONSTRAINT "appraisal_member_part" CHECK (part IN ('lead', 'member'));
ALTER TABLE "appraisal_area" ADD CONSTRAINT "appraisal_area_scope" CHECK (scope IN ('in', 'out', 'not-applicable'));
ALTER TABLE "appraisal_instance" ADD CONSTRAINT "appraisal_instance_kind"
  CHECK (kind IN ('project', 'support-group', 'basic-unit', 'support-function'));
ALTER TABLE "practice_evidence" ADD CONSTRAINT "practice_evidence_kind"
  CHECK (kind IN ('direct', 'indirect', 'artifact', 'affirmation'));
ALTER TABLE "practice_evidence" ADD CONSTRAINT "practice_evidence_verdict"
  CHECK (verdict IN ('unweighed', 'accepted', 'rejected'));
