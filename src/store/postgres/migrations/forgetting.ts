/**
 * What the outbox forgets in time: the rules are those of `usecases/forgetting.ts`, and what people hold is remembered as
 * `../../held.ts` does it.
 */
const ENDED = `(state in ('sent', 'failed', 'shared', 'gathered', 'dropped') or (state = 'blocked' and row->'to' ? 'channel'))`
const subject = (row: string) =>
  `coalesce(${['referralId', 'draftId', 'questionId', 'about'].map((field) => `${row}->>'${field}'`).join(', ')})`

const HELD = `
create table held (
  id text collate "C" primary key,
  row jsonb not null,
  referral_id text collate "C" generated always as (row->>'referralId') stored,
  member text collate "C" generated always as (row->>'member') stored
);
create index on held (referral_id);
create index on held using gin ((row->'messages'));
create index outbox_ended on outbox (created_at, id) where ${ENDED};
create index outbox_sharing on outbox ((${subject('row')})) where is_unfinished and member is null and not is_push;

create or replace function copies_of(referral text)
returns table (message_id text, member text, activity_id text, told_as text, shown int, seq bigint) language sql stable as $$
  with told as (
    select id, member, activity_id, row->>'as' as told_as, 0 as version, place - 1000000 as seq -- before all that the outbox still has
    from held, jsonb_array_elements_text(row->'messages') with ordinality as messages(activity_id, place) where referral_id = referral
    union all
    select id, member, activity_id, row->>'as', version, seq from outbox
    where referral_id = referral and activity_id is not null and state = 'sent' and member is not null
      and row->>'kind' <> 'edit' and not row ? 'released'
  )
  select told.id, told.member, told.activity_id, told.told_as, greatest(told.version, (
      select max(edit.version) from outbox edit where edit.referral_id = referral and edit.row->>'kind' = 'edit'
        and edit.state = 'sent' and edit.member = told.member and edit.activity_id = told.activity_id
    )), told.seq
  from told order by told.seq, told.id
$$;

create function release_copy(reader text, message text) returns void language plpgsql as $$
begin
  update outbox set row = row || '{"released": true}'
    where member = reader and activity_id = message and state = 'sent' and row->>'kind' <> 'edit';
  update held set row = row || jsonb_build_object(
      'messages', (row->'messages') - message, 'released', (row->'released') || to_jsonb(message))
    where row->'messages' ? message and member = reader;
end $$;
`

/** In the order of the rules; as a function it would be planned anew for each message. */
const KEPT = `((o.state in ('failed', 'blocked') and coalesce(o.row->>'endedAt', o.created_at) >= failed)
    or (not o.is_push and o.row->>'kind' <> 'edit' and exists (select from outbox shared where shared.is_unfinished
      and shared.member is null and not shared.is_push and ${subject('shared.row')} = ${subject('o.row')}))
    or (o.row->'to' ? 'audience' and (o.row ? 'about' or (o.row->>'kind' = any (reminders) and (
      exists (select from drafts where drafts.id = o.row->>'draftId')
      or exists (select from referrals r where r.id = o.referral_id
        and (r.is_open or (r.status = 'stopped' and o.row->>'kind' = any (resumptions))))))))
    or (o.state = 'gathered' and exists (
      select from outbox digest where digest.id = o.digest_id and (digest.is_unfinished or digest.state = 'blocked'))))`

const FORGET = `
-- one that was made before the last that is known does not take its place
create function both_held(known jsonb, added jsonb) returns jsonb language sql immutable as $$
  select case
    when added->'messages' = '[]' then known
    when (added->>'lastAt') collate "C" < known->>'lastAt'
      then known || jsonb_build_object('messages', (added->'messages') || (known->'messages'))
    else (known - 'as') || added || jsonb_build_object('messages', (known->'messages') || (added->'messages'))
  end || jsonb_build_object('released', (known->'released') || (added->'released'))
$$;

/* of at most so many that ended, after that one: how many are gone, and where to go on; one process at a time */
create function forget_messages(
  recent text, failed text, reminders text[], resumptions text[], after_at text, after_id text, most int)
returns table (looked_at int, forgotten int, last_at text, last_id text) language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(7250302) then return; end if;
  return query with looked as materialized (
    select * from outbox where ${ENDED} and created_at < recent and (created_at, id) > (after_at, after_id)
    order by created_at, id limit most
  ), gone as (
    delete from outbox o where o.id in (select id from looked) and ${ENDED} and not ${KEPT}
    returning o.*
  ), got as (
    select g.referral_id, g.member, g.activity_id, g.created_at, g.seq, g.row->>'as' as told_as, not g.row ? 'released' as is_edited
    from gone g where g.state = 'sent' and g.referral_id is not null and g.member is not null and g.activity_id is not null
      and g.row->>'kind' <> 'edit'
  ), chats as (
    select referral_id, member, jsonb_strip_nulls(jsonb_build_object('referralId', referral_id, 'member', member,
      'messages', coalesce(jsonb_agg(activity_id order by created_at, seq) filter (where is_edited), '[]'),
      'lastAt', coalesce(max(created_at) filter (where is_edited), ''),
      'as', (array_agg(told_as order by created_at desc, seq desc) filter (where is_edited))[1],
      'released', coalesce(jsonb_agg(activity_id order by created_at, seq) filter (where not is_edited), '[]'))) as row
    from got group by 1, 2
  ), remembered as (
    insert into held (id, row) select referral_id || '.held.' || member, chats.row from chats order by 1
    on conflict (id) do update set row = both_held(held.row, excluded.row)
  )
  select (select count(*) from looked)::int, (select count(*) from gone)::int, l.created_at, l.id
    from looked l order by l.created_at desc, l.id desc limit 1;
end $$;
`

export const FORGETTING = `${HELD}${FORGET}`
