CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "membership" (
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "roles" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organisation_id","person_id")
);

CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "shortcuts" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "credential" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("person_id")
);

CREATE TABLE "session" (
    "hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("hash")
);

CREATE TABLE "sign_in_link" (
    "hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("hash")
);

CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

CREATE INDEX "session_person_id_idx" ON "session"("person_id");

CREATE INDEX "sign_in_link_person_id_idx" ON "sign_in_link"("person_id");

ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id")
  REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id")
  REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id")
  REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "session" ADD CONSTRAINT "session_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id")
  REFERENCES "membership"("organisation_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_person_id_fkey" FOREIGN KEY ("person_id")
  REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the app has set for this transaction. Empty counts as not set, so nothing set sees nothing.
CREATE FUNCTION app_organisation() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.organisation_id', true), '')::uuid;
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.person_id', true), '')::uuid;
CREATE FUNCTION app_email() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.sign_in_email', true), '');
CREATE FUNCTION app_session() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.session_hash', true), '');
CREATE FUNCTION app_link() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.link_hash', true), '');

ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "credential" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_link" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- A session and a link open to whoever holds their secret, and to the person they belong to.
CREATE POLICY "holder" ON "session"
  USING (hash = app_session() OR person_id = app_person())
  WITH CHECK (person_id = app_person());
CREATE POLICY "holder" ON "sign_in_link"
  USING (hash = app_link() OR person_id = app_person())
  WITH CHECK (person_id = app_person());

-- A membership belongs to its organisation and to its person.
CREATE POLICY "see" ON "membership" FOR SELECT
  USING (organisation_id = app_organisation()
    OR person_id = app_person()
    OR person_id = (SELECT s.person_id FROM "session" s WHERE s.hash = app_session()));
CREATE POLICY "keep" ON "membership"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());

-- A person is seen by themselves, at sign-in, and by the organisations they belong to; only they change.
CREATE POLICY "see" ON "person" FOR SELECT
  USING (id = app_person()
    OR email = app_email()
    OR id = (SELECT s.person_id FROM "session" s WHERE s.hash = app_session())
    OR id = (SELECT l.person_id FROM "sign_in_link" l WHERE l.hash = app_link())
    OR EXISTS (SELECT 1 FROM "membership" m WHERE m.person_id = person.id AND m.organisation_id = app_organisation()));
CREATE POLICY "keep" ON "person"
  USING (id = app_person())
  WITH CHECK (id = app_person());

CREATE POLICY "holder" ON "credential"
  USING (person_id = app_person() OR person_id = (SELECT p.id FROM "person" p WHERE p.email = app_email()))
  WITH CHECK (person_id = app_person());

CREATE POLICY "see" ON "organisation" FOR SELECT
  USING (id = app_organisation() OR id IN (SELECT m.organisation_id FROM "membership" m
    WHERE m.person_id = app_person()
      OR m.person_id = (SELECT s.person_id FROM "session" s WHERE s.hash = app_session())));
CREATE POLICY "keep" ON "organisation"
  USING (id = app_organisation())
  WITH CHECK (id = app_organisation());

ALTER TABLE "person" ADD CONSTRAINT "person_email_lower" CHECK (email = lower(email));
ALTER TABLE "membership" ADD CONSTRAINT "membership_roles"
  CHECK (roles <@ ARRAY['manager', 'contributor', 'appraiser', 'executive', 'administrator']::text[] AND cardinality(roles) > 0);
