import type { Language } from '../entry.js'

/** Kinds of things of which one may take another's place in a question. */
export type MentionKind = 'objective' | 'axis' | 'absence' | 'public' | 'article' | 'year' | 'aspect' | 'place'
type Patterns = Readonly<Record<Language, RegExp>>

const each = (pattern: (language: Language) => string): Patterns => ({
  fr: bounded(pattern('fr')),
  nl: bounded(pattern('nl')),
  en: bounded(pattern('en')),
})
function bounded(pattern: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`, 'g')
}
const by = (fr: string, nl: string, en: string) => each((language) => ({ fr, nl, en })[language])

const ARTICLE: Readonly<Record<Language, string>> = {
  fr: '(?:(?:les?|la|l|une?|des|mon|ma|mes|ces?|cet|cette) )?',
  nl: '(?:(?:de|het|een|mijn|die) )?',
  en: '(?:(?:the|an?|my|these) )?',
}
const SEVERAL = '(?: (?:et|en|and|ou|of|or|a|tot|to) \\d)*'
const ART60 = '(?:art(?:icles?|ikel|s)? ?60(?: 7)?(?: (?:(?:et|en|and|ou|of|or) )?61)?|art(?:icles?|ikel)? ?61)'

const PEOPLE: Readonly<Record<Language, string>> = {
  fr: `jeunes?|ados?|mineurs?|(?:plus|moins) de \\d+ ans|\\d+ ans et plus|seniors?|aines|(?:beneficiaires? (?:du |d un )?)?(?:ris|eris)|beneficiaires?|usagers?|personnes? (?:etrangeres?|handicapees?)|personnes?|(?:chercheurs?|chercheuses?|demandeurs?|demandeuses?) d emploi(?: de longue duree)?|(?<=(?:un|le|les|mon) )ce|chomeurs?(?: de longue duree)?|${ART60}|etrangers?|employeurs?|entreprises?|artistes?|femmes|neets?|partenaires|operateurs|refugies?|primo arrivants?|independants?|etudiants?`,
  nl: `jongeren?|jeugd|minderjarigen?|\\d+ plussers?|50plussers?|ouderen|leefloners?|leefloon(?:gerechtigden?|trekkers?)?|ris|eris|(?:langdurig )?werklozen?|(?:langdurig )?werkzoekenden?|${ART60}|vreemdelingen|buitenlanders|werkgevers?|bedrijven|ondernemingen|kunstenaars?|vrouwen|neets?|partners|operatoren|vluchtelingen|nieuwkomers|zelfstandigen?|studenten?|clienten|klanten?|personen`,
  en: `young(?:er)? people|young person|youngsters?|youth|minors|people (?:over|under) \\d+|over \\d+s|(?:ris |living wage )?(?:recipients?|beneficiaries)(?: of the ris)?|ris|eris|(?:long term )?job ?seekers?|(?:long term )?unemployed(?: people)?|${ART60}(?: workers?)?|foreigners?|foreign nationals?|employers?|companies|artists?|women|neets?|partners|operators|refugees?|newcomers|students?|clients?`,
}
const JOINED: Readonly<Record<Language, string>> = {
  fr: ' (?:au|aux|du|avec(?: un| le)?|en)',
  nl: ' (?:met(?: een)?|onder)',
  en: ' (?:on(?: the| a)?|with(?: the| a)?)',
}

const ASPECTS: Readonly<Record<Language, string>> = {
  fr: 'publics? (?:cibles?|vises?)|objectifs?|duree|budget|date|base legale|delai|montant|financement|domaines?(?: d actions?)?|objet|contenu|conditions|criteres|role|definition',
  nl: 'doelgroep(?:en)?|doelpubliek|doel(?:en|stelling|stellingen)?|duur|looptijd|budget|datum|wettelijke basis|rechtsgrond|termijn|bedrag|financiering|(?:actie)?domeinen|voorwerp|inhoud|voorwaarden|criteria|rol|definitie',
  en: 'target (?:group|public|audience)s?|objectives?|aims?|goals?|duration|budget|date|legal basis|deadline|amount|funding|domains(?: of action)?|purpose|contents?|conditions|criteria|role|definition',
}

/** In this order, so that "objectif 3" is an objective before "objectif" is an aspect. */
export const MENTIONED: readonly { readonly kind: MentionKind; readonly patterns: Patterns }[] = [
  {
    kind: 'objective',
    patterns: each(
      (language) =>
        `${ARTICLE[language]}(?:(?:objectifs?(?: strategiques?)?|(?:strategische )?doelstelling(?:en)?|(?:strategic )?objectives?|os|sd|so) ?\\d${SEVERAL}|\\d (?:objectif(?: strategique)?|(?:strategische )?doelstelling|(?:strategic )?objective))`,
    ),
  },
  {
    kind: 'axis',
    patterns: each(
      (language) =>
        `${ARTICLE[language]}(?:(?:axes?|axis|as|assen|strand) ?(?:n |no |numero )?\\d${SEVERAL}|\\d (?:axe|as|axis))`,
    ),
  },
  {
    kind: 'absence',
    patterns: each(
      (language) =>
        `${ARTICLE[language]}\\d (?:(?:ongewettigde|unjustified|missed) )?(?:absence|afwezigheid|appointment|afspraak)`,
    ),
  },
  {
    kind: 'public',
    patterns: each((language) => {
      const one = `${ARTICLE[language]}(?:${PEOPLE[language]})`
      return `${one}(?:${JOINED[language]} (?:${PEOPLE[language]}))*`
    }),
  },
  { kind: 'article', patterns: each((language) => `${ARTICLE[language]}art(?:icle|ikel)? \\d+(?:bis)?`) },
  {
    kind: 'year',
    patterns: by('(?:en |depuis )?(?:19|20)\\d\\d', '(?:in |sinds )?(?:19|20)\\d\\d', '(?:in |since )?(?:19|20)\\d\\d'),
  },
  { kind: 'aspect', patterns: each((language) => `${ARTICLE[language]}(?:${ASPECTS[language]})`) },
  {
    kind: 'place',
    patterns: by(
      '(?:(?:chez|au|aux|a|en|d|du|de|des)(?: (?:le|la|l))? |(?:le|la|l) )?(?:(?:region|cote) (?:de )?)?(?:forem|actiris|orbem|bruxelles|bruxelloise?s?|wallonie|wallon|wallons|wallonnes?|flandre|vdab|cpas)',
      '(?:(?:bij|in|te|van)(?: (?:de|het))? |(?:de|het) )?(?:forem|actiris|brussel|brusselse?|wallonie|waalse?|vlaanderen|vdab|ocmw|cpas)',
      '(?:(?:at|in|with|of)(?: the)? |the )?(?:forem|actiris|brussels|wallonia|walloon|flanders|vdab|cpas)',
    ),
  },
]
