-- Whoever saves an answer begins with all that the decision takes: one question opens the rows, holds the assessment and reads how
-- its answers stand then. They are read by a statement of their own, which sees what was saved while this one waited.
CREATE FUNCTION answers_held(at_organisation text, at_branch text, at_person text, at_assessment uuid) RETURNS TABLE (
  id text, name text, unit text, scope text, period_from date, period_to date, status text, archived_from text, target integer,
  scoring_version text, answered integer, left_out integer, changed_at timestamptz, version integer, profile jsonb, edition_id text,
  revision integer, units text[], answers jsonb
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.organisation_id', at_organisation, true), set_config('app.branch', at_branch, true),
    set_config('app.reader', at_person, true), set_config('app.person_id', at_person, true);
  PERFORM FROM assessment WHERE id = at_assessment FOR UPDATE;
  RETURN QUERY
  SELECT a.id::text, a.name, a.unit, a.scope, a.period_from, a.period_to, a.status::text, a.archived_from::text, a.target,
    a.scoring_version, a.answered, a.left_out, a.changed_at, a.version, a.profile, a.edition_id, a.revision,
    coalesce((SELECT path FROM unit WHERE organisation_id = a.organisation_id AND id = a.unit_id), '{}')::text[],
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'process', process, 'answer', answer, 'complete', complete, 'versions', versions)), '[]')
      FROM process_answer WHERE organisation_id = a.organisation_id AND assessment_id = a.id)
  FROM assessment a WHERE a.id = at_assessment;
END $$;
