import { applyChange, moveRows, SOMEBODY } from './leanCommits.js'
import { fileReferral, moveReferral } from './leanFiling.js'

/**
 * Who is looked for by a name's first letters is looked for in one organisation: so the index tells whose the request is,
 * which had to be read for every namesake of all the others.
 */
const NAMES = `
alter table person_names add column organisation text collate "C";
update person_names p set organisation = r.organisation from referrals r where r.id = p.referral_id;
delete from person_names where organisation is null;
alter table person_names alter organisation set not null, drop constraint person_names_pkey;
alter table person_names add primary key (name, referral_id) include (organisation);
`

/**
 * A request that is new was looked for, its person, and its number among those given out, each by a statement of its own;
 * and a foreign key looked at the request again and locked it. \`store:verify\` finds what the key would have kept out.
 */
const DROPPED = `
alter table person_numbers drop constraint person_numbers_referral_id_fkey;
`
const FIRST = `
  if (referral->>'expected')::int = 0 then
    select exists (select from referrals where id = referral->>'id'), ${SOMEBODY},
        exists (select from sequences where year = split_part(referral->'row'->>'reference', '-', 2)::int
          and last >= split_part(referral->'row'->>'reference', '-', 3)::int)
      into is_there, is_somebody, is_counted;
    if is_there then refusal := 'stale'; end if;
  elsif referral is not null then
    select * into before from referrals where id = referral->>'id';
    if coalesce(before.version, 0) <> (referral->>'expected')::int then refusal := 'stale'; end if;
  end if;
`

const COUNT = `
create function count_reference(reference text) returns void language sql as $$
  insert into sequences values (split_part(reference, '-', 2)::int, split_part(reference, '-', 3)::int)
    on conflict (year) do update set last = excluded.last where sequences.last < excluded.last
$$;
`

export const NAMED = `unnest(new_names), request, item->'row'->>'organisation'`
const APPLY = applyChange({
  declared: 'is_there boolean; is_somebody boolean := true; is_counted boolean;',
  first: FIRST,
  somebody: 'is_somebody',
  last: `
    if not is_counted then perform count_reference(referral->'row'->>'reference'); end if;`,
})

export const ONE_LOOK = [
  NAMES,
  DROPPED,
  COUNT,
  fileReferral(NAMED),
  moveReferral(NAMED),
  APPLY,
  moveRows(`
      perform count_reference(item->'row'->>'reference');`),
].join('')
