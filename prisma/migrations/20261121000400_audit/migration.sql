CREATE TABLE "audit_event" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organisation_id","sequence")
);

CREATE TABLE "audit_head" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organisation_id")
);

CREATE TABLE "idempotency_key" (
    "organisation_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("organisation_id","key")
);

ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "audit_event"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "audit_head"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "idempotency_key" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "idempotency_key"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());
