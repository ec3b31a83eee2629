import { z } from 'zod'
import type { Draft } from '../domain/draft.js'
import { LANGUAGES } from '../domain/people.js'
import { fold } from '../domain/progress.js'
import type { Referral } from '../domain/referral.js'
import { type Identity, identityOf } from '../domain/samePerson.js'
import { STATUSES } from '../domain/vocabulary.js'
import type { Contact } from '../usecases/contact.js'
import { DamagedStore } from './checkedLine.js'
import { heldRow } from './held.js'
import { accessRow, membershipRow } from './memberRows.js'
import { alertsRow, channelRow, messageRow } from './messageRows.js'
import { actionRow, postRow } from './ownRows.js'
import { inCorrection, openNumbers, sealNumbers } from './sealedNumbers.js'
import type { Vault } from './vault.js'

/**
 * The shape of stored rows. A change of shape raises it and adds a migration.
 * 2: requests have `change`; those of version 1 are numbered when they are loaded (`Tables.load`).
 */
export const ROWS_VERSION = 2

const text = z.string()
const event = z.looseObject({ type: text, at: text, by: z.looseObject({ side: text }) })

/** A request as stored: the national number sealed, the person findable by keyed digests only. */
const referralRow = z.looseObject({
  id: text,
  reference: text,
  organisation: text,
  owner: text,
  draftId: text,
  regime: text,
  status: z.enum(STATUSES),
  version: z.int().positive(),
  changedAt: text,
  /** The number of the commit that changed it last; given when the journal is written. */
  change: z.int().positive().optional(),
  person: z.looseObject({
    lastName: text,
    firstName: text,
    sealedNiss: text.optional(),
    sealedAliases: z.array(text).optional(),
  }),
  situation: z.looseObject({ category: text }),
  trajectory: z.looseObject({ need: text }),
  events: z.array(event).min(1),
  keys: z.strictObject({ niss: text.optional(), aliases: z.array(text).optional(), name: text }),
})
export type ReferralRow = z.infer<typeof referralRow>

const draftRow = z.looseObject({
  id: text,
  owner: text,
  organisation: text,
  version: z.int().positive(),
  step: text,
  typed: z.record(text, text),
  sealedNiss: text.optional(),
  changedAt: text,
})
export type DraftRow = z.infer<typeof draftRow> & { readonly sealedNiss?: string | undefined }

const contactRow = z.looseObject({
  tenant: text,
  aadObjectId: text,
  member: text.optional(),
  address: z.strictObject({
    serviceUrl: text,
    channelId: text,
    conversationId: text,
    userId: text,
    botId: text,
    tenant: text.optional(),
  }),
  greeted: z.boolean(),
  removed: z.boolean(),
})

const questionRow = z.looseObject({
  id: text,
  organisation: text,
  asker: text,
  language: z.enum(LANGUAGES),
  text,
  near: z.array(text),
  askedAt: text,
  version: z.int().positive(),
  passedOnAt: text.optional(),
  reply: z.strictObject({ by: text, text, at: text }).optional(),
})

const answerRow = z.looseObject({ referralId: text, reference: text, status: z.enum(STATUSES), version: z.int() })
const feedbackRow = z.looseObject({ activityId: text, reaction: text, at: text })

/** Every table with the schema of its rows; what does not fit stops the start. */
export const ROW_SCHEMAS = {
  referrals: referralRow,
  drafts: draftRow,
  contacts: contactRow,
  outbox: messageRow,
  held: heldRow,
  answers: answerRow,
  feedback: feedbackRow,
  questions: questionRow,
  posts: postRow,
  actions: actionRow,
  alerts: alertsRow,
  channels: channelRow,
  memberships: membershipRow,
  access: accessRow,
} as const
export type TableName = keyof typeof ROW_SCHEMAS
export const TABLE_NAMES = Object.keys(ROW_SCHEMAS) as readonly TableName[]

export function personKeys(identity: Identity, vault: Vault): ReferralRow['keys'] {
  const { niss, aliases, name } = identity
  const numberKey = (number: string) => vault.lookup(`niss:${number}`)
  return {
    niss: niss && numberKey(niss),
    ...(aliases ? { aliases: aliases.map(numberKey) } : {}),
    name: vault.lookup(`name:${name}`),
  }
}

export function toReferralRow(referral: Referral, vault: Vault): ReferralRow {
  const seal = (person: object) => sealNumbers({ ...person }, vault)
  return {
    ...referral,
    person: seal(referral.person),
    events: referral.events.map((event) => inCorrection(event, seal)),
    // What was entered in error is found by nobody's number or name any more.
    keys: referral.status === 'entered_in_error' ? { name: '' } : personKeys(identityOf(referral.person), vault),
  } as unknown as ReferralRow
}

export function fromReferralRow({ keys: _keys, change: _change, ...row }: ReferralRow, vault: Vault): Referral {
  const open = (person: object) => openNumbers({ ...person }, vault)
  const opened = { ...row, person: open(row.person), events: row.events.map((event) => inCorrection(event, open)) }
  return opened as unknown as Referral
}

/** A typed national number is sealed before anything else of the draft is kept. */
export function toDraftRow(draft: Draft, vault: Vault): DraftRow {
  const { niss, ...typed } = draft.typed
  return {
    ...draft,
    typed: Object.fromEntries(
      Object.entries(typed).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    ...(niss ? { sealedNiss: vault.seal(niss) } : {}),
  }
}

export function fromDraftRow({ sealedNiss, typed, ...row }: DraftRow, vault: Vault): Draft {
  const niss = sealedNiss === undefined ? {} : { niss: vault.open(sealedNiss) }
  return { ...row, typed: { ...typed, ...niss } } as unknown as Draft
}

export const contactKey = (tenant: string, aadObjectId: string): string => `${tenant}/${aadObjectId}`.toLowerCase()
export const toContactRow = (contact: Contact): z.infer<typeof contactRow> => ({ ...contact })

/** Reads one row that may be damaged or of another version; throws what is wrong with it, never its content. */
export function checkRow(table: TableName, id: string, row: unknown): object {
  const read = ROW_SCHEMAS[table].safeParse(row)
  if (!read.success) throw new DamagedStore(`${table}/${id} cannot be read: ${issuesText(read.error)}`)
  if (table === 'referrals') checkFold(id, row as ReferralRow)
  return read.data
}

/** What does not fit, by place and kind; never the content. */
export const issuesText = ({ issues }: z.ZodError): string =>
  issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ')

function checkFold(id: string, row: ReferralRow): void {
  const folded = fold(row.events as unknown as Referral['events'])
  if (folded?.status !== row.status || folded.version !== row.version) {
    throw new DamagedStore(`referrals/${id} does not equal the fold of its events`)
  }
}
