/** The languages that the bot answers in. */
export type Language = 'fr' | 'nl' | 'en'
export const LANGUAGES: readonly Language[] = ['fr', 'nl', 'en']

/** Whose rule an entry states: Brussels' framework, Wallonia's Forem, Actiris and the government, or Actiris' partner network. */
export type Body = 'cpas-actiris' | 'forem' | 'actiris' | 'partners'
export type Kind = 'fact' | 'figure' | 'list' | 'rule' | 'definition' | 'who' | 'date' | 'comparison'
export type Source = { readonly document: string; readonly section: string }

/** One thing that a person would ask, with its answer in our own words and where the documents state it. */
export type Entry = {
  readonly id: string
  readonly body: Body
  readonly kind: Kind
  readonly sources: readonly Source[]
  readonly topic: Readonly<Record<Language, string>>
  readonly answer: Readonly<Record<Language, string>>
  readonly questions: Readonly<Record<Language, readonly string[]>>
}

export type KnowledgeDocument = {
  readonly key: string
  readonly title: string
  readonly short: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
}
