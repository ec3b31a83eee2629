/**
 * A message that waits for its reader, and the notice that he is away. Processes whose clocks differ name one absence alike:
 * who comes second finds when it began.
 */
export const PUT_ASIDE = `
create function put_aside(message jsonb, notice jsonb) returns void language plpgsql as $$
declare
  reader text := message->'row'->'to'->>'member';
  since text;
  known text;
begin
  perform pg_advisory_xact_lock(7250303, hashtext(reader));
  select min(coalesce(row->>'awaySince', row->>'blockedAt', created_at)) into since
    from outbox where state = 'blocked' and member = reader and id <> message->>'id';
  since := coalesce(since, message->'row'->>'awaySince');
  update outbox set row = (message->'row') || jsonb_build_object('awaySince', since), holder = null
    where id = message->>'id' and (not message ? 'lease' or row->>'leaseUntil' = message->>'lease');
  if found and notice is not null then
    known := (notice->>'id') || '.' || since;
    perform queue_messages(jsonb_build_array(jsonb_build_object('id', known,
      'row', (notice->'row') || jsonb_build_object('id', known), 'line', replace(notice->>'line', notice->>'id', known))));
  end if;
end $$;
`
