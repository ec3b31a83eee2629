import { type Body, type Entry, type Kind, LANGUAGES, type Language } from '../../src/knowledge/entry.js'

type Words = { topic: string; answer: string; questions: readonly string[] }

/** An entry from its words in some languages; a language left out says nothing that a question could match. */
export function anEntry(
  id: string,
  words: Partial<Record<Language, Words>>,
  {
    body = 'cpas-actiris',
    kind = 'rule',
    sections = ['cadre 1'],
  }: { body?: Body; kind?: Kind; sections?: readonly string[] } = {},
): Entry {
  const silent: Words = { topic: '-', answer: '-', questions: [] }
  const in3 = <T>(pick: (own: Words) => T) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, pick(words[language] ?? silent)])) as Record<Language, T>
  return {
    id,
    body,
    kind,
    sources: sections.map((source) => {
      const [document = '', section = ''] = source.split(' ')
      return { document, section }
    }),
    topic: in3(({ topic }) => topic),
    answer: in3(({ answer }) => answer),
    questions: in3(({ questions }) => questions),
  }
}
