import { createHash } from 'node:crypto'
import type { Act } from '../domain/act.js'
import type { AdviserContact } from '../domain/eventParts.js'
import { ACTIRIS_SYSTEM } from '../domain/parts.js'
import { findReference } from '../domain/reference.js'
import { refuse } from '../domain/refusals.js'
import type { ActCommand, ActOutcome } from './applyAct.js'

/** An act that another system sent, verified and parsed. */
export interface ActirisEvent {
  /** The sender's id of the call; its retries keep it. */
  readonly id: string
  readonly reference: string
  readonly expectedVersion?: number | undefined
  readonly occurredAt: string
  readonly adviser?: AdviserContact | undefined
  readonly act: Act
  /** Digest of the body: the same id with another body is a mistake of the sender. */
  readonly bodyDigest: string
}

/**
 * Does what an event of Actiris says, through the same use case as the desk. The same id, or the same act at the same
 * instant under another id, gets the first answer.
 */
export function applyActirisEvent({ applyAct }: { applyAct: (command: ActCommand) => Promise<ActOutcome> }) {
  return async (event: ActirisEvent): Promise<ActOutcome> => {
    const reference = findReference(event.reference)
    if (!reference || reference === 'wrong') return refuse('REF_UNKNOWN')
    return applyAct({
      find: { reference },
      expectedVersion: event.expectedVersion,
      act: event.act,
      by: ACTIRIS_SYSTEM,
      adviser: event.adviser,
      occurredAt: event.occurredAt,
      causes: [
        { id: `actiris:${event.id}`, fingerprint: event.bodyDigest },
        { id: `actiris-act:${digest(JSON.stringify([reference, event.occurredAt, event.act]))}` },
      ],
    })
  }
}

export const digest = (text: string | Buffer): string => createHash('sha256').update(text).digest('base64url')
