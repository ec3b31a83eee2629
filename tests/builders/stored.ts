import type { Draft } from '../../src/domain/draft.js'
import type { AccessRequest, Membership } from '../../src/domain/membership.js'
import type { OwnAction } from '../../src/domain/ownAction.js'
import type { Question } from '../../src/domain/question.js'
import type { Referral } from '../../src/domain/referral.js'
import type { SubsidisedPost } from '../../src/domain/subsidisedPost.js'
import type { Answer, Cause, Change } from '../../src/usecases/change.js'
import type { Contact } from '../../src/usecases/contact.js'
import type { OutboxMessage, PushMessage } from '../../src/usecases/outbox.js'
import { PERSON } from './aForm.js'
import { NOW } from './aReferral.js'
import { amelie, bram } from './people.js'

/** A request's first commit. */
export const filing = (next: Referral, other: Change = {}): Change => ({
  referral: { next, expectedVersion: 0 },
  ...other,
})

/** A further commit of a request. */
export const moving = (next: Referral, other: Change = {}): Change => ({
  referral: { next, expectedVersion: next.version - 1 },
  ...other,
})

export function answerOf({ id, reference, status, version }: Referral): Answer {
  return { referralId: id, reference, status, version }
}

export const causeOf = (id: string, referral: Referral): Cause => ({ id, answer: answerOf(referral) })

type ReferralNotice = Extract<OutboxMessage, { referralId: string }>

/** A notice to one person, due at `NOW` unless told otherwise. */
export function aMessage(other: Partial<ReferralNotice> = {}): ReferralNotice {
  const { referralId = 'r1', version = 2 } = other
  const at = NOW.toISOString()
  return {
    id: `${referralId}.${version}.${amelie.id}`,
    kind: 'received',
    referralId,
    version,
    to: { member: amelie.id },
    state: 'queued',
    attempts: 0,
    dueAt: at,
    createdAt: at,
    ...other,
  }
}

/** A push to Actiris' own system, due at `NOW` unless told otherwise. */
export function aPush(other: Partial<PushMessage> = {}): PushMessage {
  const { referralId = 'r1', version = 1 } = other
  const at = NOW.toISOString()
  return {
    id: `push_${referralId}_${version}`,
    kind: 'referral.submitted',
    to: { system: 'actiris' },
    referralId,
    reference: 'ACT-2026-000042-5',
    version,
    state: 'queued',
    attempts: 0,
    dueAt: at,
    createdAt: at,
    ...other,
  }
}

export function aDraft(other: Partial<Draft> = {}): Draft {
  const at = NOW.toISOString()
  return {
    id: 'draft-1',
    owner: amelie.id,
    organisation: amelie.organisation,
    version: 1,
    step: 'person',
    typed: PERSON,
    held: false,
    createdAt: at,
    changedAt: at,
    ...other,
  }
}

export function aContact(other: Partial<Contact> = {}): Contact {
  return {
    tenant: 'tenant-cpas-21004',
    aadObjectId: amelie.aadObjectId,
    member: amelie.id,
    address: {
      serviceUrl: 'https://teams.example.test/',
      channelId: 'msteams',
      conversationId: 'a:chat',
      userId: '29:amelie',
      botId: '28:passerelle',
    },
    greeted: true,
    removed: false,
    ...other,
  }
}

/** Amélie's question, kept without an answer. */
export function aQuestion(other: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    organisation: amelie.organisation,
    asker: amelie.id,
    language: 'fr',
    text: "Quel est le numéro de l'antenne ?",
    near: ['cadre.axe2-services'],
    askedAt: NOW.toISOString(),
    version: 1,
    ...other,
  }
}

/** An action that Amélie logged on `NOW`. */
export function anAction(other: Partial<OwnAction> = {}): OwnAction {
  return {
    id: 'a1',
    organisation: amelie.organisation,
    by: amelie.id,
    axis: 1,
    domain: 'remobilisation',
    date: '2026-09-01',
    loggedAt: NOW.toISOString(),
    version: 1,
    ...other,
  }
}

/** Amélie's membership, as the bot made it. */
export function aMembership(other: Partial<Membership> = {}): Membership {
  return { ...amelie, version: 1, changedAt: NOW.toISOString(), ...other }
}

/** Zoé of the tenant of Amélie's organisation asks to be a caseworker there. */
export function anAccessRequest(other: Partial<AccessRequest> = {}): AccessRequest {
  return {
    id: 'access-1',
    tenant: `tenant-${amelie.organisation}`,
    aadObjectId: 'zoe-lens',
    name: 'Zoé Lens',
    language: 'fr',
    organisation: amelie.organisation,
    role: 'caseworker',
    askedAt: NOW.toISOString(),
    version: 1,
    ...other,
  }
}

/** One subsidised post of Amélie's organisation, over 2026. */
export function aPost(other: Partial<SubsidisedPost> = {}): SubsidisedPost {
  return {
    id: 'p1',
    organisation: amelie.organisation,
    fte: 1,
    from: '2026-01-01',
    to: '2026-12-31',
    enteredBy: bram.id,
    enteredAt: NOW.toISOString(),
    version: 1,
    ...other,
  }
}
