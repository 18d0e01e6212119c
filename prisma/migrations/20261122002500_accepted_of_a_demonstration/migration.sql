-- What was accepted stays as it was accepted. Whoever owns the tables may take away a demonstration as a whole.
CREATE OR REPLACE FUNCTION refuse_change_of_accepted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  it record := coalesce(NEW, OLD);
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'scan' = to_jsonb(OLD) - 'scan' THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT FROM pg_class c WHERE c.oid = TG_RELID AND pg_has_role(current_user, c.relowner, 'USAGE')
  ) THEN RETURN OLD; END IF;
  IF EXISTS (
    SELECT FROM evidence_revision r
    WHERE r.organisation_id = it.organisation_id AND r.evidence_id = it.evidence_id
      AND r.number = it.revision AND r.accepted_at IS NOT NULL
  ) THEN RAISE EXCEPTION 'an accepted revision never changes' USING ERRCODE = 'check_violation'; END IF;
  RETURN it;
END $$;
