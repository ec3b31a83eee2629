/** Columns that hold what SQL looks for, each with where it stands in the row; `row`: SQL of the row. */
export type Columns = (row: string) => Readonly<Record<string, string>>

export const referralColumns: Columns = (row) => ({
  reference: `${row}->>'reference'`,
  draft_id: `${row}->>'draftId'`,
  organisation: `${row}->>'organisation'`,
  owner: `${row}->>'owner'`,
  adviser: `coalesce(${row}->'adviser'->>'member', 'none')`,
  status: `${row}->>'status'`,
  changed_at: `${row}->>'changedAt'`,
  submitted_at: `${row}->>'submittedAt'`,
  appointment_at: `${row}->'appointment'->>'at'`,
  resumable_from: `${row}->>'resumableFrom'`,
  niss_key: `${row}->'keys'->>'niss'`,
  name_key: `${row}->'keys'->>'name'`,
  is_open: `${row}->>'status' in ('submitted', 'received', 'info_requested', 'scheduled', 'warned', 'in_progress')`,
  version: `(${row}->>'version')::int`,
})

export const messageColumns: Columns = (row) => ({
  state: `${row}->>'state'`,
  member: `${row}->'to'->>'member'`,
  digest_id: `${row}->>'digestId'`,
  created_at: `${row}->>'createdAt'`,
  ready_at: `case ${row}->>'state' when 'sending' then coalesce(${row}->>'leaseUntil', ${row}->>'dueAt') else ${row}->>'dueAt' end`,
  is_push: `${row}->'to' ? 'system'`,
  is_unfinished: `${row}->>'state' in ('queued', 'sending', 'retry', 'ambiguous')`,
  version: `(${row}->>'version')::int`,
  referral_id: `${row}->>'referralId'`,
  activity_id: `${row}->>'activityId'`,
})

const layingOut = (
  table: string,
  columns: Columns,
): string => `function lay_out_${table}() returns trigger language plpgsql as $$
begin
  ${Object.entries(columns('new.row'))
    .map(([column, from]) => `new.${column} := ${from};`)
    .join('\n  ')}
  return new;
end $$;`

const noLonger = (columns: readonly string[]) => columns.map((column) => `alter ${column} drop expression`).join(', ')

const laidOut = (table: string, columns: Columns): string => {
  return `
alter table ${table} ${noLonger(Object.keys(columns('')))};
create ${layingOut(table, columns)}
create trigger lay_out before insert on ${table} for each row when (new.version is null) execute function lay_out_${table}();
create trigger lay_out_again before update of row on ${table} for each row execute function lay_out_${table}();
`
}

/**
 * A column follows its row by a trigger, whoever writes the row. Generated columns did the same, but PostgreSQL reads
 * their definitions anew in each statement: 2 µs a column, a third of what filing a request cost. What is put in with its
 * columns needs no trigger; the rows that a commit brings are put in so.
 */
export const COLUMNS = `${laidOut('referrals', referralColumns)}${laidOut('outbox', messageColumns)}`

/** As above, with what came later. */
export const outboxColumns: Columns = (row) => ({
  ...messageColumns(row),
  reason: `coalesce(${row}->>'reason', '')`,
})

export const REASONS_LAID_OUT = `
alter table outbox ${noLonger(['reason'])};
create or replace ${layingOut('outbox', outboxColumns)}
`
