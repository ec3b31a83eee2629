import { describe, expect, it } from '@jest/globals'
import { loadKnowledge } from '../../src/dataFiles.js'
import {
  ACCOMPANIMENT_RULES,
  type AccompanimentRule,
  accompaniment,
  type GuideSituation,
  type GuideTyped,
  NEXT_STEPS,
  readGuide,
  type Verdict,
} from '../../src/domain/accompaniment.js'
import { plusDays, plusMonths } from '../../src/domain/calendarDay.js'
import { needRefusal, situationRefusal } from '../../src/domain/eligibility.js'
import {
  AXIS_1_NEEDS,
  AXIS_2_NEEDS,
  CATEGORIES,
  type Category,
  NEEDS,
  REGISTERED,
  type Registered,
} from '../../src/domain/vocabulary.js'
import { theRegime } from '../builders/theRegime.js'

type Said = Pick<Verdict, 'rule' | 'who' | 'axis' | 'next'> & {
  readonly filed: string
  readonly needs: readonly string[]
  readonly heldBack: readonly string[]
}

const ALL_BUT_ADVISER = [
  'remobilisation',
  'career_project',
  'skills_recognition',
  'transversal_skills',
  'technical_skills',
  'job_search',
]
const NONE = { needs: [], heldBack: [] }
const ALL_1 = { needs: AXIS_1_NEEDS, heldBack: [] }
const ALL_2 = { needs: AXIS_2_NEEDS, heldBack: [] }
const SOME_1 = { needs: ALL_BUT_ADVISER, heldBack: ['reference_adviser'] }
const CPAS_1 = { who: 'cpas', axis: 1 } as const
const CPAS_2 = { who: 'cpas', axis: 2, rule: 'axis2' } as const
const YES = { filed: 'yes', next: 'file' } as const
const CHECK = { filed: 'registration_unknown', next: 'file_to_check' } as const
const AGAIN = { filed: 'not_registered', next: 'file_reregister' } as const

/** Every verdict there is, written out; a question mark: the registration is not known. */
const VERDICTS = {
  'axis 1': { ...CPAS_1, ...YES, ...ALL_1, rule: 'axis1' },
  'axis 1 ?': { ...CPAS_1, ...CHECK, ...ALL_1, rule: 'axis1' },
  young: { ...CPAS_1, ...YES, ...SOME_1, rule: 'young' },
  'young ?': { ...CPAS_1, ...CHECK, ...SOME_1, rule: 'young' },
  unclear: { ...CPAS_1, ...YES, ...SOME_1, rule: 'age_unclear' },
  'unclear ?': { ...CPAS_1, ...CHECK, ...SOME_1, rule: 'age_unclear' },
  register: { ...CPAS_1, ...NONE, rule: 'unregistered', filed: 'NOT_REGISTERED', next: 'register_first' },
  'axis 2': { ...CPAS_2, ...YES, ...ALL_2 },
  'axis 2 ?': { ...CPAS_2, ...CHECK, ...ALL_2 },
  'axis 2 not registered': { ...CPAS_2, ...AGAIN, ...ALL_2 },
  actiris: {
    ...NONE,
    who: 'actiris',
    axis: undefined,
    rule: 'residual_aid',
    filed: 'FOLLOWED_BY_ACTIRIS',
    next: 'orient_to_actiris',
  },
  outside: {
    ...NONE,
    who: 'nobody',
    axis: undefined,
    rule: 'not_target',
    filed: 'NOT_TARGET_PUBLIC',
    next: 'no_request',
  },
} as const satisfies Record<string, Said>
type Name = keyof typeof VERDICTS

const STAGE = true
const NO_STAGE = false
/** Category, registered, insertion stage; then the verdict for a young person, for an older one, and without an age. */
const TABLE: readonly (readonly [Category, Registered, boolean, Name, Name, Name])[] = [
  ['ris', 'yes', NO_STAGE, 'axis 1', 'axis 1', 'axis 1'],
  ['ris', 'yes', STAGE, 'young', 'axis 1', 'unclear'],
  ['ris', 'unknown', NO_STAGE, 'axis 1 ?', 'axis 1 ?', 'axis 1 ?'],
  ['ris', 'unknown', STAGE, 'young ?', 'axis 1 ?', 'unclear ?'],
  ['ris', 'no', NO_STAGE, 'register', 'register', 'register'],
  ['ris', 'no', STAGE, 'register', 'register', 'register'],
  ['eris', 'yes', NO_STAGE, 'axis 1', 'axis 1', 'axis 1'],
  ['eris', 'yes', STAGE, 'young', 'axis 1', 'unclear'],
  ['eris', 'unknown', NO_STAGE, 'axis 1 ?', 'axis 1 ?', 'axis 1 ?'],
  ['eris', 'unknown', STAGE, 'young ?', 'axis 1 ?', 'unclear ?'],
  ['eris', 'no', NO_STAGE, 'register', 'register', 'register'],
  ['eris', 'no', STAGE, 'register', 'register', 'register'],
  ['art60', 'yes', NO_STAGE, 'axis 2', 'axis 2', 'axis 2'],
  ['art60', 'yes', STAGE, 'axis 2', 'axis 2', 'axis 2'],
  ['art60', 'unknown', NO_STAGE, 'axis 2 ?', 'axis 2 ?', 'axis 2 ?'],
  ['art60', 'unknown', STAGE, 'axis 2 ?', 'axis 2 ?', 'axis 2 ?'],
  ['art60', 'no', NO_STAGE, 'axis 2 not registered', 'axis 2 not registered', 'axis 2 not registered'],
  ['art60', 'no', STAGE, 'axis 2 not registered', 'axis 2 not registered', 'axis 2 not registered'],
  ['unemployment_residual', 'yes', NO_STAGE, 'actiris', 'actiris', 'actiris'],
  ['unemployment_residual', 'yes', STAGE, 'actiris', 'actiris', 'actiris'],
  ['unemployment_residual', 'unknown', NO_STAGE, 'actiris', 'actiris', 'actiris'],
  ['unemployment_residual', 'unknown', STAGE, 'actiris', 'actiris', 'actiris'],
  ['unemployment_residual', 'no', NO_STAGE, 'actiris', 'actiris', 'actiris'],
  ['unemployment_residual', 'no', STAGE, 'actiris', 'actiris', 'actiris'],
  ['other', 'yes', NO_STAGE, 'outside', 'outside', 'outside'],
  ['other', 'yes', STAGE, 'outside', 'outside', 'outside'],
  ['other', 'unknown', NO_STAGE, 'outside', 'outside', 'outside'],
  ['other', 'unknown', STAGE, 'outside', 'outside', 'outside'],
  ['other', 'no', NO_STAGE, 'outside', 'outside', 'outside'],
  ['other', 'no', STAGE, 'outside', 'outside', 'outside'],
]

function said(situation: GuideSituation): Said {
  const { rule, who, axis, next, needs, heldBack, filing } = accompaniment(situation, theRegime)
  return { rule, who, axis, next, needs, heldBack, filed: filing.allowed ? (filing.flag ?? 'yes') : filing.code }
}

const SITUATIONS: readonly GuideSituation[] = CATEGORIES.flatMap((category) =>
  REGISTERED.flatMap((registered) => [true, false].map((insertionStage) => ({ category, registered, insertionStage }))),
)

describe('who accompanies', () => {
  it.each(TABLE)('%s, registered %s, insertion stage %s: %s, %s from 30, %s without an age', (...row) => {
    const [category, registered, insertionStage, young, older, unclear] = row
    const about = { category, registered, insertionStage }
    for (const age of [0, 17, 29]) expect(said({ ...about, age })).toEqual(VERDICTS[young])
    for (const age of [30, 64, 120]) expect(said({ ...about, age })).toEqual(VERDICTS[older])
    expect(said(about)).toEqual(VERDICTS[unclear])
  })

  it('is answered for every combination', () => {
    const listed = TABLE.map(([category, registered, insertionStage]) => ({ category, registered, insertionStage }))
    expect(listed).toHaveLength(SITUATIONS.length)
    expect(listed).toEqual(expect.arrayContaining([...SITUATIONS]))
  })

  it('looks at the age limit only where it decides', () => {
    const byAge = SITUATIONS.filter((situation) => accompaniment(situation, theRegime).byAge)
    expect(byAge).toEqual([
      { category: 'ris', registered: 'yes', insertionStage: true },
      { category: 'ris', registered: 'unknown', insertionStage: true },
      { category: 'eris', registered: 'yes', insertionStage: true },
      { category: 'eris', registered: 'unknown', insertionStage: true },
    ])
  })

  it('takes the age limit from the regime', () => {
    const until25 = { ...theRegime, youngUnder: 25 }
    const rule = (age: number) =>
      accompaniment({ category: 'ris', registered: 'yes', insertionStage: true, age }, until25).rule
    expect([rule(24), rule(25)]).toEqual(['young', 'axis1'])
  })

  it('rests on sections that the framework has, and each rule and step is used', () => {
    const verdicts = SITUATIONS.flatMap((situation) =>
      [20, 40, undefined].map((age) => accompaniment({ ...situation, age }, theRegime)),
    )
    const framework = loadKnowledge().documents.find(({ key }) => key === 'cadre')
    const sections = framework?.sections.map(({ id }) => ({ document: 'cadre', section: id }))
    for (const { sources } of verdicts) {
      expect(sources.length).toBeGreaterThan(0)
      expect(sections).toEqual(expect.arrayContaining([...sources]))
    }
    expect(new Set(verdicts.map(({ rule }) => rule))).toEqual(new Set(ACCOMPANIMENT_RULES))
    expect(new Set(verdicts.map(({ next }) => next))).toEqual(new Set(NEXT_STEPS))
  })

  it.each<[AccompanimentRule, GuideSituation, readonly string[]]>([
    ['axis1', { category: 'ris', registered: 'yes', insertionStage: false }, ['3.2-axe1']],
    ['young', { category: 'ris', registered: 'yes', insertionStage: true, age: 20 }, ['3.2-axe1-publics']],
    [
      'residual_aid',
      { category: 'unemployment_residual', registered: 'no', insertionStage: false },
      ['3.2-axe1-publics'],
    ],
    ['axis2', { category: 'art60', registered: 'no', insertionStage: false }, ['3.2-axe2', '3.2-axe2-domaines']],
    ['not_target', { category: 'other', registered: 'yes', insertionStage: false }, ['3.2-axe1', '3.2-axe2']],
  ])('names for %s the section that states it', (_, situation, sections) => {
    expect(accompaniment(situation, theRegime).sources.map(({ section }) => section)).toEqual(sections)
  })
})

describe('the verdict and the filing of a request agree', () => {
  const TODAY = '2026-09-01'
  const AGES = Array.from({ length: 121 }, (_, age) => age)
  /** The youngest and the oldest that somebody of each age can be today. */
  const BORN = AGES.map((age) => [plusMonths(TODAY, -12 * age), plusDays(plusMonths(TODAY, -12 * (age + 1)), 1)])
  const mayFile = (situation: GuideSituation, need: (typeof NEEDS)[number], birthDate: string) =>
    !situationRefusal(situation) && !needRefusal(situation, need, birthDate, TODAY, theRegime)

  it.each(SITUATIONS)(
    'on every need at every age: $category, registered $registered, stage $insertionStage',
    (about) => {
      const differing = AGES.flatMap((age) => {
        const { needs } = accompaniment({ ...about, age }, theRegime)
        return NEEDS.flatMap((need) =>
          (BORN[age] ?? []).flatMap((born) =>
            needs.includes(need) === mayFile(about, need, born) ? [] : [{ need, born }],
          ),
        )
      })
      expect(differing).toEqual([])
    },
  )

  it.each(SITUATIONS)('without an age: $category, registered $registered, stage $insertionStage', (about) => {
    const { needs, heldBack } = accompaniment(about, theRegime)
    const filable = NEEDS.map((need) => ({
      need,
      answers: new Set(BORN.flat().map((born) => mayFile(about, need, born))),
    }))
    const answered = (...wanted: readonly boolean[]) =>
      filable.flatMap(({ need, answers }) =>
        answers.size === wanted.length && wanted.every((one) => answers.has(one)) ? [need] : [],
      )
    expect(new Set(needs)).toEqual(new Set(answered(true)))
    expect(heldBack).toEqual(answered(true, false))
  })

  it.each(SITUATIONS)('on why not: $category, registered $registered, stage $insertionStage', (about) => {
    const { filing } = accompaniment(about, theRegime)
    expect(filing.allowed ? undefined : filing.code).toBe(situationRefusal(about)?.code)
  })
})

describe('the form of the guide', () => {
  const whole: GuideTyped = { category: 'ris', registered: 'yes', age: '24', insertionStage: 'true' }

  it('is read as it was meant, blanks apart', () => {
    const situation = { category: 'ris', registered: 'yes', age: 24, insertionStage: true }
    expect(readGuide(whole)).toEqual({ ok: true, situation })
    expect(readGuide({ ...whole, age: ' 24 ', category: 'ris ' })).toEqual({ ok: true, situation })
  })

  it('needs neither an age nor the insertion stage', () => {
    const situation = { category: 'art60', registered: 'unknown', age: undefined, insertionStage: false }
    for (const age of [undefined, '', '   '])
      expect(readGuide({ category: 'art60', registered: 'unknown', age })).toEqual({ ok: true, situation })
  })

  it.each<[GuideTyped, readonly object[]]>([
    [
      {},
      [
        { field: 'category', code: 'required' },
        { field: 'registered', code: 'required' },
      ],
    ],
    [{ ...whole, category: undefined }, [{ field: 'category', code: 'required' }]],
    [{ ...whole, registered: '' }, [{ field: 'registered', code: 'required' }]],
    [
      { ...whole, category: 'rich', registered: 'maybe' },
      [
        { field: 'category', code: 'required' },
        { field: 'registered', code: 'required' },
      ],
    ],
  ])('says what is missing in %j', (typed, faults) => {
    expect(readGuide(typed)).toEqual({ ok: false, faults })
  })

  it.each(['0', '7', '120', '007'])('takes "%s" for an age', (age) => {
    expect(readGuide({ ...whole, age })).toMatchObject({ ok: true, situation: { age: Number(age) } })
  })

  it.each(['121', '999', '-1', '+5', '24.5', '24,5', '1e2', '0x1f', 'vingt', '24 ans', '٢٤', '2 4'])(
    'takes "%s" for no age, whatever the situation',
    (age) => {
      for (const category of CATEGORIES)
        expect(readGuide({ ...whole, category, age })).toEqual({ ok: false, faults: [{ field: 'age', code: 'age' }] })
    },
  )
})
