/** Messages that are there already stay as they are. */
const QUEUE = `
create function queue_messages(messages jsonb) returns void language plpgsql as $$
begin
  insert into outbox (id, row, line) select id, row, line
    from jsonb_to_recordset(messages) as m(id text, row jsonb, line text) order by id on conflict do nothing;
  if found then perform pg_notify('outbox', ''); end if;
end $$;

create function save_message(message jsonb) returns void language sql as $$
  insert into outbox (id, row, line) values (message->>'id', message->'row', message->>'line')
    on conflict (id) do update set row = excluded.row, holder = null
$$;

create function share_out(message jsonb, copies jsonb) returns void language plpgsql as $$
begin
  perform save_message(message);
  perform queue_messages(copies);
end $$;

create function gather_digest(digest jsonb, reader text, before text) returns void language plpgsql as $$
begin
  perform from outbox where state = 'waiting' and member = reader and created_at < before limit 1;
  if not found then return; end if;
  insert into outbox (id, row, line) values (digest->>'id', digest->'row', digest->>'line') on conflict do nothing;
  if not found then return; end if;
  update outbox set row = row || jsonb_build_object('state', 'gathered', 'digestId', digest->>'id')
    where state = 'waiting' and member = reader and created_at < before;
  perform pg_notify('outbox', '');
end $$;
`

/** Takes what is due, passing over what another worker is taking at this moment; gives it as it was. */
const CLAIM = `
create function claim_messages(pushes boolean, at text, most int, lease_until text, taker int)
returns table (taken jsonb) language sql as $$
  with due as (
    select id, row from outbox o
    where is_unfinished and is_push = pushes and ready_at <= at and not exists (
      select from outbox earlier where earlier.is_unfinished and earlier.is_push = pushes and earlier.line = o.line
        and (earlier.version, earlier.seq) < (o.version, o.seq)
    )
    order by ready_at, seq limit most for update skip locked
  )
  update outbox set holder = taker, row = outbox.row || jsonb_build_object(
      'state', 'sending', 'attempts', (outbox.row->>'attempts')::int + 1, 'leaseUntil', lease_until)
    from due where outbox.id = due.id returning due.row
$$;

-- the taker is gone: whether its messages arrived is unknown, and they need not wait for the lease
create function abandon_leases(gone int[]) returns void language sql as $$
  update outbox set holder = null, row = (row - 'leaseUntil') || '{"state": "ambiguous"}'
    where is_unfinished and state = 'sending' and holder = any(gone)
$$;
`

/** A batch of another store's rows, with the mark of how many of that table are here: together, so that a move can go on. */
const MOVE = `
create function move_rows(into_table text, items jsonb, done int) returns void language plpgsql as $$
declare item jsonb;
begin
  if into_table = 'referrals' then
    for item in select jsonb_array_elements(items) loop perform put_referral(item, null); end loop;
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

export const OUTBOX_FUNCTIONS = `${QUEUE}${CLAIM}${MOVE}`
