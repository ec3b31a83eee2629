import { z } from 'zod'
import type { Member } from '../../domain/people.js'
import { FLAGS, type Referral } from '../../domain/referral.js'
import {
  ALL_PRIOR_ACTIONS,
  CATEGORIES,
  NEEDS,
  NO_NISS_REASONS,
  OBSTACLES,
  PERSON_LANGUAGES,
  REGISTERED,
  STATUSES,
} from '../../domain/vocabulary.js'
import { appointment, contact, historyEvent, told } from './history.js'
import { cursorOf } from './pollQuery.js'

const instant = z.iso.datetime()
const day = z.iso.date()
const need = z.enum(NEEDS)
export const filedStatus = z.enum(STATUSES).exclude(['draft'])

/** An item of the list (contract, "HTTP"). */
const referralItem = z.object({
  reference: z.string(),
  status: filedStatus,
  version: z.int().positive(),
  need,
  axis: z.literal([1, 2]),
  organisation: z.string().describe('The CPAS/OCMW, e.g. cpas-21004.'),
  submittedAt: instant,
  changedAt: instant,
  flags: z.array(z.enum(FLAGS)),
  cursor: z.string().describe('Where its last change stands; opaque, for `after`.'),
})

export const referralPage = z.object({
  items: z.array(referralItem),
  next: z
    .string()
    .nullable()
    .describe('The cursor to go on from; null when nothing more stands now: then poll after the last item’s cursor.'),
})

const optionalText = z.string().optional()
const person = z.object({
  lastName: z.string(),
  firstName: z.string(),
  niss: optionalText.describe('National number, eleven digits.'),
  noNissReason: z.enum(NO_NISS_REASONS).optional(),
  birthDate: day
    .or(z.literal(''))
    .describe('Empty, like every text, once the request was entered in error: then its content is erased.'),
  language: z.enum(PERSON_LANGUAGES),
  phone: optionalText,
  email: optionalText,
  postcode: z.string(),
})

/** One request with its content and history. */
export const referralDetail = referralItem.extend({
  person,
  situation: z.object({
    category: z.enum(CATEGORIES),
    registered: z.enum(REGISTERED),
    insertionStage: z.boolean(),
    contractEnd: day.optional(),
  }),
  trajectory: z.object({
    need,
    project: z.string(),
    priorActions: z.array(z.enum(ALL_PRIOR_ACTIONS)),
    obstacles: z.array(z.enum(OBSTACLES)),
    proposal: optionalText,
  }),
  owner: z
    .object({ name: z.string(), email: optionalText, phone: optionalText })
    .describe('The caseworker in charge; the name is empty once that person has left.'),
  adviser: contact.optional(),
  appointment: appointment.optional(),
  absences: z.int().nonnegative().describe('Unjustified absences that count now; each absence is an event.'),
  resumableFrom: day.optional(),
  regime: z.string().describe('The absence law under which the request was filed.'),
  events: z.array(historyEvent),
})

interface Changed {
  readonly referral: Referral
  readonly position: string
}

/** One page of what changed. Only what the schema names leaves: the rest of a request is stripped. */
export function pageOf(items: readonly Changed[], more: boolean): z.infer<typeof referralPage> {
  const cursors = items.map(({ position }) => cursorOf(position))
  return referralPage.parse({ items: items.map(itemOf), next: (more && cursors.at(-1)) || null })
}

export function detailOf(changed: Changed, owner: Member | undefined): z.infer<typeof referralDetail> {
  const { referral } = changed
  return referralDetail.parse({
    ...itemOf(changed),
    owner: owner ?? { name: '' },
    absences: referral.unjustifiedAbsences,
    events: referral.events.map(told),
  })
}

function itemOf({ referral, position }: Changed): object {
  return { ...referral, need: referral.trajectory.need, cursor: cursorOf(position) }
}
