/** What comes from a claim is saved while it is in the same hands; a save repeated after a lost answer writes over nobody. */
export const LEASES = `
create or replace function save_message(message jsonb) returns void language plpgsql as $$
begin
  if message ? 'lease' then
    update outbox set row = message->'row', holder = null
      where id = message->>'id' and row->>'leaseUntil' = message->>'lease';
  else
    insert into outbox (id, row, line) values (message->>'id', message->'row', message->>'line')
      on conflict (id) do update set row = excluded.row, holder = null;
  end if;
end $$;
`
