import { fileReferral } from './leanFiling.js'
import { NAMED } from './oneLook.js'

/**
 * A filing tells the other processes of its messages when the connection has not done so just before: to be told costs a
 * process more than the filing's own rows, and workers look for themselves twice a second. The process that files wakes its
 * own workers.
 */
const TELL = `
create function tell_seldom() returns void language plpgsql as $$
declare
  told timestamptz := nullif(current_setting('passerelle.told', true), '');
  now_is timestamptz := clock_timestamp();
begin
  if told is null or now_is < told or now_is >= told + interval '50 ms' then
    perform set_config('passerelle.told', now_is::text, false);
    perform pg_notify('outbox', '');
  end if;
end $$;
`

export const SELDOM_TOLD = `${TELL}${fileReferral(NAMED, '', 'perform tell_seldom()')}`
