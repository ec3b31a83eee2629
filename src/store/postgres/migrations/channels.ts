/** The channels of Teams that organisations are told in; a row's id is the organisation's. */
export const CHANNELS = `
create table channels (id text collate "C" primary key, row jsonb not null);
`
