import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ACT_FIELDS, type ActField, JUSTIFIED } from '../domain/actForm.js'
import { FIELDS, STEPS } from '../domain/draft.js'
import { NOTICE_KINDS } from '../domain/notices.js'
import { LANGUAGES, type Language } from '../domain/people.js'
import { FLAGS } from '../domain/referral.js'
import { REFUSALS, type RefusalCode } from '../domain/refusals.js'
import {
  ALL_PRIOR_ACTIONS,
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
  STATUSES,
} from '../domain/vocabulary.js'

const ACT_TYPES = Object.keys(ACT_FIELDS) as (keyof typeof ACT_FIELDS)[]
const ACT_INPUTS = [...new Set(ACT_TYPES.flatMap((type): readonly ActField[] => ACT_FIELDS[type]))]

const text = z.string().min(1)
const each = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>)

/**
 * Every word that the bot says, by language. A status, reason, need or notice without its words stops the start (and
 * fails the tests); so does a word that nothing uses.
 */
const wordsSchema = z.strictObject({
  status: each(STATUSES),
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
  outcome: each(OUTCOMES),
  channel: each(CHANNELS),
  motive: each(MOTIVES),
  justified: each(JUSTIFIED),
  flag: each(FLAGS),
  step: each(STEPS),
  field: each([...FIELDS, ...ACT_INPUTS]),
  fact: each([
    'person',
    'birthDate',
    'niss',
    'contact',
    'organisation',
    'owner',
    'axis',
    'registered',
    'insertionStage',
    'need',
    'status',
    'adviser',
    'appointment',
    'where',
    'resumableFrom',
    'justifiableUntil',
    'submittedAt',
    'absences',
    'history',
  ]),
  fault: each([
    'required',
    'too_long',
    'name',
    'niss_or_reason',
    'niss_length',
    'niss_check',
    'niss_date',
    'niss_birth_date',
    'date',
    'birth_date_range',
    'phone',
    'email',
    'postcode',
    'contract_end_required',
    'need_other_axis',
    'informed',
    'time',
    'local_time',
    'past',
    'duration',
    'place_or_channel',
    'reason_text',
    'one_of',
  ]),
  warning: each(['implausible_age']),
  refusal: each(Object.keys(REFUSALS) as RefusalCode[]),
  event: each([
    'submitted',
    'received',
    'taken',
    'rejected',
    'scheduled',
    'attended',
    'attended_late',
    'absent_excused',
    'absent_service_fault',
    'absent_warned',
    'absent_stopped',
    'feedback',
    'closed',
  ]),
  notice: each([...NOTICE_KINDS, 'rule', 'reminder', 'reminderLabel']),
  button: each([
    ...ACT_TYPES,
    'next',
    'back',
    'later',
    'discard',
    'submit',
    'resume',
    'open',
    'openRow',
    'newRequest',
    'myRequests',
    'desk',
    'allRequests',
    'confirm',
    'previousPage',
    'nextPage',
  ]),
  title: each([
    ...ACT_TYPES,
    'filing',
    'stepOf',
    'receipt',
    'referral',
    'myRequests',
    'allRequests',
    'desk',
    'page',
    'help',
    'topics',
    'drafts',
  ]),
  text: each([
    'welcome',
    'helpAsk',
    'helpCaseworker',
    'helpCoordinator',
    'helpAdviser',
    'helpLanguage',
    'helpUnknown',
    'abstain',
    'abstainNear',
    'abstainFar',
    'foreignTenant',
    'unknownPerson',
    'notYours',
    'privately',
    'openPrivate',
    'languageSet',
    'languageUnknown',
    'referenceWrong',
    'emptyMine',
    'emptyOrganisation',
    'emptyDesk',
    'later',
    'discarded',
    'alreadyFiled',
    'receipt',
    'reviewIntro',
    'outdated',
    'done',
    'unknownAction',
    'answerBelow',
    'notYet',
    'thanks',
    'badAction',
    'failure',
    'nothingUseful',
    'minutes',
    'none',
    'choose',
    'optional',
  ]),
})
type Sections = z.infer<typeof wordsSchema>
export type Words = Sections & { readonly language: Language }

/** Reads the words of every language; throws, naming the key, when one is missing or too many. */
export function loadWords(): Record<Language, Words> {
  const read = (language: Language) => {
    const file = new URL(`../../data/strings/${language}.json`, import.meta.url)
    const parsed = wordsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (!parsed.success) throw new Error(`data/strings/${language}.json: ${z.prettifyError(parsed.error)}`)
    return { ...parsed.data, language } as Words
  }
  return Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Record<Language, Words>
}

/** Puts values into a sentence's `{places}`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
