import { z } from 'zod'
import { CARD_TYPE, type Card } from '../presenters/cards.js'
import type { RuleSearch } from '../usecases/searchRules.js'
import type { IncomingActivity } from './activity.js'

/** The manifest's command, and its one parameter. */
const COMMAND = 'rules'
const PARAMETER = 'question'
/** Teams' page, when a client names none. */
const PAGE = 25

// A client whose user named neither command nor parameter (the Playground's) leaves both names out.
const parameter = z.looseObject({
  name: z.string().max(64).nullish(),
  value: z.union([z.string().max(30_000), z.boolean(), z.number()]).nullish(),
})
const query = z.looseObject({
  commandId: z.literal(COMMAND).nullish(),
  parameters: z.array(parameter).max(5).nullish(),
  queryOptions: z.looseObject({ skip: z.int().min(0).nullish(), count: z.int().min(1).nullish() }).nullish(),
})

/** One result of a search: the card that is shared, and how the list shows it. */
interface SearchResult {
  readonly card: Card
  readonly preview: { readonly title: string; readonly text: string }
}

/**
 * Whether an invoke comes from a message extension. It may come from a chat that the bot is not in, between two people too
 * (which Teams calls personal): what it says about its conversation is no place to write to.
 */
export function isMessageExtension({ type, name }: IncomingActivity): boolean {
  return type === 'invoke' && (name ?? '').startsWith('composeExtension/')
}

/** Reads a search; undefined when the invoke is another one, or not of our command's form. */
export function readRuleSearch({ name, value }: IncomingActivity): RuleSearch | undefined {
  const parsed = query.safeParse(value)
  if (name !== 'composeExtension/query' || !parsed.success) return undefined
  const { parameters, queryOptions } = parsed.data
  // The box just opened has the parameter `initialRun` instead.
  const typed = parameters?.find((one) => (one.name ?? PARAMETER) === PARAMETER)?.value
  return {
    question: String(typed ?? ''),
    skip: queryOptions?.skip ?? 0,
    count: queryOptions?.count ?? PAGE,
  }
}

/** The answer to a search that found something. */
export function searchResults(results: readonly SearchResult[]): object {
  const attachments = results.map(({ card, preview }) => ({
    contentType: CARD_TYPE,
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: preview },
  }))
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
}

/** A sentence where the results would stand. */
export function searchMessage(text: string): object {
  return { composeExtension: { type: 'message', text } }
}
