import type { Language } from '../entry.js'

type ByLanguage<T> = Readonly<Record<Language, T>>
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`)

/** Something that one may still want to know about the subject just spoken of. */
export type Detail =
  | 'count'
  | 'amount'
  | 'duration'
  | 'since'
  | 'until'
  | 'when'
  | 'who'
  | 'why'
  | 'which'
  | 'where'
  | 'how'
  | 'meaning'

/** Messages that ask for a detail of what was just said, and nothing else. The first that fits tells the detail. */
export const DETAILS: ByLanguage<readonly (readonly [Detail, RegExp])[]> = {
  fr: [
    [
      'since',
      whole(
        '(?:c(?: est)? |ca existe )?depuis (?:quand|combien de temps)(?: (?:ca existe|c(?: est)?))?|ca date de quand',
      ),
    ],
    ['until', whole('(?:c(?: est)? |ca dure )?jusqu(?:e|a)?(?: a)? quand')],
    [
      'duration',
      whole(
        '(?:ca dure |c(?: est)? |pendant |pour )?combien de (?:temps|jours|semaines|mois|ans|annees)(?: (?:ca dure|c(?: est)?|ca prend))?|ca dure (?:combien|longtemps)|(?:pendant |c(?: est)? )?quelle duree',
      ),
    ],
    ['amount', whole('(?:c(?: est)? |pour )?quel (?:montant|budget)|ca coute combien|combien (?:ca coute|d argent)')],
    [
      'count',
      whole(
        '(?:c(?: est)? |ca fait |il y en a |y en a |ils sont |elles sont )?combien(?: (?:c(?: est)?|ca fait|il y en a|y en a|y en a t il|en tout|au total|exactement|sont ils))*',
      ),
    ],
    [
      'when',
      whole(
        '(?:c(?: est)? |ca commence |c etait |a partir de )?quand(?: (?:ca|c(?: est)?|c etait|est ce|exactement|ca commence))*|(?:a |c(?: est)? )?quelle date|(?:en |c(?: est)? )?quelle annee',
      ),
    ],
    [
      'who',
      whole('(?:c(?: est)? |par )?qui(?: (?:ca|donc|c(?: est)?|fait ca|le fait|decide|s en occupe|s en charge))?'),
    ],
    ['why', whole('pourquoi(?: (?:ca|cela|donc))?|pour quelles? raisons?')],
    ['which', whole('(?:c(?: est)? |ce sont )?lesquel(?:le)?s(?: exactement)?|quel(?:le)?s sont (?:ils|elles)')],
    ['where', whole('(?:c(?: est)? )?ou(?: (?:ca|exactement))?')],
    ['how', whole('(?:c(?: est)? )?comment(?: (?:ca|donc|ca marche|faire|on fait|ca se passe))?')],
    ['meaning', whole('c(?: est)? quoi(?: ca)?|ca veut dire quoi|c(?: est)? a dire')],
  ],
  nl: [
    ['since', whole('(?:al )?sinds wanneer(?: (?:is|bestaat) (?:dat|het))?')],
    ['until', whole('tot wanneer(?: (?:is|loopt|geldt|duurt) (?:dat|het))?')],
    [
      'duration',
      whole(
        '(?:voor )?hoe ?lang(?: (?:is|duurt|geldt) (?:dat|het|dit))?|hoeveel (?:dagen|weken|maanden|jaar|jaren|tijd)(?: (?:is|duurt) (?:dat|het))?',
      ),
    ],
    ['amount', whole('welk bedrag(?: is dat)?|hoeveel (?:kost|geld)(?: (?:dat|is dat))?')],
    ['count', whole('(?:met )?hoeveel(?: (?:is|zijn) (?:dat|het|er|dit|ze))?(?: (?:in totaal|precies))?')],
    [
      'when',
      whole('(?:vanaf )?wanneer(?: (?:is|was|begint|start|gebeurt) (?:dat|het|dit))?|(?:op )?welke datum|in welk jaar'),
    ],
    ['who', whole('(?:door )?wie(?: (?:dan|(?:is|zijn|doet|beslist|regelt) (?:dat|het|dit|ze)))?')],
    ['why', whole('waarom(?: (?:dat|dan|is dat|eigenlijk))?')],
    ['which', whole('(?:de)?welke(?: (?:zijn|is) (?:dat|het|ze))?')],
    ['where', whole('waar(?: (?:is|gebeurt) (?:dat|het))?')],
    ['how', whole('hoe(?: (?:dan|gaat dat|werkt dat|moet dat|doe je dat))?')],
    ['meaning', whole('wat (?:is|betekent) dat(?: precies)?')],
  ],
  en: [
    ['since', whole('since when(?: is that)?')],
    ['until', whole('(?:un)?till? when')],
    [
      'duration',
      whole('(?:for )?how long(?: (?:is|does) (?:that|it|this)(?: last| take)?)?|how many (?:days|weeks|months|years)'),
    ],
    ['amount', whole('how much (?:money|does (?:that|it) cost)|what amount')],
    ['count', whole('how (?:many|much)(?: (?:is (?:that|it)|are there|are they|exactly|in total))?')],
    [
      'when',
      whole(
        '(?:from |as of )?when(?: (?:is|was|does) (?:that|it|this)(?: start| begin| happen)?)?|(?:on |at )?what date|(?:in )?(?:what|which) year',
      ),
    ],
    ['who', whole('(?:by )?who(?:m)?(?: (?:exactly|(?:is|does|decides|did) (?:that|it|this)))?')],
    ['why', whole('why(?: (?:is )?(?:that|so))?')],
    ['which', whole('which(?: ones?)?(?: are (?:they|those))?|what are they')],
    ['where', whole('where(?: is (?:that|it))?')],
    ['how', whole('how(?: (?:so|exactly|does (?:that|it) work))?')],
    ['meaning', whole('what (?:is (?:that|it)|does (?:that|it) mean)')],
  ],
}

/** The same details at the head of a complete question. */
export const DETAIL_WORDS: ByLanguage<Readonly<Record<Detail, string>>> = {
  fr: {
    count: 'Combien',
    amount: 'Quel montant',
    duration: 'Combien de temps',
    since: 'Depuis quand',
    until: "Jusqu'à quand",
    when: 'Quand',
    who: 'Qui',
    why: 'Pourquoi',
    which: 'Quels sont',
    where: 'Où',
    how: 'Comment',
    meaning: "C'est quoi",
  },
  nl: {
    count: 'Hoeveel',
    amount: 'Welk bedrag',
    duration: 'Hoelang',
    since: 'Sinds wanneer',
    until: 'Tot wanneer',
    when: 'Wanneer',
    who: 'Wie',
    why: 'Waarom',
    which: 'Welke',
    where: 'Waar',
    how: 'Hoe',
    meaning: 'Wat is',
  },
  en: {
    count: 'How many',
    amount: 'How much',
    duration: 'How long',
    since: 'Since when',
    until: 'Until when',
    when: 'When',
    who: 'Who',
    why: 'Why',
    which: 'Which',
    where: 'Where',
    how: 'How',
    meaning: 'What is',
  },
}
