/**
 * The tables, constraints and indexes that our PostgreSQL store has for what a filing writes, as SQLite has them: what
 * anybody needs to keep the same rules and to serve the same lists, searches and claims from it. Large rows stand in
 * tables with a row id, as SQLite's authors advise.
 */
export const SQLITE_TABLES = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma temp_store = memory;
  create table referrals (
    id text primary key, row text not null, change integer not null unique, version integer not null,
    reference text not null unique, draft_id text, organisation text, owner text, adviser text, status text,
    changed_at text, name_key text, is_open integer
  );
  create index on_draft on referrals (draft_id);
  create index on_organisation on referrals (organisation, status, changed_at);
  create index on_open on referrals (organisation, owner) where is_open;
  create index on_owner on referrals (owner);
  create index on_adviser on referrals (adviser) where is_open;
  create index on_status on referrals (status, changed_at);
  create index on_changed_at on referrals (changed_at);
  create index on_name on referrals (name_key);
  create index on_open_reference on referrals (reference) where is_open or status = 'stopped';
  create table person_names (
    name text, referral_id text, organisation text, primary key (name, referral_id)
  ) without rowid;
  create table person_numbers (
    number text, referral_id text, is_open integer, primary key (number, referral_id)
  ) without rowid;
  create unique index one_open_request on person_numbers (number) where is_open;
  create index on_referral on person_numbers (referral_id);
  create table outbox (
    seq integer primary key, id text not null unique, row text not null, line text, version integer, state text,
    member text, referral_id text, activity_id text, digest_id text, created_at text, ready_at text, is_push integer,
    is_unfinished integer
  );
  create index on_ready on outbox (is_push, ready_at, seq) where is_unfinished;
  create index on_line on outbox (line, version, seq) where is_unfinished;
  create index on_waiting on outbox (member) where state in ('blocked', 'waiting');
  create index on_digest on outbox (digest_id) where digest_id is not null;
  create index on_ended on outbox (created_at, id) where state in ('sent', 'failed', 'shared', 'gathered', 'dropped');
  create index on_counted on outbox (is_push, state) where not is_unfinished;
  create index on_held on outbox (referral_id) where activity_id is not null;
  create index on_activity on outbox (member, activity_id) where activity_id is not null;
  create table held (id text primary key, row text not null, referral_id text, member text);
  create index on_held_referral on held (referral_id);
  create table answers (id text primary key, row text not null)`
