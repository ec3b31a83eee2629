import type { Language } from '../../domain/people.js'
import { ruleCard, rulePreview } from '../../presenters/ruleCard.js'
import type { Words } from '../../presenters/words.js'
import type { RuleSearch, searchRules } from '../../usecases/searchRules.js'
import { searchMessage, searchResults } from '../messageExtension.js'
import { type Asker, type Reply, say } from '../reply.js'

interface Dependencies {
  readonly searchRules: ReturnType<typeof searchRules>
  readonly words: Record<Language, Words>
}

/** A search from any chat: rules to share, or in words that there are none. Needs nobody to be in the directory. */
export function searchRulesHandler({ searchRules, words }: Dependencies) {
  return (search: RuleSearch | undefined, asker: Asker): Reply => {
    if (!search) return say(asker.words.text.unknownAction)
    const found = searchRules(search, asker.words.language)
    const own = words[found.language]
    // A later page may well be empty: the first one was not.
    if (found.rules.length === 0 && search.skip === 0) return { invoke: searchMessage(own.text.ruleNotFound) }
    return {
      invoke: searchResults(found.rules.map((rule) => ({ card: ruleCard(rule, own), preview: rulePreview(rule) }))),
    }
  }
}
