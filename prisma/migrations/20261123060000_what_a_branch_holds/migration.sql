-- The levels up to its target that each process which holds an assessment back keeps away.
ALTER TABLE "assessment" ADD COLUMN "blocked" JSONB;
ALTER TABLE "unit_reading" ADD COLUMN "blocked" JSONB;

-- A branch counts units, and processes of units.
ALTER TABLE "branch_tally" RENAME COLUMN "units" TO "count";

-- What a unit counts for: how it stands, the day it was declared, what holds it back, what that lacks and which levels it
-- keeps away, and how many of its processes stand at each capability.
DROP FUNCTION tally_keys(unit_reading);
CREATE FUNCTION tally_of(r unit_reading) RETURNS TABLE (key text, by int) LANGUAGE sql STABLE AS $$
  select 'assessed', 1 where r.assessment_id is not null
  union all select concat_ws(' ', 'at', coalesce(r.lower::text, '-'), coalesce(r.upper::text, '-'),
    coalesce(r.verified_lower::text, '-'), coalesce(r.verified_upper::text, '-'), r.target), 1 where r.assessment_id is not null
  union all select 'on ' || (r.declared_at at time zone 'UTC')::date, 1 where r.assessment_id is not null
  union all select 'held ' || process, 1 from jsonb_object_keys(r.holding) process where r.assessment_id is not null
  union all select 'lack ' || process || ' ' || requirement, 1
    from jsonb_each(r.holding) held (process, lacking), jsonb_array_elements_text(lacking) requirement
    where r.assessment_id is not null
  union all select 'block ' || process || ' ' || level, 1
    from jsonb_each(r.blocked) held (process, levels), jsonb_array_elements_text(levels) level
    where r.assessment_id is not null
  union all select 'lower ' || at - 1, r.at_lower[at] from generate_subscripts(r.at_lower, 1) at where r.assessment_id is not null
  union all select 'upper ' || at - 1, r.at_upper[at] from generate_subscripts(r.at_upper, 1) at where r.assessment_id is not null
$$;

CREATE OR REPLACE FUNCTION keep_branch_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('tally ' || NEW.organisation_id, 0));
  INSERT INTO branch_tally (organisation_id, head_id, key, count)
  SELECT NEW.organisation_id, head.id, changed.key, changed.by
  FROM (
    SELECT key, sum(by)::int AS by FROM (
      SELECT key, -by AS by FROM tally_of(OLD) WHERE TG_OP = 'UPDATE'
      UNION ALL SELECT key, by FROM tally_of(NEW)) moved
    GROUP BY key HAVING sum(by) <> 0) changed,
    (SELECT above.id FROM unit u JOIN unit above ON above.organisation_id = u.organisation_id
        AND above.position <= u.position AND above.last >= u.position
      WHERE u.organisation_id = NEW.organisation_id AND u.id = NEW.unit_id AND u.archived_at IS NULL
      UNION ALL SELECT whole_tree() FROM unit u
      WHERE u.organisation_id = NEW.organisation_id AND u.id = NEW.unit_id AND u.archived_at IS NULL) head
  ON CONFLICT (organisation_id, head_id, key) DO UPDATE SET count = branch_tally.count + excluded.count;
  RETURN NULL;
END $$;
DROP TRIGGER keep_branch_tally ON unit_reading;
CREATE TRIGGER keep_branch_tally AFTER UPDATE ON unit_reading
  FOR EACH ROW WHEN ((OLD.assessment_id, OLD.lower, OLD.upper, OLD.verified_lower, OLD.verified_upper, OLD.target,
      OLD.declared_at, OLD.holding, OLD.blocked, OLD.at_lower, OLD.at_upper)
    IS DISTINCT FROM (NEW.assessment_id, NEW.lower, NEW.upper, NEW.verified_lower, NEW.verified_upper, NEW.target,
      NEW.declared_at, NEW.holding, NEW.blocked, NEW.at_lower, NEW.at_upper))
  EXECUTE FUNCTION keep_branch_tally();

CREATE OR REPLACE FUNCTION tally_branches(of_organisation uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('tally ' || of_organisation, 0));
  UPDATE branch_tally SET count = 0 WHERE organisation_id = of_organisation AND count <> 0;
  INSERT INTO branch_tally (organisation_id, head_id, key, count)
  SELECT of_organisation, head.id, counted.key, sum(counted.by)
  FROM unit u JOIN unit_reading r ON r.organisation_id = u.organisation_id AND r.unit_id = u.id
    CROSS JOIN LATERAL tally_of(r) counted
    CROSS JOIN LATERAL (
      SELECT above.id FROM unit above WHERE above.organisation_id = of_organisation
        AND above.position <= u.position AND above.last >= u.position
      UNION ALL SELECT whole_tree()) head
  WHERE u.organisation_id = of_organisation AND u.archived_at IS NULL
  GROUP BY head.id, counted.key
  ON CONFLICT (organisation_id, head_id, key) DO UPDATE SET count = excluded.count;
END $$;

CREATE OR REPLACE FUNCTION read_unit(of_organisation uuid, of_unit uuid) RETURNS void LANGUAGE sql AS $$
  with declared as (
    select * from assessment
    where organisation_id = of_organisation and unit_id = of_unit
      and status in ('submitted', 'under-appraisal', 'signed-off')
    order by period_to desc, started_at desc limit 4),
  latest as (select * from declared order by period_to desc, started_at desc limit 1),
  draft as (
    select * from assessment
    where organisation_id = of_organisation and unit_id = of_unit and status = 'draft'
    order by period_to desc, started_at desc limit 1)
  insert into unit_reading (organisation_id, unit_id, assessment_id, status, target, lower, upper, verified_lower, verified_upper,
    to_weigh, weighed, declared_at, holding, blocked, at_lower, at_upper, declarations, declared, verified,
    draft_id, draft_answered, draft_processes)
  select of_organisation, of_unit, latest.id, latest.status, latest.target, latest.lower, latest.upper,
    latest.verified_lower, latest.verified_upper, coalesce(latest.to_weigh, 0), coalesce(latest.weighed, 0),
    (select coalesce(max(at), latest.changed_at) from assessment_transition moved
      where moved.organisation_id = of_organisation and moved.assessment_id = latest.id and moved.move = 'submit'),
    latest.holding, latest.blocked, latest.at_lower, latest.at_upper,
    (select count(*) from assessment
      where organisation_id = of_organisation and unit_id = of_unit
        and status in ('submitted', 'under-appraisal', 'signed-off')),
    array(select coalesce(lower, -1) from declared order by period_to, started_at),
    array(select coalesce(verified_lower, -1) from declared order by period_to, started_at),
    draft.id, coalesce(draft.answered, 0),
    (select count(*) from process_answer where organisation_id = of_organisation and assessment_id = draft.id)
  from (values (1)) one(row) left join latest on true left join draft on true
  on conflict (organisation_id, unit_id) do update set
    assessment_id = excluded.assessment_id, status = excluded.status, target = excluded.target, lower = excluded.lower,
    upper = excluded.upper, verified_lower = excluded.verified_lower, verified_upper = excluded.verified_upper,
    to_weigh = excluded.to_weigh, weighed = excluded.weighed, declared_at = excluded.declared_at,
    holding = excluded.holding, blocked = excluded.blocked, at_lower = excluded.at_lower, at_upper = excluded.at_upper,
    declarations = excluded.declarations, declared = excluded.declared, verified = excluded.verified,
    draft_id = excluded.draft_id, draft_answered = excluded.draft_answered, draft_processes = excluded.draft_processes
$$;

DROP TRIGGER keep_unit_reading ON assessment;
CREATE CONSTRAINT TRIGGER keep_unit_reading AFTER UPDATE ON assessment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.unit_id, OLD.status, OLD.target, OLD.lower, OLD.upper, OLD.verified_lower, OLD.verified_upper, OLD.to_weigh,
      OLD.weighed, OLD.answered, OLD.period_to, OLD.holding, OLD.blocked, OLD.at_lower, OLD.at_upper)
    IS DISTINCT FROM (NEW.unit_id, NEW.status, NEW.target, NEW.lower, NEW.upper, NEW.verified_lower, NEW.verified_upper,
      NEW.to_weigh, NEW.weighed, NEW.answered, NEW.period_to, NEW.holding, NEW.blocked, NEW.at_lower, NEW.at_upper))
  EXECUTE FUNCTION keep_unit_reading();

-- What is there already. The owner looks past the policies for it; the columns are filled without the triggers, and then
-- everything is counted once.
ALTER TABLE "unit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "assessment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "process_answer" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "unit_reading" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "branch_tally" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "assessment" DISABLE TRIGGER keep_unit_reading;
ALTER TABLE "unit_reading" DISABLE TRIGGER keep_branch_tally;
UPDATE assessment SET blocked = (
  SELECT coalesce(jsonb_object_agg(held.process, held.levels), '{}') FROM (
    SELECT a.process, jsonb_agg(level.level ORDER BY level.level) AS levels
    FROM process_answer a
      JOIN jsonb_to_recordset(assessment.profile -> 'levels') level (level int, "minimumCapability" int, adds jsonb)
        ON level.level <= assessment.target AND coalesce(a.lower, 0) < level."minimumCapability"
      JOIN jsonb_to_recordset(assessment.profile -> 'levels') asking (level int, "minimumCapability" int, adds jsonb)
        ON asking.adds ? a.process AND asking.level <= level.level
    WHERE a.organisation_id = assessment.organisation_id AND a.assessment_id = assessment.id
      AND assessment.holding ? a.process
    GROUP BY a.process) held)
WHERE holding IS NOT NULL;
UPDATE unit_reading SET blocked = assessment.blocked FROM assessment
WHERE assessment.organisation_id = unit_reading.organisation_id AND assessment.id = unit_reading.assessment_id;
SELECT tally_branches(id) FROM (SELECT DISTINCT organisation_id AS id FROM unit_reading) counted;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "assessment" ENABLE TRIGGER keep_unit_reading;
ALTER TABLE "unit_reading" ENABLE TRIGGER keep_branch_tally;
ALTER TABLE "unit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "assessment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "process_answer" FORCE ROW LEVEL SECURITY;
ALTER TABLE "unit_reading" FORCE ROW LEVEL SECURITY;
ALTER TABLE "branch_tally" FORCE ROW LEVEL SECURITY;
