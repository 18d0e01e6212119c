-- The roles and the database that Plumbline works with on a PostgreSQL of yours; set the passwords with \password.
create role plumbline_owner login nosuperuser nobypassrls nocreatedb nocreaterole;
create role plumbline_app login nosuperuser nobypassrls nocreatedb nocreaterole;
-- For npm run backup alone: it sees every organisation's rows, and changes none.
create role plumbline_backup login nosuperuser bypassrls nocreatedb nocreaterole in role pg_read_all_data;
create database plumbline owner plumbline_owner;
revoke all on database plumbline from public;
grant connect on database plumbline to plumbline_app, plumbline_backup;
