/**
 * Requests of the person that those keys stand for: the rule of `domain/samePerson`, on the digests. Round after round,
 * since the planner takes a recursive query for a large one and reads whole tables.
 */
const SAME_PERSON = `
create function same_person(keys jsonb) returns setof text rows 3 language plpgsql stable as $$
declare
  numbers text[] := array(select jsonb_array_elements_text(coalesce(keys->'aliases', '[]') || coalesce(keys->'niss', '[]')));
  found_now text[];
begin
  loop
    found_now := array(select distinct also.number from person_numbers known
      join person_numbers also using (referral_id) where known.number = any (numbers));
    exit when found_now <@ numbers;
    numbers := numbers || found_now;
  end loop;
  return query select r.id::text from referrals r
      where r.name_key = keys->>'name' and r.name_key <> '' and (r.niss_key is null or not keys ? 'niss')
    union all select r.id::text from referrals r where keys ? 'niss' and r.niss_key is not null
      and r.id in (select p.referral_id from person_numbers p where p.number = any (numbers));
end $$;
`

/** One version after the other: the wrong one is stale. */
const PUT = `
create function refuse(why text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'PA001', message = why;
end $$;

create function put_version(item jsonb) returns void language plpgsql as $$
declare written int;
begin
  if item->'row' = 'null' then
    execute format('delete from %I where id = $1 and version = $2', item->>'table')
      using item->>'id', (item->>'expected')::int;
  elsif (item->>'expected')::int = 0 then
    execute format('insert into %I (id, row) values ($1, $2) on conflict do nothing', item->>'table')
      using item->>'id', item->'row';
  else
    execute format('update %I set row = $2 where id = $1 and version = $3', item->>'table')
      using item->>'id', item->'row', (item->>'expected')::int;
  end if;
  get diagnostics written = row_count;
  if written = 0 then perform refuse('stale'); end if;
end $$;

create function put_row(item jsonb) returns void language plpgsql as $$
begin
  if item->'row' = 'null' then
    execute format('delete from %I where id = $1', item->>'table') using item->>'id';
  else
    execute format('insert into %I (id, row) values ($1, $2) on conflict (id) do update set row = $2', item->>'table')
      using item->>'id', item->'row';
  end if;
end $$;
`

/** A request: its version was looked at under the lock that every change of a request takes. A moved one keeps its number. */
const PUT_REFERRAL = `
create function put_referral(item jsonb, before referrals) returns void language plpgsql as $$
declare
  this referrals;
  keys jsonb := item->'row'->'keys';
  new_names text[] := array(select jsonb_array_elements_text(item->'names'));
begin
  if before.id is null then
    insert into referrals (id, row, change, answered, names) values
      (item->>'id', item->'row', coalesce((item->>'change')::bigint, nextval('change_number')), (item->>'answered')::boolean, new_names) returning * into this;
    insert into sequences values (split_part(this.reference, '-', 2)::int, split_part(this.reference, '-', 3)::int)
      on conflict (year) do update set last = excluded.last where sequences.last < excluded.last;
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

/**
 * A whole change, in the order of its refusals: a cause seen before, an old version, a second open request. Changes of
 * requests come one after the other, until they are committed: so their numbers follow the commits.
 */
const COMMIT = `
create function apply_change(change jsonb) returns void language plpgsql as $$
declare
  item jsonb;
  written int;
  before referrals;
  referral jsonb := change->'referral';
begin
  if referral is not null then perform pg_advisory_xact_lock(7250301); end if;
  if change ? 'answers' then
    insert into answers (id, row) select id, row from jsonb_to_recordset(change->'answers') as a(id text, row jsonb)
      order by id on conflict do nothing;
    get diagnostics written = row_count;
    if written < jsonb_array_length(change->'answers') then perform refuse('duplicate'); end if;
  end if;
  if referral is not null then
    select * into before from referrals where id = referral->>'id';
    if coalesce(before.version, 0) <> (referral->>'expected')::int then perform refuse('stale'); end if;
  end if;
  for item in select jsonb_array_elements(change->'versioned') loop perform put_version(item); end loop;
  if referral is not null then
    if (referral->>'isOpen')::boolean and (before.row->'keys') is distinct from (referral->'row'->'keys') and exists (
      select from same_person(referral->'row'->'keys') other(id) join referrals r using (id)
        where r.is_open and r.id <> referral->>'id'
    ) then perform refuse('conflict'); end if;
    perform put_referral(referral, before);
  end if;
  for item in select jsonb_array_elements(change->'rows') loop perform put_row(item); end loop;
  if change ? 'outbox' then perform queue_messages(change->'outbox'); end if;
  if change ? 'reachable' then
    update outbox set row = (row - 'reason') || jsonb_build_object('state', 'retry', 'dueAt', change->'reachable'->'at')
      where state = 'blocked' and member = change->'reachable'->>'member';
    perform pg_notify('outbox', '');
  end if;
  if change ? 'forgetQuestionsBefore' then
    delete from questions where asked_at < change->>'forgetQuestionsBefore';
  end if;
end $$;

create function commit_change(change jsonb) returns text language plpgsql as $$
declare violated text;
begin
  perform apply_change(change);
  return 'done';
exception
  when sqlstate 'PA001' then return sqlerrm;
  when unique_violation then
    get stacked diagnostics violated = constraint_name;
    if violated = 'one_open_request' then return 'conflict'; end if;
    raise;
end $$;
`

export const COMMIT_FUNCTIONS = `${SAME_PERSON}${PUT}${PUT_REFERRAL}${COMMIT}`
