/**
 * The domain's rules once more, where the database can say them cheaply: what goes round the program, or a mistake of the
 * program, is refused. Lists are those of the day of this migration. A check is a function, since a statement reads the text
 * of a check anew, and keeps a function as it was read: a list in a check cost a filing a tenth.
 */
const CHECKS = `
create function is_sound_request(status text, version int, appointment_at text, resumable_from text) returns boolean
language plpgsql immutable as $$
begin
  return status in ('submitted', 'received', 'info_requested', 'scheduled', 'warned', 'in_progress', 'rejected', 'closed',
      'stopped', 'withdrawn', 'entered_in_error') -- a draft is no request
    and version > 0
    and (status <> 'scheduled' or appointment_at is not null)
    and (status <> 'stopped' or resumable_from is not null);
end $$;

create function is_message_state(state text) returns boolean language plpgsql immutable as $$
begin
  return state in ('queued', 'sending', 'retry', 'ambiguous', 'waiting', 'sent', 'blocked', 'failed', 'shared', 'gathered',
    'dropped');
end $$;
`

const TABLES = `
alter table referrals
  alter draft_id set not null, alter adviser set not null, alter is_open set not null,
  add constraint sound_request check (is_sound_request(status, version, appointment_at, resumable_from));
alter table outbox
  alter is_push set not null, alter is_unfinished set not null,
  add constraint known_state check (is_message_state(state));
-- a draft is filed once
create unique index one_request_of_a_draft on referrals (draft_id);
drop index referrals_draft_id_idx;
`

/** Columns that are made out of a row: none without them. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  drafts: ['owner', 'version'],
  questions: ['organisation', 'asked_at', 'version'],
  posts: ['organisation', 'version'],
  actions: ['organisation', 'by_member', 'day', 'logged_at', 'version'],
  memberships: ['version'],
  access: ['organisation', 'asked_at', 'version'],
  held: ['referral_id', 'member'],
}

const others = Object.entries(REQUIRED).map(
  ([table, columns]) => `alter table ${table} ${columns.map((column) => `alter ${column} set not null`).join(', ')};\n`,
)
const VERSIONS = Object.entries(REQUIRED)
  .filter(([, columns]) => columns.includes('version'))
  .map(([table]) => `alter table ${table} add check (version > 0);\n`)

export const RULES_AGAIN = [CHECKS, TABLES, ...others, ...VERSIONS].join('')
