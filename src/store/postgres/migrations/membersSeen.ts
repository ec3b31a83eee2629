import { putVersion } from './members.js'

/**
 * A change of members rests on others of them: the last coordinator does not leave, and who decides is one still. So changes
 * of members come one transaction after the other, until it is committed: no other lock would hold both what is written and
 * what was only looked at, by two who remove each other, in an order in which neither waits for the other.
 */
const COMMIT = `
create function commit_member_changes(changes jsonb) returns text[] language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7250304);
  return commit_changes(changes);
end $$;
`

/** Nobody has changed it since it was looked at, under that lock. */
const SEEN = `  if not item ? 'row' then return; end if;
`

export const MEMBERS_SEEN = `${putVersion(SEEN)}${COMMIT}`
