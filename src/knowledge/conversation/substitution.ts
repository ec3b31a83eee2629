import type { Language } from '../entry.js'
import { PLACE_CASES, PLACE_NAMES, PLACE_WORDS, type Place, type PlaceCase } from './followUpPlaces.js'
import { type Mention, mentionsIn } from './mentions.js'
import { readSpoken } from './spoken.js'

const NUMBERED = ['axis', 'objective', 'absence', 'article']
const ADJECTIVE = /(?:^| )(?:bruxellois|brusselse|wallon|waalse|walloon)/
const OWN_ARTICLE = /^(?:(?:les?|la|une?|des|mon|ma|mes|ces?|cet|cette|de|het|een|mijn|the|an?|my|these) |l['’])/i
const FOR: Readonly<Record<Language, string>> = { fr: 'pour', nl: 'voor', en: 'for' }
const IN: Readonly<Record<Language, string>> = { fr: 'en', nl: 'in', en: 'in' }

/**
 * A question with something new in the place of what it mentioned of that kind, or at its end when it mentioned none.
 * Undefined when that would change nothing, or when it mentioned several and one cannot tell which is meant.
 */
export function substitute(question: string, by: Mention, language: Language): string | undefined {
  const former = mentionsOf(question, language).filter(({ kind }) => kind === by.kind)
  const replaced = by.kind === 'place' ? placesFor(former, by) : particular(former)
  if (replaced.length === 0) return by.value === undefined ? undefined : appended(question, by, language)
  const values = new Set(replaced.map(({ value }) => value))
  if (values.size > 1 || values.has(undefined) || by.value === undefined || values.has(by.value)) return undefined
  if (by.kind !== 'place') return spliced(question, replaced, (old) => inPlaceOf(old, by))
  const told = spliced(question, replaced, (old) => placeInPlaceOf(old, by, language))
  return replaced.some(isAdjective) ? withEnd(told, PLACE_WORDS[language].at[placeOf(by)]) : told
}

/** A question with its only number (of an axis, an objective, an absence, an article) replaced; undefined without such. */
export function renumber(question: string, number: string, typed: string, language: Language): string | undefined {
  const former = mentionsOf(question, language).filter(({ kind }) => NUMBERED.includes(kind))
  const [first] = former
  const one = first && former.every(({ kind, value }) => kind === first.kind && value === first.value)
  if (!one || first.value === undefined || first.value === number) return undefined
  return spliced(question, former, (old) => numbered(old, number, typed))
}

/** The question's mentions of one kind, when it has any. */
export function mentionsOf(question: string, language: Language): Mention[] {
  const spoken = readSpoken(question, language)
  return mentionsIn(spoken, spoken.line, language).mentions
}

/** People in general ("un usager") give way only where nobody in particular is mentioned. */
function particular(former: readonly Mention[]): readonly Mention[] {
  const own = former.filter(({ value }) => value !== '')
  return own.length > 0 ? own : former
}

/** The CPAS is on both sides, so a side leaves it in its place; only Actiris stands for it where no side is told. */
function placesFor(former: readonly Mention[], by: Mention): readonly Mention[] {
  const sides = former.filter(({ value }) => value !== 'cpas')
  if (sides.length > 0 || by.value === 'cpas') return sides
  return placeOf(by) === 'actiris' ? former : []
}

function spliced(question: string, replaced: readonly Mention[], write: (old: Mention) => string): string {
  const text = question.normalize('NFC')
  const last = [...replaced].sort((a, b) => b.start - a.start)
  const told = last.reduce((sum, old) => sum.slice(0, old.start) + write(old) + sum.slice(old.end), text)
  return agreeing(told.replace(/\s{2,}/g, ' ')).replace(/^\s*\p{Ll}/u, (letter) => letter.trim().toUpperCase())
}

/** "Quel est l'objectif" becomes "Quelle est la durée". */
function agreeing(text: string): string {
  return text.replace(/\b(q)uel(?:le)? est (l[ae])\b/gi, (_, q: string, article: string) => {
    const feminine = article.toLowerCase() === 'la'
    return `${q}${feminine ? 'uelle' : 'uel'} est ${article}`
  })
}

function inPlaceOf(old: Mention, by: Mention): string {
  if (NUMBERED.includes(by.kind)) return numbered(old, by.value as string, typedNumber(by))
  if (by.kind === 'year') return old.text.replace(/\d{4}/, by.value as string)
  return OWN_ARTICLE.test(old.text) ? by.text : by.text.replace(OWN_ARTICLE, '')
}

/** "l'axe 1" as "l'axe 2", "le premier axe" as "le second axe" or, after a figure, as "axe 2". */
function numbered(old: Mention, number: string, typed: string): string {
  const words = old.text.split(/[\s'’]+/)
  const at = numberAt(old)
  if (old.kind === 'absence' || !/\d/.test(old.text + typed)) return words.with(at, typed).join(' ')
  if (/\d/.test(old.text)) return old.text.replace(/\d+/, number)
  const noun = words.filter((word, i) => i !== at && !OWN_ARTICLE.test(`${word} `))
  return [...noun, number].join(' ')
}

function typedNumber(mention: Mention): string {
  return mention.text.split(/[\s'’]+/)[numberAt(mention)] ?? ''
}

function numberAt({ plain }: Mention): number {
  return plain.split(' ').findIndex((word) => /^\d+$/.test(word))
}

function placeInPlaceOf(old: Mention, by: Mention, language: Language): string {
  return isAdjective(old) ? '' : PLACE_WORDS[language][caseOf(old, language)][placeOf(by)]
}

function isAdjective({ plain }: Mention): boolean {
  return ADJECTIVE.test(plain)
}

function caseOf({ plain }: Mention, language: Language): PlaceCase {
  return PLACE_CASES[language].find(([, form]) => form.test(plain))?.[0] ?? 'bare'
}

function placeOf({ plain }: Mention): Place {
  const name = plain.split(' ').at(-1) as string
  return PLACE_NAMES.find(([, form]) => form.test(name))?.[0] as Place
}

function appended(question: string, by: Mention, language: Language): string | undefined {
  if (by.kind === 'place') return withEnd(question, PLACE_WORDS[language].at[placeOf(by)])
  if (by.kind === 'year') return withEnd(question, `${IN[language]} ${by.value}`)
  if (by.kind === 'public' || by.kind === 'axis' || by.kind === 'objective')
    return withEnd(question, `${FOR[language]} ${by.text}`)
  return undefined
}

function withEnd(question: string, end: string): string {
  const [mark = ''] = question.match(/[\s?!.…]*$/u) ?? []
  return `${question.slice(0, question.length - mark.length)} ${end}${mark}`
}
