import { type Columns, messageColumns, referralColumns } from './columns.js'

/** A list of columns, and of what stands in them. */
export const listed = (columns: Readonly<Record<string, string>>) => ({
  names: Object.keys(columns).join(', '),
  values: Object.values(columns).join(', '),
})
const referral = listed(referralColumns('given'))

/** Puts messages in that are not there yet, and says of each whether it may leave at once. */
const queued = (messages: string, columns: Columns) => {
  const { names, values } = listed(columns('m.row'))
  return `
    insert into outbox (id, row, line, ${names}) select m.id, m.row, m.line, ${values}
      from jsonb_to_recordset(${messages}) as m(id text, row jsonb, line text) order by m.id on conflict do nothing
      returning is_unfinished and ready_at <= created_at as is_due`
}

export const queueMessages = (columns: Columns): string => `
create or replace function queue_messages(messages jsonb) returns void language plpgsql as $$
declare due_now boolean;
begin
  with queued as (${queued('messages', columns)}
  ) select bool_or(is_due) into due_now from queued;
  if due_now then perform pg_notify('outbox', ''); end if;
end $$;
`

/**
 * A new request, its person's names and numbers and what is told of it, in one statement: each costs as much as a row.
 *
 * @param named what is kept of each name
 * @param last statements that follow
 * @param tell how workers hear of what may leave at once
 * @param columns what the outbox finds messages by
 */
export const fileReferral = (
  named: string,
  last = '',
  tell = "perform pg_notify('outbox', '')",
  columns: Columns = messageColumns,
): string => `
create or replace function file_referral(change jsonb) returns void language plpgsql as $$
declare
  item jsonb := change->'referral';
  request text := item->>'id';
  given jsonb := item->'row';
  keys jsonb := given->'keys';
  new_names text[] := item->>'names';
  open_now boolean := item->>'isOpen';
  due_now boolean;
begin
  with filed as (
    insert into referrals (id, row, change, answered, names, ${referral.names}) values (request, given,
      coalesce((item->>'change')::bigint, nextval('change_number')), (item->>'answered')::boolean, new_names,
      ${referral.values})
  ), named as (
    insert into person_names select ${named}
  ), numbered as (
    insert into person_numbers select keys->>'niss', request, open_now where keys ? 'niss'
  ), queued as (${queued("change->'outbox'", columns)}
  ) select bool_or(is_due) into due_now from queued;
  if due_now then ${tell}; end if;
  if keys ? 'aliases' then
    insert into person_numbers select distinct number, request, open_now and keys ? 'niss'
      from jsonb_array_elements_text(keys->'aliases') number where number is distinct from keys->>'niss';
  end if;
${last}end $$;
`

const COUNTED = `
  declare
    given_year int := split_part(given->>'reference', '-', 2);
    given_number int := split_part(given->>'reference', '-', 3);
  begin
    if not exists (select from sequences where year = given_year and last >= given_number) then
      insert into sequences values (given_year, given_number)
        on conflict (year) do update set last = excluded.last where sequences.last < excluded.last;
    end if;
  end;
`

/** @param named what is kept of each name */
export const moveReferral = (named: string): string => `
create or replace function move_referral(item jsonb, before referrals) returns void language plpgsql as $$
declare
  request text := before.id;
  keys jsonb := item->'row'->'keys';
  new_names text[] := item->>'names';
  open_now boolean := item->>'isOpen';
begin
  update referrals set row = item->'row', change = nextval('change_number'),
    answered = (item->>'answered')::boolean, names = new_names where id = request;
  if before.names is distinct from new_names then
    delete from person_names where name = any (before.names) and referral_id = request;
    insert into person_names select ${named};
  end if;
  if (before.row->'keys', before.is_open) is distinct from (keys, open_now) then
    delete from person_numbers where referral_id = request;
    insert into person_numbers select distinct number, request, open_now and keys ? 'niss'
      from jsonb_array_elements_text(coalesce(keys->'aliases', '[]') || coalesce(keys->'niss', '[]')) number;
  end if;
end $$;
`

const NAMED = 'unnest(new_names), request'

export const LEAN_FILING = `${queueMessages(messageColumns)}${fileReferral(NAMED, COUNTED)}${moveReferral(NAMED)}`
