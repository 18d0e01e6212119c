-- Fills a copy of the bench's database to :all assessments in twenty organisations, the measured one among them, by whoever may
-- do everything. Triggers rest; what they would have kept is then kept once, by the product's own functions.
set session_replication_role = replica;

create temporary table org as
  select gen_random_uuid() as id, gen_random_uuid() as person, number from generate_series(1, 19) number;
insert into organisation (id, name) select id, 'Organisation ' || number from org;
insert into audit_head (organisation_id, sequence, hash) select id, 0, '' from org;
insert into person (id, email, name) select person, number || '@growth.example', 'Person ' || number from org;
insert into membership (organisation_id, person_id, roles) select id, person, '{manager}' from org;
insert into org select organisation_id, person_id, 0 from membership where organisation_id = :'organisation';

-- 25 heads with nine units below each, behind those that are there.
create temporary table placed as
  select org.id as organisation_id, gen_random_uuid() as id, n, (n - 1) / 10 as head,
    n + coalesce((select max(position) from unit where organisation_id = org.id), 0) as position
  from org, generate_series(1, 250) n;
insert into unit (organisation_id, id, name, parent_id, position, last, depth, path)
select u.organisation_id, u.id, 'Unit 1' || to_char(u.n, 'FM000'), case when u.id <> h.id then h.id end, u.position,
  case when u.id = h.id then u.position + 9 else u.position end, (u.id <> h.id)::int,
  case when u.id = h.id then array[h.id] else array[h.id, u.id] end
from placed u join placed h on h.organisation_id = u.organisation_id and h.head = u.head and h.n = u.head * 10 + 1;
analyze placed, unit;

-- Copies of what the measured organisation declared, one for each of its assessments in turn.
create temporary table template as
  select row_number() over (order by period_to) - 1 as turn, assessment.* from assessment
  where organisation_id = :'organisation' and status = 'submitted';
create temporary table filled as
  select gen_random_uuid() as id, org.id as organisation_id, org.person, turn.n, p.id as unit_id,
    (select count(*) from template) as templates
  from generate_series(1, :all - (select count(*) from assessment)) turn (n)
    join org on org.number = turn.n % 20
    join placed p on p.organisation_id = org.id and p.n = 1 + turn.n / 20 % 250;
analyze filled, template;
-- Forty in one unit.
update filled set unit_id = :'unit' where id in (
  select id from filled where organisation_id = :'organisation' order by n
  limit 40 - (select count(*) from assessment where unit_id = :'unit'));
insert into assessment (organisation_id, id, name, unit, unit_id, scope, period_from, period_to, edition_id, revision, profile,
  target, scoring_version, status, lower, upper, answered, left_out, holding, blocked, at_lower, at_upper, started_by, started_at,
  changed_at)
select f.organisation_id, f.id, t.name || ' ' || f.n, u.name, f.unit_id, t.scope, t.period_from - 4000 - (f.n % 3000)::int,
  t.period_to - 4000 - (f.n % 3000)::int,
  t.edition_id, t.revision, t.profile, t.target, t.scoring_version,
  case when f.n % 10 = 9 then 'draft' when f.n % 10 > 6 then 'signed-off' else 'submitted' end,
  t.lower, t.upper, t.answered, t.left_out, t.holding, t.blocked, t.at_lower, t.at_upper, f.person, t.started_at, t.changed_at
from filled f join template t on t.turn = f.n % f.templates
  join unit u on u.organisation_id = f.organisation_id and u.id = f.unit_id;
analyze assessment, unit;
insert into assessment_transition (organisation_id, assessment_id, position, move, from_status, to_status, person_id, at)
select organisation_id, id, 1, 'submit', 'draft', 'submitted', person, now() - (n % 1000)::int * interval '1 day' from filled where n % 10 <> 9;

-- A hundredth with all answers, and with the history of one change each.
insert into process_answer (organisation_id, assessment_id, process, position, answer, versions, applicable, complete, lower, upper)
select f.organisation_id, f.id, a.process, a.position, a.answer, a.versions, a.applicable, a.complete, a.lower, a.upper
from filled f join template t on t.turn = f.n % f.templates
  join process_answer a on a.organisation_id = t.organisation_id and a.assessment_id = t.id
where f.n % 100 < 1 or f.unit_id = :'unit';
insert into answer_change (organisation_id, id, assessment_id, process, field, after, version, person_id)
select a.organisation_id, gen_random_uuid(), a.assessment_id, a.process, 'operated', '"yes"', 1, f.person
from process_answer a join filled f on f.organisation_id = a.organisation_id and f.id = a.assessment_id;
analyze process_answer, assessment_transition;

select count(read_unit(organisation_id, id)) from unit;
select count(tally_branches(id)) from organisation;
drop table org, placed, template, filled;
set session_replication_role = origin;
analyze;
