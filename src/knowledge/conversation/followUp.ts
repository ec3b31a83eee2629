import { askedFor } from '../asked.js'
import { detectLanguage } from '../detectLanguage.js'
import { LANGUAGES, type Language } from '../entry.js'
import type { Asked } from '../questionWords.js'
import { DETAIL_WORDS, type Detail } from './followUpDetails.js'
import { QUESTION_HEAD } from './followUpWords.js'
import { type Heard, hear } from './hearing.js'
import type { Mention } from './mentions.js'
import { languageAskedFor } from './retelling.js'
import { placeInText, readSpoken } from './spoken.js'
import { mentionsOf, renumber, substitute } from './substitution.js'

/** What was said last in a conversation. */
export interface Said {
  /** Complete: a follow-up in its resolved form. */
  readonly question: string
  readonly language: Language
  /** The entry that answered; undefined after an abstention. */
  readonly entryId?: string | undefined
  /** Further entries of the same answer. */
  readonly also?: readonly string[] | undefined
}

/** How a message is to be taken. */
export type Understood =
  /** The question to be found; `standalone`: it was complete by itself. */
  | { readonly kind: 'question'; readonly text: string; readonly standalone: boolean }
  /** The last answer again, in that language. */
  | { readonly kind: 'retell'; readonly language: Language }

type TopicOf = (entryId: string) => Readonly<Record<Language, string>> | undefined

/** A longer message says what it wants by itself. */
const LONGEST_FOLLOW_UP = 120

/**
 * Takes a message together with what was said last: a follow-up or a correction becomes one complete question, a wish for
 * another language a retelling. Whatever is not surely one of these is left alone, since a wrong context is worse than none.
 */
export function understand(message: string, said: Said | undefined, topicOf: TopicOf): Understood {
  const alone = { kind: 'question', text: message, standalone: true } as const
  if (!said || message.length > LONGEST_FOLLOW_UP) return alone
  const retold = languageAskedFor(message, said.language)
  if (retold) return { kind: 'retell', language: retold }
  for (const language of likelyLanguages(message, said)) {
    const heard = hear(message, language)
    if (!heard) continue
    const text = complete(heard, language, said, topicOf)
    return text === undefined ? alone : { kind: 'question', text, standalone: false }
  }
  return alone
}

/** The message's own language first, then the conversation's. "En" begins a Dutch follow-up and a French place alike. */
function likelyLanguages(message: string, { language }: Said): ReadonlySet<Language> {
  const own = detectLanguage(message.replace(/^\s*en\s/i, ''))
  return new Set(own ? [own, language, ...LANGUAGES] : [language, ...LANGUAGES])
}

function complete(heard: Heard, language: Language, said: Said, topicOf: TopicOf): string | undefined {
  const topic = said.entryId === undefined ? undefined : topicOf(said.entryId)?.[language]
  if (said.language === language) return completed(heard, said.question, topic, language)
  if (topic === undefined) return undefined
  const people = heard.kind === 'things' && tellsOtherPeople(heard.mentions, topic, language)
  return people ? undefined : completed(heard, retoldQuestion(said, topic, language), topic, language)
}

function completed(heard: Heard, former: string, topic: string | undefined, language: Language): string | undefined {
  if (heard.kind === 'number') return renumber(former, heard.number, heard.typed, language)
  const { detail, mentions } = heard
  const aspect = mentions.find(({ kind }) => kind === 'aspect')
  const head = detail ? DETAIL_WORDS[language][detail] : aspect && newAspect(aspect, former, language)
  if (head === undefined) return withAll(former, mentions, language)
  const subject = withAll(subjectOf(topic ?? former, language), aspect ? [] : mentions, language)
  return subject && headed(head, subject, language)
}

/** A topic about certain people ("after the end of an art. 60") tells too much of them to be asked of others. */
function tellsOtherPeople(mentions: readonly Mention[], topic: string, language: Language): boolean {
  const people = (all: readonly Mention[]) => all.some(({ kind }) => kind === 'public')
  return people(mentions) && people(mentionsOf(topic, language))
}

/** The aspect, where the former question has none whose place it could take. */
function newAspect(aspect: Mention, former: string, language: Language): string | undefined {
  return mentionsOf(former, language).some(({ kind }) => kind === 'aspect') ? undefined : aspect.text
}

/** All the new things put into the question, or none. */
function withAll(question: string, mentions: readonly Mention[], language: Language): string | undefined {
  if (new Set(mentions.map(({ kind }) => kind)).size < mentions.length) return undefined
  return mentions.reduce<string | undefined>((told, mention) => told && substitute(told, mention, language), question)
}

const ASKED_DETAILS: Partial<Record<Asked, Detail>> = { count: 'count', when: 'when', who: 'who', why: 'why' }

/** What was asked last, put in another language by way of the answer's topic. */
function retoldQuestion(said: Said, topic: string, language: Language): string {
  const [detail] = [...askedFor(said.question, said.language)].flatMap((one) => ASKED_DETAILS[one] ?? [])
  return detail ? headed(DETAIL_WORDS[language][detail], topic, language) : asked(topic, language)
}

function headed(head: string, subject: string, language: Language): string {
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  return asked(`${head.charAt(0).toUpperCase()}${head.slice(1)}${colon}${subject}`, language)
}

function asked(text: string, language: Language): string {
  return `${text.replace(/[\s?!.]+$/u, '')}${language === 'fr' ? '\u00a0?' : '?'}`
}

/** What a question or a topic is about, without what it asks of it: "Le CV : quel domaine ?" is about "Le CV". */
function subjectOf(text: string, language: Language): string {
  const about = text.replace(/ ?: [^:]*\?\s*$/u, '').replace(/[\s?!.]+$/u, '')
  const spoken = readSpoken(about, language)
  const [head = ''] = QUESTION_HEAD[language].exec(spoken.line) ?? []
  return spoken.text.slice(placeInText(spoken, head.length, Number.POSITIVE_INFINITY).start)
}
