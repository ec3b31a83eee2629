import type { Language } from '../entry.js'

type ByLanguage<T> = Readonly<Record<Language, T>>
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** All patterns here are for plain lines: folded, numbers as digits, no punctuation, one space between words. */
const beginning = (pattern: string) => new RegExp(`^(?:${pattern})(?= |$)`)

/** Short forms that only a follow-up would use. */
export const SHORT_FORMS: ByLanguage<ReadonlyMap<string, string>> = {
  fr: new Map([
    ['bxl', 'bruxelles'],
    ['o', 'au'],
    ['che', 'chez'],
    ['cest', 'c est'],
    ['nn', 'non'],
  ]),
  nl: new Map([
    ['bxl', 'brussel'],
    ['neen', 'nee'],
  ]),
  en: new Map([
    ['bxl', 'brussels'],
    ['ppl', 'people'],
  ]),
}

/** Words of these tables that are repaired when mistyped, and their neighbours that must not be. */
export const WELL_KNOWN: ByLanguage<readonly string[]> = {
  fr: words(`actiris actions bruxelles bruxellois wallonie wallonne wallons employeur employeurs employes entreprises jeunes
    beneficiaire beneficiaires chercheur chercher chercheurs demandeur demandeurs demande objectif objectifs strategique combien
    combine depuis pourquoi lesquels lesquelles francais neerlandais anglais pareil artistes partenaires partenariat duree budget`),
  nl: words(`actiris acties brussel brusselse wallonie vlaanderen werkgever werkgevers jongere jongeren leefloon leeftijd
    leefloners werkzoekende werkzoekenden doelstelling doelstellingen strategische hoeveel waarom wanneer welke nederlands
    frans engels hetzelfde kunstenaars partners bedoel bedoelde`),
  en: words(`actiris actions brussels wallonia walloon employer employers employees people jobseeker jobseekers objective
    objectives english french dutch artists partners talking meant`),
}

const COURTESY =
  's il (?:vous|te) plait|svp|stp|merci(?: beaucoup| bien)?|d accord|ok|okay|oke|oui|ah|hein|super|parfait|bonjour|alstublieft|alsjeblieft|aub|bedankt|dank (?:u|je)(?: wel)?|ja|top|please|thanks|thank you|great|yes|dis moi'
/** Courtesy at either end of a message, which says nothing. */
export const COURTESY_AROUND = new RegExp(`^(?:(?:${COURTESY})(?: |$))+|(?:(?:^| )(?:${COURTESY}))+$`, 'g')

/** How a message begins that takes the former question up again, or corrects it. */
export const OPENING: ByLanguage<RegExp> = {
  fr: beginning(
    '(?:et |mais |alors )?(?:(?:c est|est ce)(?: que c est)?(?: aussi)? (?:pareil|idem|la meme chose|le meme|la meme|le cas|valable)|qu en est il|ca (?:vaut|s applique|marche)(?: aussi)?|(?:comment )?ca se passe(?: comment)?|(?:la )?meme (?:chose|question)|idem|pareil|quid|aussi)' +
      '|(?:(?:mais )?non|pardon|desole|erreur)(?: non)?(?: (?:je (?:voulais|veux) dire|je (?:parle|parlais)|je pensais|plutot|c est|c etait))?' +
      '|je (?:voulais|veux) dire|je (?:parle|parlais)|je pensais|plutot|et|mais|alors',
  ),
  nl: beginning(
    '(?:en |maar )?(?:(?:is|geldt) (?:dat|dit|het)(?: ook)?(?: zo| hetzelfde)?|hoe (?:zit|gaat|is|werkt) (?:dat|dit|het)|wat met|idem|hetzelfde|dezelfde vraag|ook)' +
      '|(?:nee|sorry)(?: nee)?(?: (?:ik (?:bedoel|bedoelde|wou zeggen|wilde zeggen)|ik (?:heb|had) het|eerder|liever))?' +
      '|ik (?:bedoel|bedoelde|wou zeggen|wilde zeggen)|ik (?:heb|had) het|eerder|liever|en|maar',
  ),
  en: beginning(
    '(?:and |but )?(?:(?:is|does|would) (?:it|that|this)(?: also| be)*(?: the)? (?:same|apply|work|case)|how (?:is|does) (?:it|that)(?: work)?|(?:what|how) about|(?:the )?same(?: question| thing)?|ditto|also)' +
      '|(?:no|nope|sorry)(?: no)?(?: (?:i (?:meant|mean)|i (?:m|am|was) (?:talking|asking)|rather|actually))?' +
      '|i (?:meant|mean)|i (?:m|am|was) (?:talking|asking)|rather|actually|and|but',
  ),
}

/** With no such beginning, one of these before the new thing says that the rest of the question stays. */
export const LEADING: ByLanguage<RegExp> = {
  fr: beginning('pour|chez|au|aux|en|a|dans'),
  nl: beginning('voor|bij|in'),
  en: beginning('for|at|in'),
}

/** What may stand around the new thing without making a question of its own. */
export const AROUND: ByLanguage<ReadonlySet<string>> = {
  fr: new Set(
    words(`pour chez au aux en a dans du de des d le la les l un une mon ma mes ce cet cette ces cas cote niveau
    concernant aussi alors donc plutot mais si s il elle est c pas et celui celle ceux celles`),
  ),
  nl: new Set(words('voor bij in op van de het een mijn die dat deze over met als dan ook eens maar niet nu en om is')),
  en: new Set(
    words('for at in on of the a an my this that with about to as well too then but not if it is s and one ones'),
  ),
}
/** Denies what comes next: "pas l'axe 1". At the beginning it corrects. */
export const DENIAL = /^(?:pas|niet|not) /
export const DENIED = /(?:^| )(?:pas|niet|not)(?: [a-z]{1,4}){0,2} $/

/** What a question begins with before it comes to its subject. */
export const QUESTION_HEAD: ByLanguage<RegExp> = {
  fr: /^(?:(?:(?:la|le|les|l) )?(?:et|c est|ce sont|est ce que?|ce que?|qu|a quoi(?: sert| servent)?|qui(?! est| sont| a )(?: [a-z]+)?|qui|quand|comment|combien(?: de| d)?|pourquoi|ou|quoi|quel(?:le)?s?|est|sont|depuis|jusqu(?:e|a)?|que|contenu(?: de| d| du)?|role(?: de| d| du)?) )+/,
  nl: /^(?:(?:(?:de|het) )?(?:en|hoeveel|wie(?! is| zijn)(?: [a-z]+)?|wie|wat|waar|waarom|waartoe|wanneer|welke?|hoe|is|zijn|wordt|worden|sinds|tot|inhoud van|rol van) )+/,
  en: /^(?:(?:the )?(?:and|how (?:many|much|long)|how|who(?! is| are)(?: [a-z]+)?|who|what|where|why|when|which|is|are|was|were|does|do|since|until|contents? of|role of) )+/,
}
