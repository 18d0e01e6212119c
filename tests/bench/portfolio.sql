-- Gives an organisation :units units, heads with nine below each, and :readings declared assessments in each, the latest with all
-- its answers, after what the measured organisation (:template) declared. Triggers rest, as for growth.
set session_replication_role = replica;

create temporary table placed as
  select gen_random_uuid() as id, n, (n - 1) / 10 as head from generate_series(1, :units) n;
insert into unit (organisation_id, id, name, parent_id, position, last, depth, path)
select :'organisation', u.id, 'Unit ' || to_char(u.n, 'FM0000'), case when u.id <> h.id then h.id end, u.n,
  case when u.id = h.id then least(u.n + 9, :units) else u.n end, (u.id <> h.id)::int,
  case when u.id = h.id then array[h.id] else array[h.id, u.id] end
from placed u join placed h on h.head = u.head and h.n = u.head * 10 + 1;

create temporary table template as
  select row_number() over (order by period_to) - 1 as turn, count(*) over () as templates, assessment.* from assessment
  where organisation_id = :'template' and status = 'submitted' and exists (
    select from process_answer where assessment_id = assessment.id and complete);
create temporary table filled as
  select gen_random_uuid() as id, placed.id as unit_id, placed.n, reading
  from placed, generate_series(0, :readings - 1) reading;
analyze placed, template, filled, unit;
insert into assessment (organisation_id, id, name, unit, unit_id, scope, period_from, period_to, edition_id, revision, profile,
  target, scoring_version, status, lower, upper, answered, left_out, holding, blocked, at_lower, at_upper, started_by, started_at,
  changed_at)
select :'organisation', f.id, 'Reading ' || f.reading, u.name, u.id, t.scope, date '2025-01-01' - 365 * f.reading,
  date '2025-12-31' - 365 * f.reading, t.edition_id, t.revision, t.profile, t.target, t.scoring_version, 'submitted',
  t.lower, t.upper, t.answered, t.left_out, t.holding, t.blocked, t.at_lower, t.at_upper,
  (select person_id from membership where organisation_id = :'organisation'), t.started_at, t.changed_at
from filled f join template t on t.turn = (f.n + f.reading) % t.templates join unit u on u.id = f.unit_id;
insert into assessment_transition (organisation_id, assessment_id, position, move, from_status, to_status, person_id, at)
select a.organisation_id, a.id, 1, 'submit', 'draft', 'submitted', a.started_by, a.period_to
from assessment a where a.organisation_id = :'organisation';
insert into process_answer (organisation_id, assessment_id, process, position, answer, versions, applicable, complete, lower, upper)
select :'organisation', f.id, a.process, a.position, a.answer, a.versions, a.applicable, a.complete, a.lower, a.upper
from filled f join template t on t.turn = (f.n + f.reading) % t.templates
  join process_answer a on a.organisation_id = t.organisation_id and a.assessment_id = t.id
where f.reading = 0;
analyze assessment, process_answer, assessment_transition, unit;

select count(read_unit(organisation_id, id)) from unit where organisation_id = :'organisation';
select tally_branches(:'organisation');
drop table placed, template, filled;
set session_replication_role = origin;
