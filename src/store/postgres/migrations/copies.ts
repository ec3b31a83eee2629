/**
 * What people hold of a request, and the edits that its change queues: by a trigger, so in the same commit. The waiting
 * second and the edit's id are those of the embedded store (`../../edits.ts`).
 */
export const COPIES = `
alter table outbox
  add column referral_id text collate "C" generated always as (row->>'referralId') stored,
  add column activity_id text collate "C" generated always as (row->>'activityId') stored;
create index on outbox (referral_id) where activity_id is not null;
create index on outbox (member, activity_id) where activity_id is not null;

create function copies_of(referral text)
returns table (message_id text, member text, activity_id text, told_as text, shown int, seq bigint) language sql stable as $$
  select told.id, told.member, told.activity_id, told.row->>'as', greatest(told.version, (
      select max(edit.version) from outbox edit where edit.referral_id = referral and edit.row->>'kind' = 'edit'
        and edit.state = 'sent' and edit.member = told.member and edit.activity_id = told.activity_id
    )), told.seq
  from outbox told
  where told.referral_id = referral and told.activity_id is not null and told.state = 'sent' and told.member is not null
    and told.row->>'kind' <> 'edit' and not told.row ? 'released'
  order by told.seq
$$;

create function queue_edits() returns trigger language plpgsql as $$
begin
  perform queue_messages(coalesce(jsonb_agg(jsonb_build_object(
    'id', id, 'line', 'edit ' || message_id || '.edit', 'row', jsonb_strip_nulls(jsonb_build_object(
      'id', id, 'kind', 'edit', 'referralId', new.id, 'version', new.version, 'to', jsonb_build_object('member', member),
      'as', told_as, 'activityId', activity_id, 'state', 'queued', 'attempts', 0, 'createdAt', new.row->'changedAt',
      'dueAt', to_char(((new.row->>'changedAt')::timestamptz + interval '1 second') at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))) order by seq), '[]'))
  from (
    select distinct on (member) *, message_id || '.edit.' || new.version as id from copies_of(new.id) order by member, seq desc
  ) last;
  return null;
end $$;

create trigger queue_edits after update of row on referrals for each row execute function queue_edits();
`
