import type { Member } from '../../src/domain/people.js'
import type { Referral } from '../../src/domain/referral.js'
import type { Store } from '../../src/usecases/ports.js'
import { afterAct, infoRequested, later } from '../builders/aReferral.js'
import { aMember, bram } from '../builders/people.js'
import { aContact, aMessage, filing } from '../builders/stored.js'
import type { ConnectorRequest, Fault } from './fakeTeams.js'

/** What a notice of the burst must come to. */
type End = 'sent' | 'blocked' | 'failed'

/** One notice: the event of that version of a request, for one reader. */
export interface BurstNotice {
  readonly reference: string
  readonly version: number
  readonly reader: Member
  readonly end: End
}

const KINDS = ['received', 'infoRequested', 'rejected'] as const
const FIRST_VERSION = 2
const NOTICES_EACH = 6
const letters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

/** Of so many, each in turn: who never installed the bot, who blocked it, and a request whose notices Teams refuses. */
const NEVER_INSTALLED = 9
const BLOCKED_IT = 7
const REFUSED = 11

/** Notices of many requests, three of each, all due at once for readers who get six each. Bram coordinates. */
export class Burst {
  readonly readers: readonly Member[]
  readonly notices: readonly BurstNotice[]
  /** Of these the coordinators are told. */
  readonly unreachable: ReadonlySet<Member>
  private readonly ends: ReadonlyMap<string, End>
  private readonly referrals: readonly Referral[]

  constructor(count: number) {
    const requests = Math.ceil(count / KINDS.length)
    this.readers = Array.from({ length: Math.ceil(count / NOTICES_EACH) }, (_, index) =>
      aMember(`Reader ${letters(index)}`, 'cpas-21004', 'caseworker'),
    )
    this.referrals = Array.from({ length: requests }, (_, index) => {
      const about = {
        id: `r${index}`,
        sequence: index + 1,
        person: { lastName: `N${letters(index)}`, niss: undefined },
      }
      return afterAct(infoRequested(about), { type: 'reject', reason: 'NOT_REGISTERED' }, later(3))
    })
    this.notices = this.referrals.flatMap(({ reference }, index) =>
      KINDS.map((_, place) => ({
        reference,
        version: place + FIRST_VERSION,
        reader: this.readerOf(index),
        end: this.endOf(index),
      })),
    )
    this.ends = new Map(this.notices.map(({ reference, end }) => [reference, end]))
    this.unreachable = new Set(this.notices.flatMap(({ end, reader }) => (end === 'blocked' ? [reader] : [])))
  }

  /** Everything is due before the bot starts. */
  async queue(store: Store, serviceUrl: string): Promise<void> {
    for (const { id, aadObjectId } of [bram, ...this.readers.filter((_, index) => !this.isNever(index))]) {
      const userId = `29:${aadObjectId}`
      const address = { ...aContact().address, serviceUrl, conversationId: `a:${userId}`, userId }
      await store.commit({ contact: aContact({ aadObjectId, member: id, address }) })
    }
    for (const [index, next] of this.referrals.entries()) {
      const to = { member: this.readerOf(index).id }
      const outbox = KINDS.map((kind, place) => {
        const version = place + FIRST_VERSION
        return aMessage({ id: `${next.id}.${version}`, kind, referralId: next.id, version, to })
      })
      await store.commit(filing(next, { outbox }))
    }
  }

  /** What Teams answers when these readers are written to. */
  faultOf = ({ activity: { summary = '' } }: ConnectorRequest): Fault | undefined => {
    const end = this.ends.get(summary.slice(0, summary.indexOf(' ')))
    if (end === 'blocked') return { status: 403, code: 'ConversationBlockedByUser' }
    return end === 'failed' ? { status: 413 } : undefined
  }

  private readerOf = (request: number) => this.readers[request % this.readers.length] as Member

  private endOf(request: number): End {
    const reader = request % this.readers.length
    if (this.isNever(reader) || reader % BLOCKED_IT === BLOCKED_IT - 1) return 'blocked'
    return request % REFUSED === REFUSED - 1 ? 'failed' : 'sent'
  }

  private isNever = (reader: number) => reader % NEVER_INSTALLED === NEVER_INSTALLED - 1
}
