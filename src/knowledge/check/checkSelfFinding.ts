import { LANGUAGES, type Language } from '../entry.js'
import type { KnowledgeBase } from '../knowledgeBase.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

/** How many of the wordings in a language find the entry that they stand in. */
export type Share = { readonly language: Language; readonly own: number; readonly of: number }

type Finder = Pick<KnowledgeBase, 'find'>

const { error, warning } = problemsOf('self-finding')

/** Topics that do not lead to their own entry in what is found in `knowledge`. */
export function checkTopicsFound(filed: readonly FiledEntry[], knowledge: Finder): Problem[] {
  return filed.flatMap((at) => LANGUAGES.flatMap((language) => topicOf(at, language, knowledge)))
}

/** The share of each language's wordings that find their own entry. */
export function sharesFound(filed: readonly FiledEntry[], knowledge: Finder): Share[] {
  return LANGUAGES.map((language) => shareOf(filed, language, knowledge))
}

function topicOf(at: FiledEntry, language: Language, knowledge: Finder): Problem[] {
  const topic = at.entry.topic[language]
  const found = knowledge.find(topic, language)
  const told = `the ${language} topic "${topic}"`
  if (found.kind === 'abstention') {
    return [error(at, `${told} finds no answer: use the words of the answer and of the wordings in it`)]
  }
  if (found.entry.id === at.entry.id) {
    if (found.language === language) return []
    return [warning(at, `${told} reads as ${found.language} and is answered so: put a word of ${language} into it`)]
  }
  if (found.also.some(({ id }) => id === at.entry.id)) {
    return [warning(at, `${told} leads to ${found.entry.id} first: name what sets the two apart`)]
  }
  return [error(at, `${told} leads to ${found.entry.id}: name in it what sets the two apart`)]
}

function shareOf(filed: readonly FiledEntry[], language: Language, knowledge: Finder): Share {
  const asked = filed.flatMap(({ entry }) => entry.questions[language].map((wording) => ({ id: entry.id, wording })))
  const own = asked.filter(({ id, wording }) => {
    const found = knowledge.find(wording, language)
    return found.kind === 'answer' && found.entry.id === id
  })
  return { language, own: own.length, of: asked.length }
}
