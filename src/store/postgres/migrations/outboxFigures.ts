/**
 * What has ended is counted from an index that holds nothing else, and what has not from the few rows that wait: each
 * operator's look read the whole archive before, row by row. A message that is queued costs the index nothing.
 *
 * The server sweeps such a table once a fiftieth of it has changed, instead of a fifth: of rows where it has not swept, an
 * index alone cannot tell.
 */
const COUNTED = `
alter table outbox add column reason text collate "C" not null generated always as (coalesce(row->>'reason', '')) stored;
create index outbox_counted on outbox (is_push, state, reason) where not is_unfinished;
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
`

/** The server plans as if an index that it has not swept behind were worth nothing, and would read the table. */
const FIGURES = `
create function outbox_figures(at text)
returns table (what text, state text, reason text, count int, oldest text) language sql stable
set enable_seqscan = off set enable_bitmapscan = off as $$
  with ended as (
    select is_push, state, reason, count(*), null as oldest from outbox where not is_unfinished group by is_push, state, reason
  ), waiting as (
    select is_push, state, reason, count(*),
      min(created_at) filter (where (row->>'attempts')::int > 0 or row->>'dueAt' <= at) as oldest
    from outbox where is_unfinished group by is_push, state, reason
  )
  select case when is_push then 'push' else 'notice' end, state, reason, count::int, oldest
    from (select * from ended union all select * from waiting) counted
$$;
`

export const OUTBOX_FIGURES = `${COUNTED}${FIGURES}`
