CREATE TABLE "api_token" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tail" TEXT NOT NULL,
    "scopes" TEXT[],
    "way" TEXT NOT NULL DEFAULT 'password',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

CREATE INDEX "api_token_organisation_id_person_id_idx" ON "api_token"("organisation_id", "person_id");

ALTER TABLE "api_token" ADD CONSTRAINT "api_token_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION app_token() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.token_hash', true), '');

ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- A token opens to whoever holds its secret, and is kept by its organisation.
CREATE POLICY "holder" ON "api_token" FOR SELECT
  USING (hash = app_token());
CREATE POLICY "tenant" ON "api_token"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

ALTER TABLE "api_token" ADD CONSTRAINT "api_token_scopes"
  CHECK (scopes <@ ARRAY['assessments:read', 'answers:write', 'results:read', 'evidence:read']::text[] AND cardinality(scopes) > 0);

-- Through which token a person's program did something. The hash of an event covers it where there is one.
ALTER TABLE "audit_event" ADD COLUMN "token_id" UUID;
