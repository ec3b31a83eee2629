import type { Reason, Surroundings } from '../../src/usecases/forgetting.js'
import type { OutboxMessage, PushMessage } from '../../src/usecases/outbox.js'
import { later, NOW } from './aReferral.js'
import { amelie, bram } from './people.js'
import { aMessage, aPush } from './stored.js'

interface Example {
  readonly what: string
  readonly message: OutboxMessage | PushMessage
  readonly around: Surroundings
  /** Undefined: forgotten. */
  readonly kept?: Reason
}

/** Requests as they stand in the examples: about the last one something is still to be shared out. */
const AROUND = {
  open: { status: 'submitted', hasDraft: false, isSharing: false, isDigestOnItsWay: false },
  stopped: { status: 'stopped', hasDraft: false, isSharing: false, isDigestOnItsWay: false },
  closed: { status: 'closed', hasDraft: false, isSharing: false, isDigestOnItsWay: false },
  sharing: { status: 'submitted', hasDraft: false, isSharing: true, isDigestOnItsWay: false },
} as const satisfies Record<string, Surroundings>
type About = keyof typeof AROUND

/** The night on which the examples are looked at. */
export const NIGHT = later(24 * 40)
export const THE_DRAFT = 'draft-1'
const DIGESTS = { onItsWay: 'digest.a.2026-09-01', blocked: 'digest.b.2026-09-01', sent: 'digest.c.2026-09-01' }

const at = (days: number) => later(-24 * days, NIGHT).toISOString()
const made = (days: number) => ({ createdAt: at(days), dueAt: at(days) })
let last = 0
const id = () => ({ id: `m${++last}`, version: 1, ...made(40) })

/** A message about a request to somebody, made 40 days ago unless told otherwise. */
const about = (request: About, other: Parameters<typeof aMessage>[0], kept?: Reason): Omit<Example, 'what'> => ({
  message: aMessage({ ...id(), referralId: `r-${request}`, ...other }),
  around: AROUND[request],
  ...(kept ? { kept } : {}),
})
const toAll = { to: { audience: 'coordinators' } } as const
const other = (message: OutboxMessage | PushMessage, around: Partial<Surroundings>, kept?: Reason) => ({
  message,
  around: { hasDraft: false, isSharing: false, isDigestOnItsWay: false, ...around },
  ...(kept ? { kept } : {}),
})
const ofDraft = (draftId: string) =>
  ({
    ...id(),
    kind: 'draftExpires',
    draftId,
    state: 'shared',
    attempts: 1,
    ...toAll,
  }) as OutboxMessage
const ofDigest = (digestId: string) => aMessage({ ...id(), referralId: 'r-closed', state: 'gathered', digestId })
const aDigest = (digestId: string, state: OutboxMessage['state']): OutboxMessage => ({
  id: digestId,
  kind: 'digest',
  day: '2026-09-01',
  version: 1,
  to: { member: bram.id },
  state,
  attempts: 1,
  ...made(40),
})
const ofColleague = (to: OutboxMessage['to']) =>
  ({
    ...id(),
    kind: 'ownerLeft',
    about: amelie.id,
    organisation: amelie.organisation,
    state: 'shared',
    attempts: 1,
    to,
  }) as OutboxMessage

const MESSAGES: Readonly<Record<string, Omit<Example, 'what'>>> = {
  'sent yesterday': about('closed', { state: 'sent', activityId: 'a1', ...made(0.9) }, 'recent'),
  'sent the day before': about('open', { state: 'sent', activityId: 'a2', ...made(1.1) }),
  'sent long ago': about('closed', { state: 'sent', activityId: 'a3' }),
  'waiting for its time': about('closed', { dueAt: at(-3) }, 'onItsWay'),
  'tried in vain so far': about('closed', { state: 'retry', attempts: 9, dueAt: at(-3) }, 'onItsWay'),
  'perhaps arrived': about('closed', { state: 'ambiguous', attempts: 1, dueAt: at(-3) }, 'onItsWay'),
  'waiting for a digest': about('closed', { state: 'waiting' }, 'onItsWay'),
  'for somebody who cannot be reached': about('closed', { state: 'blocked', reason: 'never installed' }, 'onItsWay'),
  'for a channel that is gone, given up lately': about(
    'closed',
    { state: 'blocked', endedAt: at(29), to: { channel: 'cpas-21004' } },
    'givenUp',
  ),
  'for a channel that is gone, given up long ago': about('closed', {
    state: 'blocked',
    endedAt: at(31),
    to: { channel: 'cpas-21004' },
  }),
  'given up lately': about('closed', { state: 'failed', reason: '413', endedAt: at(29) }, 'givenUp'),
  'given up long ago': about('open', { state: 'failed', reason: '413', endedAt: at(31) }),
  'given up by an earlier version': about('open', { state: 'failed', reason: '413' }),
  'posted in a channel': about('open', { state: 'sent', activityId: 'c1', to: { channel: 'cpas-21004' } }),
  'shared out': about('open', { state: 'shared', ...toAll }),
  'shared out, while something else about it is not yet': about(
    'sharing',
    { state: 'shared', ...toAll },
    'sharedOutWithOthers',
  ),
  'sent, while something about it is still to be shared out': about(
    'sharing',
    { state: 'sent', activityId: 'a4' },
    'sharedOutWithOthers',
  ),
  'an edit that was done': about('sharing', { kind: 'edit', state: 'sent', activityId: 'a4' } as never),
  'an edit that nothing came of': about('open', { kind: 'edit', state: 'dropped', activityId: 'a4' } as never),
  'a reminder shared out, of an open request': about(
    'open',
    { kind: 'silence5', state: 'shared', ...toAll },
    'remindedOf',
  ),
  'a reminder dropped, of an open request': about(
    'open',
    { kind: 'silence5', state: 'dropped', ...toAll },
    'remindedOf',
  ),
  'a reminder shared out, of a stopped request': about(
    'stopped',
    { kind: 'resumable', state: 'shared', ...toAll },
    'remindedOf',
  ),
  'a reminder of before the stop': about('stopped', { kind: 'silence5', state: 'shared', ...toAll }),
  'a reminder shared out, of a closed request': about('closed', { kind: 'silence5', state: 'shared', ...toAll }),
  'a reminder as somebody got it': about('open', { kind: 'silence5', state: 'sent', activityId: 'a5' }),
  'no longer so when its time came': about('closed', { kind: 'silence5', state: 'dropped' }),
  'a reminder of a draft that is there': other(ofDraft(THE_DRAFT), { hasDraft: true }, 'remindedOf'),
  'a reminder of a draft that is gone': other(ofDraft('draft-gone'), {}),
  'about a colleague, shared out': other(ofColleague(toAll.to), {}, 'toldOnce'),
  'about a colleague, as somebody got it': other(
    { ...ofColleague({ member: bram.id }), state: 'sent', activityId: 'a6' },
    {},
  ),
  'a digest that is still to leave': other(aDigest(DIGESTS.onItsWay, 'retry'), {}, 'onItsWay'),
  'a digest that waits for its reader': other(aDigest(DIGESTS.blocked, 'blocked'), {}, 'onItsWay'),
  'a digest that was read': other(aDigest(DIGESTS.sent, 'sent'), {}),
  'gathered into a digest that is still to leave': other(
    ofDigest(DIGESTS.onItsWay),
    { isDigestOnItsWay: true },
    'gathered',
  ),
  'gathered into a digest that waits for its reader': other(
    ofDigest(DIGESTS.blocked),
    { isDigestOnItsWay: true },
    'gathered',
  ),
  'gathered into a digest that was read': other(ofDigest(DIGESTS.sent), {}),
  'a push that was taken': other(aPush({ ...id(), referralId: 'r-sharing', state: 'sent' }), { isSharing: true }),
  'a push that was given up lately': other(
    aPush({ ...id(), referralId: 'r-open', state: 'failed', endedAt: at(29) }),
    {},
    'givenUp',
  ),
}

/** One of each kind of message that there is, and whether it is forgotten that night. */
export const EXAMPLES: readonly Example[] = Object.entries(MESSAGES).map(([what, example]) => ({ what, ...example }))

/** What is still to be shared out. */
export const TO_SHARE = aMessage({
  id: 'to-share',
  referralId: 'r-sharing',
  version: 1,
  ...toAll,
  dueAt: at(-3),
  createdAt: NOW.toISOString(),
})
