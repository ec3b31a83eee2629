import { outboxColumns, REASONS_LAID_OUT, referralColumns } from './columns.js'
import { fileReferral, listed, queueMessages } from './leanFiling.js'
import { NAMED } from './oneLook.js'

const referral = listed(referralColumns('given'))
const message = listed(outboxColumns('m.row'))

/** Who owns what is open is read from the index that the clock looks at: a filing writes one entry less. */
const INDEXES = `
drop index referrals_organisation_owner_idx, referrals_reference_idx;
create index referrals_watched on referrals (reference) include (organisation, owner, is_open) where is_open or status = 'stopped';
`

/**
 * A filing as most are: one press, and nobody of that name or number was ever there. What would stand in its way is looked
 * for in the statement that puts the press in, and then each table has a statement of its own: one for all of them was
 * longer in getting ready than it saved. False, and nothing written: it is for \`apply_change\` to say why, or to keep it.
 */
const FILE = `
create function file_at_once(change jsonb) returns boolean language plpgsql as $$
declare
  item jsonb := change->'referral';
  given jsonb := item->'row';
  request text := item->>'id';
  number_key text := given->'keys'->>'niss';
  new_names text[] := item->>'names';
  cause jsonb := change->'answers'->0;
begin
  insert into answers (id, row) select cause->>'id', cause->'row'
    where jsonb_array_length(change->'answers') = 1 and (item->>'isOpen')::boolean and not given->'keys' ? 'aliases'
      and not change ?| '{versioned,reachable,forgetQuestionsBefore}'
      and not exists (select from referrals where id = request)
      and not exists (select from person_numbers where number = number_key)
      and not exists (select from referrals where name_key = given->'keys'->>'name')
      and exists (select from sequences where year = split_part(given->>'reference', '-', 2)::int
        and last >= split_part(given->>'reference', '-', 3)::int)
    on conflict do nothing;
  if not found then return false; end if;
  insert into referrals (id, row, change, answered, names, ${referral.names}) values (request, given,
    nextval('change_number'), (item->>'answered')::boolean, new_names, ${referral.values});
  insert into person_names (name, referral_id, organisation) select unnest(new_names), request, given->>'organisation';
  if number_key is not null then insert into person_numbers values (number_key, request, true); end if;
  if change ? 'outbox' then
    insert into outbox (id, row, line, ${message.names}) select m.id, m.row, m.line, ${message.values}
      from jsonb_to_recordset(change->'outbox') as m(id text, row jsonb, line text) on conflict do nothing;
  end if;
  if change ? 'rows' then
    for item in select jsonb_array_elements(change->'rows') loop perform put_row(item); end loop;
  end if;
  if (change->>'tell')::boolean then perform pg_notify('outbox', ''); end if;
  return true;
end $$;
`

/** What became of each change of a request. Its connection says how to plan: to say it at each call cost as much as a table. */
const COMMIT = `
create function commit_requests(changes jsonb) returns text[] language plpgsql as $$
declare
  change jsonb;
  outcomes text[] := '{}';
begin
  perform pg_advisory_xact_lock(7250301);
  for place in 0 .. jsonb_array_length(changes) - 1 loop
    change := changes->place;
    outcomes := outcomes || case when change ? 'tell' and file_at_once(change) then 'done' else apply_change(change) end;
  end loop;
  return outcomes;
end $$;
`

export const FILING_AT_ONCE = [
  INDEXES,
  REASONS_LAID_OUT,
  queueMessages(outboxColumns),
  fileReferral(NAMED, '', 'perform tell_seldom()', outboxColumns),
  FILE,
  COMMIT,
].join('')
