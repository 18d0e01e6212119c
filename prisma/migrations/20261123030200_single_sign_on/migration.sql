CREATE TABLE "single_sign_on" (
    "organisation_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "group_claim" TEXT NOT NULL DEFAULT 'groups',
    "groups" TEXT NOT NULL DEFAULT '',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "single_sign_on_pkey" PRIMARY KEY ("organisation_id")
);

CREATE TABLE "identity" (
    "organisation_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("organisation_id","issuer","subject")
);

ALTER TABLE "single_sign_on" ADD CONSTRAINT "single_sign_on_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "identity" ADD CONSTRAINT "identity_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "single_sign_on" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "identity" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY "tenant" ON "single_sign_on"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());
CREATE POLICY "tenant" ON "identity"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());
