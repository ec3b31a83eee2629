import { ACCOMPANIMENT_RULES, ACCOMPANYING, NEXT_STEPS } from '../domain/accompaniment.js'
import { JUSTIFIED } from '../domain/actFields.js'
import { BALL_HOLDERS } from '../domain/ball.js'
import { STEPS } from '../domain/draft.js'
import { LIST_FILTERS, type ListFilter, OVERVIEW } from '../domain/lists.js'
import { SIDES } from '../domain/people.js'
import { FLAGS } from '../domain/referral.js'
import {
  ALL_PRIOR_ACTIONS,
  ASKED_BY,
  CATEGORIES,
  CHANNELS,
  MOTIVES,
  NEEDS,
  NO_NISS_REASONS,
  OBSTACLES,
  OUTCOMES,
  PERSON_LANGUAGES,
  REGISTERED,
  REJECT_REASONS,
  RESULTS,
  STATUSES,
  WITHDRAW_REASONS,
} from '../domain/vocabulary.js'
import { DAY_OFF_KINDS } from '../domain/workingDays.js'
import { each } from './wordKeys.js'

const ALL_FILTERS = [...new Set<ListFilter | typeof OVERVIEW>([OVERVIEW, ...Object.values(LIST_FILTERS).flat()])]

/** Words of the domain's codes, and of what they lead to. */
export const vocabularyWords = {
  status: each(STATUSES),
  ball: each(BALL_HOLDERS),
  ballReminded: each(['cpas', 'actiris']),
  side: each(SIDES),
  need: each(NEEDS),
  axis: each(['1', '2']),
  category: each(CATEGORIES),
  registered: each(REGISTERED),
  personLanguage: each(PERSON_LANGUAGES),
  noNissReason: each(NO_NISS_REASONS),
  priorAction: each(ALL_PRIOR_ACTIONS),
  obstacle: each(OBSTACLES),
  rejectReason: each(REJECT_REASONS),
  rejectAdvice: each(REJECT_REASONS),
  withdrawReason: each(WITHDRAW_REASONS),
  outcome: each(OUTCOMES),
  channel: each(CHANNELS),
  askedBy: each(ASKED_BY),
  motive: each(MOTIVES),
  justified: each(JUSTIFIED),
  result: each(RESULTS),
  flag: each(FLAGS),
  listFilter: each(ALL_FILTERS),
  dayOff: each(DAY_OFF_KINDS),
  origin: each(['resumption', 'again']),
  step: each(STEPS),
  guideWho: each(ACCOMPANYING),
  guideRule: each(ACCOMPANIMENT_RULES),
  guideNext: each(NEXT_STEPS),
  guideRegistered: each(REGISTERED),
} as const
