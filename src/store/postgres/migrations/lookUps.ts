/** What is looked for often stays as fast however much has ended, and before the server has counted what is new. */
const INDEXES = `
alter function same_person(jsonb) set plan_cache_mode = force_generic_plan;
alter function same_person(jsonb) set enable_seqscan = off;
drop index referrals_adviser_idx, referrals_organisation_reference_idx;
create index on referrals (adviser) where is_open;
create index on referrals (organisation, status, changed_at);
`

/**
 * The first of its line is looked up for each message that is due, by the index of lines, which alone has that order. The
 * server plans as if a wave that it has not counted yet were nothing, and would read all of it for each.
 */
const CLAIM = `
create or replace function claim_messages(pushes boolean, at text, most int, lease_until text, taker int, in_hand text[])
returns table (taken jsonb) language sql set enable_sort = off set enable_seqscan = off as $$
  with due as (
    select id, row from outbox o
    where is_unfinished and is_push = pushes and ready_at <= at and id <> all(in_hand) and id = (
      select first.id from outbox first where first.is_unfinished and first.line = o.line and first.is_push is not distinct from pushes
        order by first.line, first.version, first.seq limit 1
    )
    order by ready_at, seq limit most for update skip locked
  )
  update outbox set holder = taker, row = outbox.row || jsonb_build_object(
      'state', 'sending', 'attempts', (outbox.row->>'attempts')::int + 1, 'leaseUntil', lease_until)
    from due where outbox.id = due.id returning due.row
$$;
`

export const LOOK_UPS = `${INDEXES}${CLAIM}`
