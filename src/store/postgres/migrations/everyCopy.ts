/**
 * A request's change edits every message that people hold about it, no longer only each person's last; so each has a name
 * of its own, also once the outbox has forgotten it (`../../held.ts`).
 */
export const EVERY_COPY = `
create or replace function copies_of(referral text)
returns table (message_id text, member text, activity_id text, told_as text, shown int, seq bigint) language sql stable as $$
  with told as (
    select id || '.' || activity_id as id, member, activity_id, row->>'as' as told_as, 0 as version,
      place - 1000000 as seq -- before all that the outbox still has
    from held, jsonb_array_elements_text(row->'messages') with ordinality as messages(activity_id, place)
    where referral_id = referral
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

create or replace function queue_edits() returns trigger language plpgsql as $$
begin
  perform queue_messages(coalesce(jsonb_agg(jsonb_build_object(
    'id', id, 'line', 'edit ' || message_id || '.edit', 'row', jsonb_strip_nulls(jsonb_build_object(
      'id', id, 'kind', 'edit', 'referralId', new.id, 'version', new.version, 'to', jsonb_build_object('member', member),
      'as', told_as, 'activityId', activity_id, 'state', 'queued', 'attempts', 0, 'createdAt', new.row->'changedAt',
      'dueAt', to_char(((new.row->>'changedAt')::timestamptz + interval '1 second') at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))) order by seq), '[]'))
  from (select *, message_id || '.edit.' || new.version as id from copies_of(new.id)) copies;
  return null;
end $$;
`
