CREATE TABLE "characterisation" (
    "organisation_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "instance_id" UUID NOT NULL,
    "inputs" JSONB NOT NULL,
    "suggested" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "characterisation_pkey" PRIMARY KEY ("organisation_id","appraisal_id","area","practice","instance_id")
);

CREATE TABLE "unit_value" (
    "organisation_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_value_pkey" PRIMARY KEY ("organisation_id","appraisal_id","area","practice")
);

CREATE TABLE "goal_rating" (
    "organisation_id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "significant_harm" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "goal_rating_pkey" PRIMARY KEY ("organisation_id","appraisal_id","area","goal")
);

CREATE TABLE "finding" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "area" TEXT,
    "goal" TEXT,
    "practice" TEXT,
    "instance_id" UUID,
    "process" TEXT,
    "text" TEXT NOT NULL,
    "standing" TEXT NOT NULL DEFAULT 'preliminary',
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "finding_remark" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_remark_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE INDEX "finding_organisation_id_appraisal_id_area_practice_idx" ON "finding"("organisation_id", "appraisal_id", "area", "practice");

CREATE INDEX "finding_remark_organisation_id_finding_id_at_idx" ON "finding_remark"("organisation_id", "finding_id", "at");

ALTER TABLE "characterisation" ADD CONSTRAINT "characterisation_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "characterisation" ADD CONSTRAINT "characterisation_organisation_id_appraisal_id_instance_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id", "instance_id")
  REFERENCES "appraisal_instance"("organisation_id", "appraisal_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "characterisation" ADD CONSTRAINT "characterisation_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit_value" ADD CONSTRAINT "unit_value_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit_value" ADD CONSTRAINT "unit_value_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "goal_rating" ADD CONSTRAINT "goal_rating_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "goal_rating" ADD CONSTRAINT "goal_rating_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding_remark" ADD CONSTRAINT "finding_remark_organisation_id_finding_id_fkey" FOREIGN KEY ("organisation_id", "finding_id")
  REFERENCES "finding"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "finding_remark" ADD CONSTRAINT "finding_remark_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "characterisation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "characterisation"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "unit_value" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "unit_value"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "goal_rating" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "goal_rating"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "finding" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "finding"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "finding_remark" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "finding_remark"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "characterisation" ADD CONSTRAINT "characterisation_value"
  CHECK (value IN ('FI', 'LI', 'PI', 'NI', 'NY') AND suggested IN ('FI', 'LI', 'PI', 'NI', 'NY'));
ALTER TABLE "unit_value" ADD CONSTRAINT "unit_value_value" CHECK (value IN ('FI', 'LI', 'PI', 'NI', 'NY'));
ALTER TABLE "finding" ADD CONSTRAINT "finding_kind" CHECK (kind IN ('weakness', 'strength', 'note'));
ALTER TABLE "finding" ADD CONSTRAINT "finding_standing"
  CHECK (standing IN ('preliminary', 'shown', 'final', 'withdrawn'));
