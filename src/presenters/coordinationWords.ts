import { PERIODS } from '../domain/period.js'
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
    'held',
    'excused',
    'unjustified',
    'serviceFault',
    'unjustifiedShare',
    'share',
    'noAppointments',
    'period',
    'show',
    'open',
  ]),
} as const
