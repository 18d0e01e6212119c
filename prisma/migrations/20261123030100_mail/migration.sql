CREATE TABLE "mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "mail_person_id_idx" ON "mail"("person_id");

-- What still waits, by when it is due.
CREATE INDEX "mail_due_at_idx" ON "mail"("due_at") WHERE sent_at IS NULL AND given_up_at IS NULL;

ALTER TABLE "mail" ADD CONSTRAINT "mail_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "mail" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- A message belongs to whom it is for; who carries the mail sees what waits, of everybody.
CREATE POLICY "holder" ON "mail"
  USING (person_id = app_person())
  WITH CHECK (person_id = app_person());
CREATE POLICY "carrier" ON "mail"
  USING (current_setting('app.mail', true) = 'carry')
  WITH CHECK (current_setting('app.mail', true) = 'carry');
