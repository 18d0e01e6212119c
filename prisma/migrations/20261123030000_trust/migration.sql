ALTER TABLE "person" ADD COLUMN     "second_factor" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "credential" ADD COLUMN     "stands_alone" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE "organisation" ADD COLUMN     "require_second_factor" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "session" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "agent" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "proven_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "way" TEXT NOT NULL DEFAULT 'password';

CREATE TABLE "challenge" (
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "person_id" UUID,
    "value" TEXT NOT NULL DEFAULT '',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "way" TEXT NOT NULL DEFAULT 'password',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("hash")
);

CREATE TABLE "authenticator" (
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,
    "last_used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authenticator_pkey" PRIMARY KEY ("person_id")
);

CREATE TABLE "recovery_code" (
    "hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("hash")
);

CREATE TABLE "passkey" (
    "hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("hash")
);

CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "full_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code"("person_id");

CREATE INDEX "passkey_person_id_idx" ON "passkey"("person_id");

CREATE INDEX "rate_limit_full_at_idx" ON "rate_limit"("full_at");

ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "challenge" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "authenticator" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "recovery_code" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "passkey" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- A challenge opens to the browser that holds its secret; a passkey to whoever names it, since it names itself first.
CREATE POLICY "holder" ON "challenge"
  USING (hash = app_link() OR person_id = app_person())
  WITH CHECK (hash = app_link() OR person_id = app_person());
CREATE POLICY "holder" ON "passkey"
  USING (hash = app_link() OR person_id = app_person())
  WITH CHECK (person_id = app_person());
CREATE POLICY "holder" ON "authenticator"
  USING (person_id = app_person())
  WITH CHECK (person_id = app_person());
CREATE POLICY "holder" ON "recovery_code"
  USING (person_id = app_person())
  WITH CHECK (person_id = app_person());
