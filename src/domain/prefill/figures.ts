import { ageOn, type CalendarDay, parseDay } from '../calendarDay.js'
import type { Field } from '../draft.js'
import { type Reading, type Sentence, without, withoutAll } from './sentence.js'

const EMAIL = /[^\s@,;:<>()¦]+@[^\s@,;:<>()¦]+\.[a-z]{2,}/g
const NISS =
  /(?:\b(?:niss|rn|rrn|insz|numero national|n° ?national|rijksregisternummer|national number)\s*:?\s*)?(?<![\d+/.])\d{2}[. ]?\d{2}[. ]?\d{2}[-. /]?\d{3}[-. ]?\d{2}(?!\d)/g
const PHONE =
  /(?:\b(?:tel(?:ephone|efoon)?|gsm|phone)\.?\s*:?\s*)?(?<![\d+])(?:(?:(?:\+|00)32[ ./-]*(?:\(0\)[ ./-]*)?|0)(?:4(?:[ ./-]*\d){8}|[1-35-9](?:[ ./-]*\d){7})|(?:\+|00)(?!32)[1-9]\d(?:[ ./-]*\d){7,11})(?!\d)/g

const MONTHS = [
  ['janvier', 'januari', 'january'],
  ['fevrier', 'februari', 'february'],
  ['mars', 'maart', 'march'],
  ['avril', 'april'],
  ['mai', 'mei', 'may'],
  ['juin', 'juni', 'june'],
  ['juillet', 'juli', 'july'],
  ['aout', 'augustus', 'august'],
  ['septembre', 'september'],
  ['octobre', 'oktober', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
]
const DAY = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{1,2}(?:er|ste|st|nd|rd|th)? +(?:${MONTHS.flat().join('|')}) +\\d{4})(?!\\d)`
const CONTRACT_END = new RegExp(
  `\\b(?:fin (?:de |du )?contrat|contrat jusqu'au|einde (?:van het )?contract|contract tot(?: en met)?|contract until|contract ends?)\\s*:?\\s*(?:le |op |on )?(${DAY})`,
  'g',
)
/** Once the contract is named, "until" is its end. */
const UNTIL = new RegExp(`\\b(?:jusqu'au|fin|tot(?: en met)?|einde|until)\\s*:?\\s*(?:le |op )?(${DAY})`, 'g')
const BIRTH = new RegExp(
  `\\b(?:nee?|ne\\(e\\)|geboren|born|date de naissance|geboortedatum|date of birth)\\s*:?\\s*(?:le |op |on )?(${DAY})`,
  'g',
)
const ANY_DAY = new RegExp(`(?<!\\d)(${DAY})`, 'g')
/** Younger people are not the matter of a request: an unlabelled day before that is a birth date. */
const YOUNGEST = 15
const OLDEST = 99

const AGE =
  /(?:\bage(?:e|\(e\))?\s+de\s+|\bage\s*:?\s*|\baged\s+)?\b(\d{1,3})[ -]*(?:ans?|jaar(?: oud)?|jarige?|years?(?:[ -]old)?|y\/?o)\b(?!\s*(?:d'|de |of |ervaring|experience|werkloos|in belgi|en belgi))/g
const NOT_AN_AGE =
  /\b(?:depuis|pendant|durant|sinds|since|for|il y a|enfants?|kind|kinderen|child|children|fils|fille|zoon|dochter)\b[^,;.¦]{0,20}$/

/** Reads a number that has a shape of its own; two different ones are not told apart, so neither is taken. */
const one =
  (field: Field, shape: RegExp, bare: (found: string) => string) =>
  (reading: Reading): Reading => {
    const found = matches(reading.sentence, shape)
    const values = new Set(found.map(({ text }) => bare(text)))
    const [value] = values
    if (value === undefined || values.size > 1) return reading
    return { ...reading, typed: { ...reading.typed, [field]: value }, sentence: withoutAll(reading.sentence, shape) }
  }

export const readEmail = one('email', EMAIL, (found) => found)
export const readPhone = one('phone', PHONE, (found) => found.replace(/^[^\d+]+/, ''))

/** A national number, right or wrong, goes where it is sealed, and nowhere else: several of them are dropped. */
export function readNiss(reading: Reading): Reading {
  const read = one('niss', NISS, (found) => found.replace(/^\D+/, ''))(reading)
  return { ...read, sentence: withoutAll(read.sentence, NISS) }
}

/** The end of a contract by its words, a birth date by its words or because it lies so far back. */
export function readDays(today: CalendarDay) {
  const isBirth = (day: CalendarDay) => ageOn(day, today) >= YOUNGEST
  return (reading: Reading): Reading => {
    const until = reading.typed.category === 'art60' ? UNTIL : CONTRACT_END
    const ended = [CONTRACT_END, until].reduce(
      (read, shape) => (read.typed.contractEnd ? read : readDay(read, 'contractEnd', shape, () => true)),
      reading,
    )
    const born = readDay(ended, 'birthDate', BIRTH, () => true)
    return born.typed.birthDate ? born : readDay(born, 'birthDate', ANY_DAY, isBirth)
  }
}

/** An age in words; no birth date follows from it. Two ages, or one of something else, say nothing. */
export function readAge(reading: Reading): Reading {
  const { sentence } = reading
  const ages = [...sentence.folded.matchAll(AGE)].filter(
    ({ index, 1: years }) =>
      !NOT_AN_AGE.test(sentence.folded.slice(0, index)) && Number(years) >= YOUNGEST - 1 && Number(years) <= OLDEST,
  )
  const [first, second] = ages
  if (!first || second) return reading
  return { ...reading, age: Number(first[1]), sentence: without(sentence, first.index, first[0].length) }
}

function readDay(reading: Reading, field: Field, shape: RegExp, fits: (day: CalendarDay) => boolean): Reading {
  const days = [...reading.sentence.folded.matchAll(shape)].flatMap((found) => {
    const day = isoDay(found[1] ?? '')
    return day && fits(day) ? [{ day, found }] : []
  })
  const [first, second] = days
  if (!first || second) return reading
  const { index, 0: text } = first.found
  return {
    ...reading,
    typed: { ...reading.typed, [field]: first.day },
    sentence: without(reading.sentence, index, text.length),
  }
}

function isoDay(text: string): CalendarDay | undefined {
  const [day, name, year] = text.split(/ +/)
  if (!name) return parseDay(text)
  const month = MONTHS.findIndex((names) => names.includes(name)) + 1
  return parseDay(`${Number.parseInt(day ?? '', 10)}/${month}/${year}`)
}

const matches = ({ written, folded }: Sentence, shape: RegExp) =>
  [...folded.matchAll(shape)].map(({ index, 0: found }) => ({ text: written.slice(index, index + found.length) }))
