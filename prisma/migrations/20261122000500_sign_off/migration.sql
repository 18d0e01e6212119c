CREATE TABLE "sign_off" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL DEFAULT '',
    "result" JSONB NOT NULL,
    "given" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "practice_material" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "area" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "shipped" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "off" BOOLEAN NOT NULL DEFAULT false,
    "person_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "practice_material_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE INDEX "sign_off_organisation_id_assessment_id_at_idx" ON "sign_off"("organisation_id", "assessment_id", "at" DESC);

CREATE INDEX "practice_material_organisation_id_area_practice_idx" ON "practice_material"("organisation_id", "area", "practice");

ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_organisation_id_appraisal_id_fkey" FOREIGN KEY ("organisation_id", "appraisal_id")
  REFERENCES "appraisal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id")
  REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "practice_material" ADD CONSTRAINT "practice_material_organisation_id_fkey" FOREIGN KEY ("organisation_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "practice_material" ADD CONSTRAINT "practice_material_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sign_off" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "sign_off"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "practice_material" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "practice_material"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_act" CHECK (act IN ('signed', 'withdrawn'));
ALTER TABLE "practice_material" ADD CONSTRAINT "practice_material_kind"
  CHECK (kind IN ('subpractice', 'work-product', 'prompt'));
