/**
 * Each table keeps rows as `rows.ts` makes them; what SQL looks for is taken out of the row by SQL itself, so that a column
 * and its row never differ. Texts compare by their bytes, as the embedded store compares them.
 */
const taken = (column: string, from: string) => `${column} text collate "C" generated always as (${from}) stored`
const field = (name: string) => `row->>'${name}'`
const versioned = `version int generated always as ((${field('version')})::int) stored`
const OPEN = `('submitted', 'received', 'info_requested', 'scheduled', 'warned', 'in_progress')`
const UNFINISHED = `('queued', 'sending', 'retry', 'ambiguous')`

const REFERRALS = `
create sequence change_number;
create table referrals (
  id text collate "C" primary key,
  row jsonb not null,
  -- the place of its last change among all changes
  change bigint not null unique,
  -- the CPAS sent something that Actiris had not decided on, perhaps too long ago by now
  answered boolean not null,
  -- what the person is found by
  names text[] collate "C" not null,
  ${taken('reference', field('reference'))} not null unique,
  ${taken('draft_id', field('draftId'))},
  ${taken('organisation', field('organisation'))} not null,
  ${taken('owner', field('owner'))} not null,
  ${taken('adviser', `coalesce(row->'adviser'->>'member', 'none')`)},
  ${taken('status', field('status'))} not null,
  ${taken('changed_at', field('changedAt'))} not null,
  ${taken('submitted_at', field('submittedAt'))},
  ${taken('appointment_at', `row->'appointment'->>'at'`)},
  ${taken('resumable_from', field('resumableFrom'))},
  ${taken('niss_key', `row->'keys'->>'niss'`)},
  ${taken('name_key', `row->'keys'->>'name'`)} not null,
  is_open boolean generated always as (row->>'status' in ${OPEN}) stored,
  ${versioned} not null
);
create index on referrals (draft_id);
create index on referrals (organisation, reference);
create index on referrals (owner);
create index on referrals (status, changed_at);
create index on referrals (adviser);
create index on referrals (changed_at);
create index on referrals (name_key);
create index on referrals (id) where answered;

-- every number that a request knows its person by
create table person_numbers (
  number text collate "C" not null,
  referral_id text collate "C" not null references referrals on delete cascade,
  is_open boolean not null,
  primary key (number, referral_id)
);
create unique index one_open_request on person_numbers (number) where is_open;
create index on person_numbers (referral_id);

-- as many as "names" of its request has, written with it; a foreign key would be looked at for each
create table person_names (
  name text collate "C" not null,
  referral_id text collate "C" not null,
  primary key (name, referral_id)
);
create table sequences (year int primary key, last int not null);
`

const OUTBOX = `
create table outbox (
  id text collate "C" primary key,
  row jsonb not null,
  -- messages of one line leave one after the other
  line text collate "C" not null,
  seq bigint generated always as identity,
  -- whose lease it is
  holder int,
  ${taken('state', field('state'))} not null,
  ${taken('member', `row->'to'->>'member'`)},
  ${taken('digest_id', field('digestId'))},
  ${taken('created_at', field('createdAt'))} not null,
  ${taken('ready_at', `case when row->>'state' = 'sending' then coalesce(row->>'leaseUntil', row->>'dueAt') else row->>'dueAt' end`)} not null,
  is_push boolean generated always as (row->'to' ? 'system') stored,
  is_unfinished boolean generated always as (row->>'state' in ${UNFINISHED}) stored,
  ${versioned} not null
);
create index on outbox (is_push, ready_at, seq) where is_unfinished;
create index on outbox (line, version, seq) where is_unfinished;
create index on outbox (member) where state in ('blocked', 'waiting');
create index on outbox (digest_id) where digest_id is not null;
`

const plain = (table: string, ...columns: readonly string[]) =>
  `create table ${table} (${['id text collate "C" primary key', 'row jsonb not null', ...columns].join(', ')});\n`

const OTHERS = [
  'create table meta (name text primary key, value text not null);\n',
  plain('answers'),
  plain('feedback'),
  plain('alerts'),
  plain('contacts', taken('member', field('member'))),
  plain('drafts', taken('owner', field('owner')), versioned),
  plain('questions', taken('organisation', field('organisation')), taken('asked_at', field('askedAt')), versioned),
  plain('posts', taken('organisation', field('organisation')), versioned),
  plain(
    'actions',
    taken('organisation', field('organisation')),
    taken('by_member', field('by')),
    taken('day', field('date')),
    taken('logged_at', field('loggedAt')),
    `is_removed boolean generated always as (row ? 'removedAt') stored`,
    versioned,
  ),
  'create index on contacts (member);\ncreate index on drafts (owner);\ncreate index on posts (organisation);\n',
  'create index on questions (organisation, asked_at);\ncreate index on questions (asked_at);\n',
  'create index on actions (organisation, day, logged_at) where not is_removed;\n',
].join('')

export const TABLES = `${REFERRALS}${OUTBOX}${OTHERS}`
