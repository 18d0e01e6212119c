CREATE TABLE "branch_tally" (
    "organisation_id" UUID NOT NULL,
    "head_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "units" INTEGER NOT NULL,

    CONSTRAINT "branch_tally_pkey" PRIMARY KEY ("organisation_id","head_id","key")
);

ALTER TABLE "branch_tally" ADD CONSTRAINT "branch_tally_organisation_id_fkey" FOREIGN KEY ("organisation_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a unit counts for: how it stands, the day it was declared, what holds it back, and what that lacks.
CREATE FUNCTION tally_keys(r unit_reading) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  select concat_ws(' ', 'at', coalesce(r.lower::text, '-'), coalesce(r.upper::text, '-'), coalesce(r.verified_lower::text, '-'),
    coalesce(r.verified_upper::text, '-'), r.target) where r.assessment_id is not null
  union all select 'on ' || (r.declared_at at time zone 'UTC')::date where r.assessment_id is not null
  union all select 'held ' || process from jsonb_object_keys(r.holding) process where r.assessment_id is not null
  union all select 'lack ' || process || ' ' || requirement
    from jsonb_each(r.holding) held (process, lacking), jsonb_array_elements_text(lacking) requirement
    where r.assessment_id is not null
$$;

-- The head of all units, which is no unit.
CREATE FUNCTION whole_tree() RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

-- Counts a unit's changed reading in every branch that it belongs to.
CREATE FUNCTION keep_branch_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('tally ' || NEW.organisation_id, 0));
  INSERT INTO branch_tally (organisation_id, head_id, key, units)
  SELECT NEW.organisation_id, head.id, changed.key, changed.by
  FROM (
    SELECT key, sum(by)::int AS by FROM (
      SELECT key, -1 AS by FROM tally_keys(OLD) key WHERE TG_OP = 'UPDATE'
      UNION ALL SELECT key, 1 FROM tally_keys(NEW) key) moved
    GROUP BY key HAVING sum(by) <> 0) changed,
    (SELECT above.id FROM unit u JOIN unit above ON above.organisation_id = u.organisation_id
        AND above.position <= u.position AND above.last >= u.position
      WHERE u.organisation_id = NEW.organisation_id AND u.id = NEW.unit_id AND u.archived_at IS NULL
      UNION ALL SELECT whole_tree() FROM unit u
      WHERE u.organisation_id = NEW.organisation_id AND u.id = NEW.unit_id AND u.archived_at IS NULL) head
  ON CONFLICT (organisation_id, head_id, key) DO UPDATE SET units = branch_tally.units + excluded.units;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_branch_tally_of_new AFTER INSERT ON unit_reading
  FOR EACH ROW WHEN (NEW.assessment_id IS NOT NULL) EXECUTE FUNCTION keep_branch_tally();
CREATE TRIGGER keep_branch_tally AFTER UPDATE ON unit_reading
  FOR EACH ROW WHEN ((OLD.assessment_id, OLD.lower, OLD.upper, OLD.verified_lower, OLD.verified_upper, OLD.target,
      OLD.declared_at, OLD.holding)
    IS DISTINCT FROM (NEW.assessment_id, NEW.lower, NEW.upper, NEW.verified_lower, NEW.verified_upper, NEW.target,
      NEW.declared_at, NEW.holding))
  EXECUTE FUNCTION keep_branch_tally();

-- Counts everything anew; what is counted no more stays as 0.
CREATE FUNCTION tally_branches(of_organisation uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('tally ' || of_organisation, 0));
  UPDATE branch_tally SET units = 0 WHERE organisation_id = of_organisation AND units <> 0;
  INSERT INTO branch_tally (organisation_id, head_id, key, units)
  SELECT of_organisation, head.id, key, count(*)
  FROM unit u JOIN unit_reading r ON r.organisation_id = u.organisation_id AND r.unit_id = u.id
    CROSS JOIN LATERAL tally_keys(r) key
    CROSS JOIN LATERAL (
      SELECT above.id FROM unit above WHERE above.organisation_id = of_organisation
        AND above.position <= u.position AND above.last >= u.position
      UNION ALL SELECT whole_tree()) head
  WHERE u.organisation_id = of_organisation AND u.archived_at IS NULL
  GROUP BY head.id, key
  ON CONFLICT (organisation_id, head_id, key) DO UPDATE SET units = excluded.units;
END $$;

-- A changed tree changes what belongs to which branch: counted anew once, at the end of the transaction.
CREATE FUNCTION keep_tally_of_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.tallied', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('app.tallied', pg_current_xact_id()::text, true);
    PERFORM tally_branches(NEW.organisation_id);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_tally_of_tree AFTER UPDATE ON unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.position, OLD.last, OLD.archived_at) IS DISTINCT FROM (NEW.position, NEW.last, NEW.archived_at))
  EXECUTE FUNCTION keep_tally_of_tree();

-- What is there already. The owner looks past the policies for it.
ALTER TABLE "unit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "unit_reading" NO FORCE ROW LEVEL SECURITY;
SELECT tally_branches(id) FROM (SELECT DISTINCT organisation_id AS id FROM unit_reading) counted;
ALTER TABLE "unit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "unit_reading" FORCE ROW LEVEL SECURITY;

ALTER TABLE "branch_tally" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "branch_tally"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());
