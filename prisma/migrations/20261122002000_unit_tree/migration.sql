ALTER TABLE "unit" ADD COLUMN     "depth" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "last" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "merged_into" UUID,
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "assessment" ADD COLUMN     "at_lower" INTEGER[],
ADD COLUMN     "at_upper" INTEGER[],
ADD COLUMN     "holding" JSONB;

CREATE TABLE "unit_reading" (
    "organisation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "assessment_id" UUID,
    "status" TEXT,
    "target" INTEGER,
    "lower" INTEGER,
    "upper" INTEGER,
    "verified_lower" INTEGER,
    "verified_upper" INTEGER,
    "to_weigh" INTEGER NOT NULL DEFAULT 0,
    "weighed" INTEGER NOT NULL DEFAULT 0,
    "declared_at" TIMESTAMPTZ(3),
    "holding" JSONB,
    "at_lower" INTEGER[],
    "at_upper" INTEGER[],
    "declarations" INTEGER NOT NULL DEFAULT 0,
    "declared" INTEGER[],
    "verified" INTEGER[],
    "draft_id" UUID,
    "draft_answered" INTEGER NOT NULL DEFAULT 0,
    "draft_processes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "unit_reading_pkey" PRIMARY KEY ("organisation_id","unit_id")
);

CREATE INDEX "assessment_organisation_id_unit_id_period_to_started_at_idx" ON "assessment"("organisation_id", "unit_id", "period_to" DESC, "started_at" DESC);

CREATE INDEX "unit_organisation_id_position_idx" ON "unit"("organisation_id", "position");

ALTER TABLE "unit" ADD CONSTRAINT "unit_organisation_id_parent_id_fkey" FOREIGN KEY ("organisation_id", "parent_id")
  REFERENCES "unit"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "unit" ADD CONSTRAINT "unit_organisation_id_merged_into_fkey" FOREIGN KEY ("organisation_id", "merged_into")
  REFERENCES "unit"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "unit_reading" ADD CONSTRAINT "unit_reading_organisation_id_unit_id_fkey" FOREIGN KEY ("organisation_id", "unit_id")
  REFERENCES "unit"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit_reading" ADD CONSTRAINT "unit_reading_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id")
  REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit_reading" ADD CONSTRAINT "unit_reading_organisation_id_draft_id_fkey" FOREIGN KEY ("organisation_id", "draft_id")
  REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "unit" ADD CONSTRAINT "unit_not_below_itself" CHECK (parent_id <> id);

-- What stands of one unit, from its assessments: the latest that is declared, the last four, and the latest draft.
CREATE FUNCTION read_unit(of_organisation uuid, of_unit uuid) RETURNS void LANGUAGE sql AS $$
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
    to_weigh, weighed, declared_at, holding, at_lower, at_upper, declarations, declared, verified,
    draft_id, draft_answered, draft_processes)
  select of_organisation, of_unit, latest.id, latest.status, latest.target, latest.lower, latest.upper,
    latest.verified_lower, latest.verified_upper, coalesce(latest.to_weigh, 0), coalesce(latest.weighed, 0),
    (select coalesce(max(at), latest.changed_at) from assessment_transition moved
      where moved.organisation_id = of_organisation and moved.assessment_id = latest.id and moved.move = 'submit'),
    latest.holding, latest.at_lower, latest.at_upper,
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
    holding = excluded.holding, at_lower = excluded.at_lower, at_upper = excluded.at_upper,
    declarations = excluded.declarations, declared = excluded.declared, verified = excluded.verified,
    draft_id = excluded.draft_id, draft_answered = excluded.draft_answered, draft_processes = excluded.draft_processes
$$;

CREATE FUNCTION keep_unit_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.unit_id IS NOT NULL AND OLD.unit_id IS DISTINCT FROM NEW.unit_id THEN
    PERFORM read_unit(OLD.organisation_id, OLD.unit_id);
  END IF;
  IF NEW.unit_id IS NOT NULL THEN
    PERFORM read_unit(NEW.organisation_id, NEW.unit_id);
  END IF;
  RETURN NULL;
END $$;

-- At the end of the transaction, whoever changed the assessment: every lock is held by then, so that no two wait for each other.
CREATE CONSTRAINT TRIGGER keep_unit_reading_of_new AFTER INSERT ON assessment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_unit_reading();
CREATE CONSTRAINT TRIGGER keep_unit_reading AFTER UPDATE ON assessment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.unit_id, OLD.status, OLD.target, OLD.lower, OLD.upper, OLD.verified_lower, OLD.verified_upper, OLD.to_weigh,
      OLD.weighed, OLD.answered, OLD.period_to, OLD.holding, OLD.at_lower, OLD.at_upper)
    IS DISTINCT FROM (NEW.unit_id, NEW.status, NEW.target, NEW.lower, NEW.upper, NEW.verified_lower, NEW.verified_upper,
      NEW.to_weigh, NEW.weighed, NEW.answered, NEW.period_to, NEW.holding, NEW.at_lower, NEW.at_upper))
  EXECUTE FUNCTION keep_unit_reading();

-- What is there already: units by name at the top, and what stands of each. The owner looks past the policies for it.
ALTER TABLE "unit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "assessment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "assessment_transition" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "process_answer" NO FORCE ROW LEVEL SECURITY;
UPDATE unit SET position = placed.position, last = placed.position FROM (
  select organisation_id, id, row_number() over (partition by organisation_id order by lower(name), id) as position from unit
) placed WHERE placed.organisation_id = unit.organisation_id AND placed.id = unit.id;
UPDATE assessment SET
  at_lower = array(select (select count(*) from process_answer a where a.organisation_id = assessment.organisation_id
    and a.assessment_id = assessment.id and a.applicable and a.lower = level) from generate_series(0, 5) level order by level),
  at_upper = array(select (select count(*) from process_answer a where a.organisation_id = assessment.organisation_id
    and a.assessment_id = assessment.id and a.applicable and a.upper = level) from generate_series(0, 5) level order by level);
SELECT read_unit(organisation_id, id) FROM unit;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "unit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "assessment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "assessment_transition" FORCE ROW LEVEL SECURITY;
ALTER TABLE "process_answer" FORCE ROW LEVEL SECURITY;

ALTER TABLE "unit_reading" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "unit_reading"
  USING (organisation_id = app_organisation())
  WITH CHECK (organisation_id = app_organisation());
