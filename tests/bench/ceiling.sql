-- What the ceilings insert into and read: tables without policies, triggers or neighbours.
create table bare_change (
  id uuid primary key,
  process text not null,
  field text not null,
  value text,
  at timestamptz not null default now()
);
create table bare_row (id int primary key, name text, unit text, status text, lower int, upper int);
insert into bare_row
select n, 'Yearly reading of ' || n, 'Unit ' || n % 40, 'submitted', n % 6, n % 6
from generate_series(1, 5000) n;
analyze;
