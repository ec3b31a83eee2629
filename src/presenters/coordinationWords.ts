import { ALL_ACTION_DOMAINS } from '../domain/ownAction.js'
import { ACTION_FIELDS } from '../domain/ownActionForm.js'
import { PERIODS } from '../domain/period.js'
import { POST_FIELDS } from '../domain/subsidisedPost.js'
import { each } from './wordKeys.js'

/** Words of what coordinators count and keep. */
export const coordinationWords = {
  period: each(PERIODS),
  figure: each([
    'title',
    'span',
    'spanAll',
    'empty',
    'total',
    'status',
    'need',
    'rejected',
    'firstAct',
    'firstAppointment',
    'delay',
    'noDelay',
    'appointments',
    'unjustifiedShare',
    'share',
    'noAppointments',
    'period',
    'show',
    'open',
    'indicator',
    'indicatorPeriod',
    'indicatorValue',
    'indicatorSourceLabel',
    'indicatorNoneLabel',
    'indicatorNone',
  ]),
  actionDomain: each(ALL_ACTION_DOMAINS),
  ownAction: each([
    'title',
    'intro',
    'personHint',
    'confirm',
    'axis',
    'logged',
    'notCovered',
    'removed',
    'chooseToRemove',
    'log',
    'another',
    'undo',
    'remove',
    'mine',
    'organisation',
    'listMine',
    'listOrganisation',
    'emptyMine',
    'emptyOrganisation',
  ]),
  post: each([
    'title',
    'intro',
    'fteUnit',
    'fteHint',
    'period',
    'listed',
    'empty',
    'add',
    'remove',
    'saved',
    'removed',
    'open',
  ]),
} as const

/** Inputs of these forms; their labels stand with those of the other forms. */
export const COORDINATION_FIELDS = [...ACTION_FIELDS, 'action', ...POST_FIELDS, 'post'] as const
