CREATE TABLE "evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID NOT NULL,
    "sensitivity" TEXT NOT NULL DEFAULT 'open',
    "period_from" DATE,
    "period_to" DATE,
    "collected_on" DATE,
    "expires_on" DATE,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "evidence_revision" (
    "organisation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_revision_pkey" PRIMARY KEY ("organisation_id","evidence_id","number")
);

CREATE TABLE "evidence_file" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "scan" TEXT NOT NULL DEFAULT 'unscanned',
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "evidence_address" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_address_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "answer_evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_evidence_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE INDEX "evidence_organisation_id_changed_at_id_idx" ON "evidence"("organisation_id", "changed_at" DESC, "id");

CREATE INDEX "evidence_organisation_id_owner_id_idx" ON "evidence"("organisation_id", "owner_id");

CREATE INDEX "evidence_organisation_id_expires_on_idx" ON "evidence"("organisation_id", "expires_on");

CREATE INDEX "evidence_file_organisation_id_evidence_id_revision_idx" ON "evidence_file"("organisation_id", "evidence_id", "revision");

CREATE INDEX "evidence_file_organisation_id_sha256_idx" ON "evidence_file"("organisation_id", "sha256");

CREATE INDEX "evidence_address_organisation_id_evidence_id_revision_idx" ON "evidence_address"("organisation_id", "evidence_id", "revision");

CREATE INDEX "answer_evidence_organisation_id_evidence_id_idx" ON "answer_evidence"("organisation_id", "evidence_id");

CREATE UNIQUE INDEX "answer_evidence_organisation_id_assessment_id_process_subje_key" ON "answer_evidence"("organisation_id", "assessment_id", "process", "subject", "evidence_id");

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_fkey" FOREIGN KEY ("organisation_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_added_by_fkey" FOREIGN KEY ("organisation_id", "added_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence_revision" ADD CONSTRAINT "evidence_revision_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id")
  REFERENCES "evidence"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence_revision" ADD CONSTRAINT "evidence_revision_organisation_id_added_by_fkey" FOREIGN KEY ("organisation_id", "added_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_organisation_id_evidence_id_revision_fkey" FOREIGN KEY ("organisation_id", "evidence_id", "revision")
  REFERENCES "evidence_revision"("organisation_id", "evidence_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_organisation_id_added_by_fkey" FOREIGN KEY ("organisation_id", "added_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence_address" ADD CONSTRAINT "evidence_address_organisation_id_evidence_id_revision_fkey" FOREIGN KEY ("organisation_id", "evidence_id", "revision")
  REFERENCES "evidence_revision"("organisation_id", "evidence_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence_address" ADD CONSTRAINT "evidence_address_organisation_id_added_by_fkey" FOREIGN KEY ("organisation_id", "added_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "answer_evidence" ADD CONSTRAINT "answer_evidence_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id")
  REFERENCES "evidence"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "answer_evidence" ADD CONSTRAINT "answer_evidence_organisation_id_assessment_id_process_fkey" FOREIGN KEY ("organisation_id", "assessment_id", "process")
  REFERENCES "process_answer"("organisation_id", "assessment_id", "process") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "answer_evidence" ADD CONSTRAINT "answer_evidence_organisation_id_added_by_fkey" FOREIGN KEY ("organisation_id", "added_by")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evidence"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "evidence_revision" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evidence_revision"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "evidence_file" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evidence_file"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "evidence_address" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "evidence_address"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "answer_evidence" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "answer_evidence"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_sensitivity" CHECK (sensitivity IN ('open', 'restricted'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_period" CHECK (period_from <= period_to);
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_size" CHECK (size > 0);
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_scan" CHECK (scan IN ('unscanned', 'clean', 'infected'));

-- What was accepted stays as it was accepted.
CREATE FUNCTION refuse_change_of_accepted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  it record := coalesce(NEW, OLD);
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'scan' = to_jsonb(OLD) - 'scan' THEN RETURN NEW; END IF;
  IF EXISTS (
    SELECT FROM evidence_revision r
    WHERE r.organisation_id = it.organisation_id AND r.evidence_id = it.evidence_id
      AND r.number = it.revision AND r.accepted_at IS NOT NULL
  ) THEN RAISE EXCEPTION 'an accepted revision never changes' USING ERRCODE = 'check_violation'; END IF;
  RETURN it;
END $$;

CREATE TRIGGER "accepted" BEFORE INSERT OR UPDATE OR DELETE ON "evidence_file"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_accepted();
CREATE TRIGGER "accepted" BEFORE INSERT OR UPDATE OR DELETE ON "evidence_address"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_accepted();
