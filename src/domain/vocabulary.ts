/** Every status of a request, in the order of its life. */
export const STATUSES = [
  'draft',
  'submitted',
  'received',
  'info_requested',
  'scheduled',
  'warned',
  'in_progress',
  'rejected',
  'closed',
  'stopped',
  'withdrawn',
  'entered_in_error',
] as const
export type Status = (typeof STATUSES)[number]

export const OPEN = ['submitted', 'received', 'info_requested', 'scheduled', 'warned', 'in_progress'] as const
export const TERMINAL = ['rejected', 'closed', 'stopped', 'withdrawn', 'entered_in_error'] as const

export const AXIS_1_NEEDS = [
  'reference_adviser',
  'remobilisation',
  'career_project',
  'skills_recognition',
  'transversal_skills',
  'technical_skills',
  'job_search',
] as const
/** Axis 2: link and antennas first, social consultation and GRAE second, and the axis-2 actions (framework, section 3.2). */
export const AXIS_2_NEEDS = [
  'transition_link',
  'transition_antenna',
  'social_consultation',
  'grae',
  'career_project',
  'skills_recognition',
  'transversal_skills',
  'technical_skills',
  'job_search',
] as const
export const NEEDS = [...new Set([...AXIS_1_NEEDS, ...AXIS_2_NEEDS])]
export type Need = (typeof AXIS_1_NEEDS)[number] | (typeof AXIS_2_NEEDS)[number]
export type Axis = 1 | 2

export const CATEGORIES = ['ris', 'eris', 'art60', 'unemployment_residual', 'other'] as const
export type Category = (typeof CATEGORIES)[number]
export const REGISTERED = ['yes', 'no', 'unknown'] as const
export type Registered = (typeof REGISTERED)[number]
export const PERSON_LANGUAGES = ['fr', 'nl', 'other', 'unknown'] as const
export type PersonLanguage = (typeof PERSON_LANGUAGES)[number]
export const NO_NISS_REASONS = ['no_number', 'unknown_yet', 'refused'] as const
export type NoNissReason = (typeof NO_NISS_REASONS)[number]

export const PRIOR_ACTIONS = {
  1: [
    'reception',
    'pre_training',
    'assessment',
    'bsp',
    'career_project',
    'skills_validation',
    'experience',
    'refresher',
    'languages',
    'digital',
    'training',
    'studies',
    'conduct',
    'cv',
    'initiative',
    'rae',
  ],
  2: [
    'bsp',
    'skills_validation',
    'training',
    'qualifying_training',
    'studies',
    'cv',
    'rae',
    'reregistration',
    'social_rights',
  ],
} as const satisfies Record<Axis, readonly string[]>
export type PriorAction = (typeof PRIOR_ACTIONS)[Axis][number]
export const ALL_PRIOR_ACTIONS: readonly PriorAction[] = [...new Set([...PRIOR_ACTIONS[1], ...PRIOR_ACTIONS[2]])]

export const OBSTACLES = [
  'language',
  'digital',
  'childcare',
  'health',
  'housing',
  'mobility',
  'diploma',
  'discrimination',
  'administrative',
  'debt',
] as const
export type Obstacle = (typeof OBSTACLES)[number]

export const REJECT_REASONS = [
  'NOT_REGISTERED',
  'REGISTRATION_EXPIRED',
  'DUPLICATE',
  'SUSPENSION_RUNNING',
  'NOT_TARGET_PUBLIC',
  'FOLLOWED_BY_ACTIRIS',
  'FOLLOWED_BY_CPAS',
  'NO_CONVENTION',
  'INCOMPLETE',
  'WRONG_NEED',
  'NO_CAPACITY',
  'NOT_REACHABLE',
  'PERSON_DECLINED',
  'ALREADY_EMPLOYED',
  'IN_TRAINING',
  'MOVED_OUT',
  'DECEASED',
  'OTHER',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

export const WITHDRAW_REASONS = [
  'MISTAKE_OR_DUPLICATE',
  'NEED_MET_ELSEWHERE',
  'EMPLOYED',
  'MOVED',
  'NOT_ENGAGED',
  'HEALTH_OR_CARE',
  'DECEASED',
  'OTHER',
] as const
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number]

export const OUTCOMES = [
  'EMPLOYED',
  'TRAINING_STARTED',
  'PLAN_SIGNED',
  'ORIENTED_PARTNER',
  'ORIENTED_SOCIAL',
  'SKILLS_VALIDATED',
  'BACK_TO_CPAS',
  'NO_FURTHER_ACTION',
  'OTHER',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const CHANNELS = ['office', 'phone', 'video'] as const
export type Channel = (typeof CHANNELS)[number]

/** What came of an appointment, as it is corrected. */
export const RESULTS = ['attended', 'justified', 'unjustified', 'service_fault'] as const
export type Result = (typeof RESULTS)[number]

export const MOTIVES = [
  'job',
  'interview',
  'training',
  'transport',
  'illness',
  'care',
  'force_majeure',
  'holiday',
  'cpas_appointment',
  'notice_not_received',
  'other',
] as const
export type Motive = (typeof MOTIVES)[number]

/** Who wanted an appointment moved or cancelled. */
export const ASKED_BY = ['person', 'cpas', 'actiris'] as const
export type AskedBy = (typeof ASKED_BY)[number]

export function isOpen(status: Status): boolean {
  return (OPEN as readonly Status[]).includes(status)
}

/** The axis follows from the person's situation: workers under art. 60 §7 are axis 2, everybody else axis 1. */
export function axisOf(category: Category): Axis {
  return category === 'art60' ? 2 : 1
}

export function needsOf(axis: Axis): readonly Need[] {
  return axis === 2 ? AXIS_2_NEEDS : AXIS_1_NEEDS
}
