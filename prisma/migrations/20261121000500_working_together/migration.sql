ALTER TABLE "assessment" ADD COLUMN     "unit_id" UUID;

ALTER TABLE "person" ADD COLUMN     "toured" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "process_answer" ADD COLUMN     "carried" JSONB;

CREATE TABLE "unit" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "assignment" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "due_on" DATE,
    "assigned_by" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("organisation_id","assessment_id","process")
);

CREATE TABLE "comment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "own_profile" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "based_on" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "levels" JSONB NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "own_profile_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE UNIQUE INDEX "unit_organisation_id_name_key" ON "unit"("organisation_id", "name");

CREATE INDEX "assignment_organisation_id_person_id_done_at_idx" ON "assignment"("organisation_id", "person_id", "done_at");

CREATE INDEX "comment_organisation_id_assessment_id_process_at_idx" ON "comment"("organisation_id", "assessment_id", "process", "at");

CREATE INDEX "comment_mentions_idx" ON "comment" USING GIN ("mentions");

CREATE UNIQUE INDEX "own_profile_organisation_id_name_key" ON "own_profile"("organisation_id", "name");

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id")
  REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit" ADD CONSTRAINT "unit_organisation_id_fkey" FOREIGN KEY ("organisation_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_assessment_id_process_fkey" FOREIGN KEY ("organisation_id", "assessment_id", "process")
  REFERENCES "process_answer"("organisation_id", "assessment_id", "process") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_assigned_by_fkey" FOREIGN KEY ("organisation_id", "assigned_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_assessment_id_process_fkey" FOREIGN KEY ("organisation_id", "assessment_id", "process")
  REFERENCES "process_answer"("organisation_id", "assessment_id", "process") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "own_profile" ADD CONSTRAINT "own_profile_organisation_id_fkey" FOREIGN KEY ("organisation_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "unit"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "assignment"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "comment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "comment"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "own_profile" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "own_profile"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());
