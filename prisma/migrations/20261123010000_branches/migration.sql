-- Every unit knows those above it and itself, so that a branch is told without asking for the rest of the tree.
ALTER TABLE "unit" ADD COLUMN "path" UUID[] DEFAULT ARRAY[]::UUID[];

-- A membership may be limited to one branch of the units.
ALTER TABLE "membership" ADD COLUMN "branch_id" UUID;
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_branch_id_fkey" FOREIGN KEY ("organisation_id", "branch_id")
  REFERENCES "unit"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
-- Whoever keeps people and units keeps them for the whole organisation.
ALTER TABLE "membership" ADD CONSTRAINT "membership_branch"
  CHECK (branch_id IS NULL OR NOT roles @> ARRAY['administrator']::text[]);

ALTER TABLE "unit" NO FORCE ROW LEVEL SECURITY;
WITH RECURSIVE placed AS (
  SELECT organisation_id, id, ARRAY[id] AS path FROM unit WHERE parent_id IS NULL
  UNION ALL SELECT u.organisation_id, u.id, placed.path || u.id FROM unit u
    JOIN placed ON placed.organisation_id = u.organisation_id AND placed.id = u.parent_id)
UPDATE unit SET path = placed.path FROM placed WHERE placed.organisation_id = unit.organisation_id AND placed.id = unit.id;
ALTER TABLE "unit" FORCE ROW LEVEL SECURITY;

-- How far whoever asks may reach: "all", the branch below one unit, or, where nothing is set, nothing.
CREATE FUNCTION app_whole() RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(current_setting('app.branch', true) = 'all', false);
CREATE FUNCTION app_branch() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(nullif(current_setting('app.branch', true), ''), 'all')::uuid;
-- Who asks, so that their own evidence is theirs before it is linked to anything.
CREATE FUNCTION app_reader() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.reader', true), '')::uuid;

-- Each looks through the policies of what it asks for. Written in plpgsql, so that they weigh nothing where all is open.
CREATE FUNCTION app_sees_assessment(it uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN EXISTS (SELECT FROM assessment WHERE organisation_id = app_organisation() AND id = it); END $$;
CREATE FUNCTION app_sees_appraisal(it uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN EXISTS (SELECT FROM appraisal WHERE organisation_id = app_organisation() AND id = it); END $$;
CREATE FUNCTION app_sees_request(it uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN EXISTS (SELECT FROM evidence_request WHERE organisation_id = app_organisation() AND id = it); END $$;
CREATE FUNCTION app_sees_finding(it uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN EXISTS (SELECT FROM finding WHERE organisation_id = app_organisation() AND id = it); END $$;
CREATE FUNCTION app_sees_linked(it uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN EXISTS (SELECT FROM answer_evidence WHERE organisation_id = app_organisation() AND evidence_id = it)
  OR EXISTS (SELECT FROM practice_evidence WHERE organisation_id = app_organisation() AND evidence_id = it); END $$;
CREATE FUNCTION app_sees_evidence(it uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN EXISTS (SELECT FROM evidence WHERE organisation_id = app_organisation() AND id = it); END $$;

CREATE POLICY "branch" ON "unit" AS RESTRICTIVE
  USING (app_whole() OR app_branch() = ANY (path));
CREATE POLICY "branch" ON "assessment" AS RESTRICTIVE
  USING (app_whole() OR unit_id IN (SELECT id FROM unit));
CREATE POLICY "branch" ON "unit_reading" AS RESTRICTIVE
  USING (app_whole() OR unit_id IN (SELECT id FROM unit));
CREATE POLICY "branch" ON "branch_tally" AS RESTRICTIVE
  USING (app_whole() OR head_id IN (SELECT id FROM unit));
CREATE POLICY "branch" ON "assessment_transition" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "process_answer" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "answer_change" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "assignment" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "comment" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "appraisal" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "report" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "sign_off" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "evidence_request" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "answer_evidence" AS RESTRICTIVE USING (app_whole() OR app_sees_assessment(assessment_id));
CREATE POLICY "branch" ON "appraisal_member" AS RESTRICTIVE USING (app_whole() OR app_sees_appraisal(appraisal_id));
CREATE POLICY "branch" ON "appraisal_area" AS RESTRICTIVE USING (app_whole() OR app_sees_appraisal(appraisal_id));
CREATE POLICY "branch" ON "appraisal_instance" AS RESTRICTIVE USING (app_whole() OR app_sees_appraisal(appraisal_id));
CREATE POLICY "branch" ON "weighing" AS RESTRICTIVE USING (app_whole() OR app_sees_appraisal(appraisal_id));
CREATE POLICY "branch" ON "characterisation" AS RESTRICTIVE USING (app_whole() OR app_sees_appraisal(appraisal_id));
CREATE POLICY "branch" ON "unit_value" AS RESTRICTIVE USING (app_whole() OR app_sees_appraisal(appraisal_id));
CREATE POLICY "branch" ON "goal_rating" AS RESTRICTIVE USING (app_whole() OR app_sees_appraisal(appraisal_id));
CREATE POLICY "branch" ON "finding" AS RESTRICTIVE USING (app_whole() OR app_sees_appraisal(appraisal_id));
CREATE POLICY "branch" ON "practice_evidence" AS RESTRICTIVE USING (app_whole() OR app_sees_appraisal(appraisal_id));
CREATE POLICY "branch" ON "request_message" AS RESTRICTIVE USING (app_whole() OR app_sees_request(request_id));
CREATE POLICY "branch" ON "finding_remark" AS RESTRICTIVE USING (app_whole() OR app_sees_finding(finding_id));
-- Evidence belongs to whoever keeps it, and to every assessment that it backs.
CREATE POLICY "branch" ON "evidence" AS RESTRICTIVE
  USING (app_whole() OR owner_id = app_reader() OR added_by = app_reader() OR app_sees_linked(id));
CREATE POLICY "branch" ON "evidence_revision" AS RESTRICTIVE USING (app_whole() OR app_sees_evidence(evidence_id));
CREATE POLICY "branch" ON "evidence_file" AS RESTRICTIVE USING (app_whole() OR app_sees_evidence(evidence_id));
CREATE POLICY "branch" ON "evidence_address" AS RESTRICTIVE USING (app_whole() OR app_sees_evidence(evidence_id));

-- What the database keeps by itself it keeps for all, whoever made the change: a branch above counts as well.
CREATE OR REPLACE FUNCTION keep_unit_reading() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.branch', true), '');
BEGIN
  PERFORM set_config('app.branch', 'all', true);
  IF TG_OP = 'UPDATE' AND OLD.unit_id IS NOT NULL AND OLD.unit_id IS DISTINCT FROM NEW.unit_id THEN
    PERFORM read_unit(OLD.organisation_id, OLD.unit_id);
  END IF;
  IF NEW.unit_id IS NOT NULL THEN
    PERFORM read_unit(NEW.organisation_id, NEW.unit_id);
  END IF;
  PERFORM set_config('app.branch', before, true);
  RETURN NULL;
END $$;
