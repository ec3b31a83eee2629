import { ACCESS_NOTICE_KINDS } from '../domain/notices.js'
import { ROLES } from '../domain/people.js'
import { each } from './wordKeys.js'

/** Words about asking for access, deciding on it, and managing members. */
export const accessWords = {
  role: each(ROLES),
  accessNotice: each([...ACCESS_NOTICE_KINDS, 'accessGranted', 'accessRefused']),
  access: each([
    'ask',
    'intro',
    'already',
    'moves',
    'send',
    'sent',
    'openAlready',
    'waits',
    'decidedBy',
    'meanwhile',
    'person',
    'organisation',
    'asked',
    'askedAt',
    'is',
    'isElsewhere',
    'movesFrom',
    'grant',
    'refuse',
    'decideHint',
    'own',
    'granted',
    'refused',
    'grantedBy',
    'refusedBy',
    'askedAnew',
    'unreached',
    'grantedText',
    'refusedText',
    'refusedAgain',
  ]),
} as const

/** Inputs of these forms; their labels stand with those of the other forms. */
export const MEMBER_FIELDS = ['organisation', 'role'] as const
