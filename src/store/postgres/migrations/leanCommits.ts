/**
 * Why not, in the order in which a person is told: a cause seen before, an old version, a second open request. A cause is
 * looked for last, and only when nothing else refuses is it put in: alone it says by itself whether it was there, before
 * anything is written.
 *
 * @param look.declared variables
 * @param look.first finds what stands there of the request, and whether it is stale
 * @param look.somebody whether anybody's request may be the same person's, so that it is looked for
 * @param look.last what follows when a request was filed
 */
export const applyChange = (look: {
  readonly declared: string
  readonly first: string
  readonly somebody: string
  readonly last: string
}): string => `
create or replace function apply_change(change jsonb) returns text language plpgsql as $$
declare
  item jsonb;
  written int;
  before referrals;
  refusal text;
  referral jsonb := change->'referral';
  keys jsonb := referral->'row'->'keys';
  causes int := jsonb_array_length(change->'answers');
  ${look.declared}
begin
${look.first}  if change ? 'versioned' then
    for item in select jsonb_array_elements(change->'versioned') loop
      if coalesce(stored_version(item), 0) <> (item->>'expected')::int then refusal := 'stale'; end if;
    end loop;
  end if;
  if refusal is null and (referral->>'isOpen')::boolean and (before.row->'keys') is distinct from keys then
    if ${look.somebody} then
      if exists (
        select from same_person(keys) other(id) join referrals r using (id) where r.is_open and r.id <> referral->>'id'
      ) then refusal := 'conflict'; end if;
    end if;
  end if;
  if causes > 1 or (causes > 0 and refusal is not null) then
    if exists (select from answers where id = any (array(select jsonb_array_elements(change->'answers')->>'id')))
      then return 'duplicate'; end if;
  end if;
  if refusal is not null then return refusal; end if;
  if causes > 0 then
    insert into answers (id, row) select a->>'id', a->'row' from jsonb_array_elements(change->'answers') a
      order by 1 on conflict do nothing;
    get diagnostics written = row_count;
    if written = 0 then return 'duplicate'; end if;
    if written < causes then perform refuse('duplicate'); end if;
  end if;
  if change ? 'versioned' then
    for item in select jsonb_array_elements(change->'versioned') loop perform put_version(item); end loop;
  end if;
  if before.id is not null then perform move_referral(referral, before);
  elsif referral is not null then
    perform file_referral(change);${look.last}
  end if;
  if change ? 'rows' then
    for item in select jsonb_array_elements(change->'rows') loop perform put_row(item); end loop;
  end if;
  if change ? 'outbox' and (referral is null or before.id is not null) then perform queue_messages(change->'outbox'); end if;
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
`

/** Whether a request of that person may be there. */
export const SOMEBODY = `(keys ? 'aliases' or exists (select from person_numbers where number = keys->>'niss')
      or exists (select from referrals where name_key = keys->>'name' and name_key <> ''))`

const APPLY = applyChange({
  declared: '',
  first: `
  if referral is not null then
    select * into before from referrals where id = referral->>'id';
    if coalesce(before.version, 0) <> (referral->>'expected')::int then refusal := 'stale'; end if;
  end if;
`,
  somebody: SOMEBODY,
  last: '',
})

/** @param last what follows when a request was filed */
export const moveRows = (last: string): string => `
create or replace function move_rows(into_table text, items jsonb, done int) returns void language plpgsql as $$
declare item jsonb;
begin
  if into_table = 'referrals' then
    for item in select jsonb_array_elements(items) loop
      perform file_referral(jsonb_build_object('referral', item));${last}
    end loop;
  elsif into_table = 'outbox' then
    insert into outbox (id, row, line) select m->>'id', m->'row', m->>'line'
      from jsonb_array_elements(items) with ordinality as messages(m, place) order by place;
  else
    execute format('insert into %I (id, row) select id, row from jsonb_to_recordset($1) as m(id text, row jsonb)', into_table)
      using items;
  end if;
  update meta set value = (value::jsonb || jsonb_build_object(into_table, done))::text where name = 'moving';
end $$;
`

const DROPPED = `
drop function put_referral(jsonb, referrals);
drop function refusal_of(jsonb, referrals);
`

export const LEAN_COMMITS = `${APPLY}${moveRows('')}${DROPPED}`
