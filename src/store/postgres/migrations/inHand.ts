/** What the taker still has in hand is not taken a second time, although its lease ran out: a clock may leap. */
export const IN_HAND = `
drop function claim_messages(boolean, text, int, text, int);

create function claim_messages(pushes boolean, at text, most int, lease_until text, taker int, in_hand text[])
returns table (taken jsonb) language sql as $$
  with due as (
    select id, row from outbox o
    where is_unfinished and is_push = pushes and ready_at <= at and id <> all(in_hand) and not exists (
      select from outbox earlier where earlier.is_unfinished and earlier.is_push = pushes and earlier.line = o.line
        and (earlier.version, earlier.seq) < (o.version, o.seq)
    )
    order by ready_at, seq limit most for update skip locked
  )
  update outbox set holder = taker, row = outbox.row || jsonb_build_object(
      'state', 'sending', 'attempts', (outbox.row->>'attempts')::int + 1, 'leaseUntil', lease_until)
    from due where outbox.id = due.id returning due.row
$$;

-- audiences of one request are told in order: the line was the message itself before
update outbox set line = (row->>'referralId') || ' audience' where is_unfinished and not is_push and row->'to' ? 'audience'
  and row ? 'referralId';
`
