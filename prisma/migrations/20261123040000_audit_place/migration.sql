-- From where something was done. The hash of an event covers them where they are known, so that older events keep theirs.
ALTER TABLE "audit_event" ADD COLUMN "address" TEXT,
ADD COLUMN "request_id" UUID;

CREATE INDEX "audit_event_organisation_id_action_idx" ON "audit_event"("organisation_id", "action");

-- The ends of all chains, so that an operator can keep them elsewhere: numbers and hashes, nothing of what they tell.
CREATE POLICY "witness" ON "audit_head" FOR SELECT
  USING (current_setting('app.witness', true) = 'on');
