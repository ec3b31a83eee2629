/** What the clock looks at, so that looking does not grow with the archive. */
export const WATCHED = `
create index on referrals (reference) where is_open or status = 'stopped';
create index on referrals (organisation, owner) where is_open;
`
