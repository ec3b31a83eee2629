/** Who is a member and who asks to be. Whoever changes members, every process hears of it. */
const TABLES = `
create table memberships (
  id text collate "C" primary key,
  row jsonb not null,
  version int generated always as ((row->>'version')::int) stored
);
create function tell_of_members() returns trigger language plpgsql as $$
begin
  perform pg_notify('members', '');
  return null;
end $$;
create trigger tell_of_members after insert or update or delete on memberships
  for each statement execute function tell_of_members();

create table access (
  id text collate "C" primary key,
  row jsonb not null,
  organisation text collate "C" generated always as (row->>'organisation') stored,
  asked_at text collate "C" generated always as (row->>'askedAt') stored,
  is_decided boolean generated always as (row ? 'decision') stored,
  version int generated always as ((row->>'version')::int) stored
);
create unique index one_open_access on access (lower(row->>'tenant'), lower(row->>'aadObjectId'), organisation)
  where not is_decided;
create index on access (asked_at) where not is_decided;
`

const VERSIONED = ['drafts', 'questions', 'posts', 'actions', 'memberships', 'access']
const eachTable = (statements: (table: string) => string) =>
  `case item->>'table' ${VERSIONED.map((table) => `when '${table}' then ${statements(table)}`).join('\n')} end case;`

const STORED = `
create or replace function stored_version(item jsonb) returns int language plpgsql stable as $$
declare known text := item->>'id';
begin
  ${eachTable((table) => `return (select version from ${table} where id = known);`)}
end $$;
`

/** As in \`commitChanges.ts\`, with the tables above. @param first statements that come first */
export const putVersion = (first = ''): string => `
create or replace function put_version(item jsonb) returns void language plpgsql as $$
declare
  known text := item->>'id';
  expected int := (item->>'expected')::int;
begin
${first}  ${eachTable(
  (table) => `
      if item->'row' = 'null' then delete from ${table} where id = known and version = expected;
      elsif expected = 0 then insert into ${table} (id, row) values (known, item->'row') on conflict do nothing;
      else update ${table} set row = item->'row' where id = known and version = expected;
      end if;`,
)}
  if not found then perform refuse('stale'); end if;
end $$;
`

export const MEMBERS = `${TABLES}${STORED}${putVersion()}`
