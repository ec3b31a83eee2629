/**
 * A commit looks before it writes, so that what is refused has written nothing: changes that arrive together share one
 * transaction, whatever becomes of each. Only what another process does between the look and the write is thrown.
 *
 * Every table stands in statements of its own, whose plans are kept; a text that is put together is planned anew each time.
 */

/** Tables whose rows have versions, and those whose rows replace each other. */
const VERSIONED = ['drafts', 'questions', 'posts', 'actions']
const PLAIN = ['drafts', 'alerts', 'channels', 'contacts', 'feedback']

const eachTable = (tables: readonly string[], statements: (table: string) => string) =>
  `case item->>'table' ${tables.map((table) => `when '${table}' then ${statements(table)}`).join('\n')} end case;`

const PUT = `
drop function put_version(jsonb);
create function stored_version(item jsonb) returns int language plpgsql stable as $$
declare known text := item->>'id';
begin
  ${eachTable(VERSIONED, (table) => `return (select version from ${table} where id = known);`)}
end $$;

create function put_version(item jsonb) returns void language plpgsql as $$
declare
  known text := item->>'id';
  expected int := (item->>'expected')::int;
begin
  ${eachTable(
    VERSIONED,
    (table) => `
      if item->'row' = 'null' then delete from ${table} where id = known and version = expected;
      elsif expected = 0 then insert into ${table} (id, row) values (known, item->'row') on conflict do nothing;
      else update ${table} set row = item->'row' where id = known and version = expected;
      end if;`,
  )}
  if not found then perform refuse('stale'); end if;
end $$;

create or replace function put_row(item jsonb) returns void language plpgsql as $$
declare known text := item->>'id';
begin
  ${eachTable(
    PLAIN,
    (table) => `
      if item->'row' = 'null' then delete from ${table} where id = known;
      else insert into ${table} (id, row) values (known, item->'row') on conflict (id) do update set row = excluded.row;
      end if;`,
  )}
end $$;
`

/** Wakes the workers only for what may leave at once: every notification costs a lock of the whole server and a claim. */
const QUEUE = `
create or replace function queue_messages(messages jsonb) returns void language plpgsql as $$
declare due_now boolean;
begin
  with added as (
    insert into outbox (id, row, line) select id, row, line
      from jsonb_to_recordset(messages) as m(id text, row jsonb, line text) order by id on conflict do nothing
      returning is_unfinished and ready_at <= created_at as is_due
  ) select bool_or(is_due) into due_now from added;
  if due_now then perform pg_notify('outbox', ''); end if;
end $$;
`

const PUT_REFERRAL = `
create or replace function put_referral(item jsonb, before referrals) returns void language plpgsql as $$
declare
  this referrals;
  keys jsonb := item->'row'->'keys';
  new_names text[] := array(select jsonb_array_elements_text(item->'names'));
  given_year int;
  given_number int;
begin
  if before.id is null then
    insert into referrals (id, row, change, answered, names) values (item->>'id', item->'row',
      coalesce((item->>'change')::bigint, nextval('change_number')), (item->>'answered')::boolean, new_names) returning * into this;
    given_year := split_part(this.reference, '-', 2)::int;
    given_number := split_part(this.reference, '-', 3)::int;
    insert into sequences values (given_year, given_number) on conflict do nothing;
    if not found then update sequences set last = given_number where year = given_year and last < given_number; end if;
  else
    update referrals set row = item->'row', change = nextval('change_number'),
      answered = (item->>'answered')::boolean, names = new_names where id = before.id returning * into this;
  end if;
  if before.names is distinct from new_names then
    if before.id is not null then
      delete from person_names where name = any (before.names) and referral_id = this.id;
    end if;
    insert into person_names select distinct name, this.id from unnest(new_names) name;
  end if;
  if (before.row->'keys', before.is_open) is distinct from (keys, this.is_open) then
    if before.id is not null then delete from person_numbers where referral_id = this.id; end if;
    insert into person_numbers select distinct number, this.id, this.is_open and this.niss_key is not null
      from jsonb_array_elements_text(coalesce(keys->'aliases', '[]') || coalesce(keys->'niss', '[]')) number;
  end if;
end $$;
`

/** Why not, in the order in which a person is told: a cause seen before, an old version, a second open request. */
const LOOK = `
create function refusal_of(change jsonb, before referrals) returns text language plpgsql stable as $$
declare
  referral jsonb := change->'referral';
  item jsonb;
begin
  if change ? 'answers' and exists (
    select from answers where id = any (array(select jsonb_array_elements(change->'answers')->>'id'))
  ) then return 'duplicate'; end if;
  if referral is not null and coalesce(before.version, 0) <> (referral->>'expected')::int then return 'stale'; end if;
  if change ? 'versioned' then
    for item in select jsonb_array_elements(change->'versioned') loop
      if coalesce(stored_version(item), 0) <> (item->>'expected')::int then return 'stale'; end if;
    end loop;
  end if;
  if (referral->>'isOpen')::boolean and (before.row->'keys') is distinct from (referral->'row'->'keys') and exists (
    select from same_person(referral->'row'->'keys') other(id) join referrals r using (id)
      where r.is_open and r.id <> referral->>'id'
  ) then return 'conflict'; end if;
  return null;
end $$;
`

/** \`seqscan\`: a plan that was kept since the tables were small would read all of them when they are large. */
const COMMIT = `
drop function commit_change(jsonb);
drop function apply_change(jsonb);
create function apply_change(change jsonb) returns text language plpgsql as $$
declare
  item jsonb;
  written int;
  before referrals;
  refusal text;
  referral jsonb := change->'referral';
begin
  if referral is not null then select * into before from referrals where id = referral->>'id'; end if;
  refusal := refusal_of(change, before);
  if refusal is not null then return refusal; end if;
  if change ? 'answers' then
    insert into answers (id, row) select id, row from jsonb_to_recordset(change->'answers') as a(id text, row jsonb)
      order by id on conflict do nothing;
    get diagnostics written = row_count;
    if written < jsonb_array_length(change->'answers') then perform refuse('duplicate'); end if;
  end if;
  if change ? 'versioned' then
    for item in select jsonb_array_elements(change->'versioned') loop perform put_version(item); end loop;
  end if;
  if referral is not null then perform put_referral(referral, before); end if;
  if change ? 'rows' then
    for item in select jsonb_array_elements(change->'rows') loop perform put_row(item); end loop;
  end if;
  if change ? 'outbox' then perform queue_messages(change->'outbox'); end if;
  if change ? 'reachable' then
    update outbox set row = (row - 'reason') || jsonb_build_object('state', 'retry', 'dueAt', change->'reachable'->'at')
      where state = 'blocked' and member = change->'reachable'->>'member';
    if found then perform pg_notify('outbox', ''); end if;
  end if;
  if change ? 'forgetQuestionsBefore' then
    delete from questions where asked_at < change->>'forgetQuestionsBefore';
  end if;
  return 'done';
end $$;

-- What became of each change. Changes of requests come one transaction after the other, until it is committed: so their
-- numbers follow the commits.
create function commit_changes(changes jsonb) returns text[] language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare outcomes text[] := '{}';
begin
  if jsonb_path_exists(changes, '$[*].referral') then perform pg_advisory_xact_lock(7250301); end if;
  for place in 0 .. jsonb_array_length(changes) - 1 loop
    outcomes := outcomes || apply_change(changes->place);
  end loop;
  return outcomes;
end $$;
`

export const COMMIT_CHANGES = `${PUT}${QUEUE}${PUT_REFERRAL}${LOOK}${COMMIT}`
