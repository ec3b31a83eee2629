import type { Category, Need, PersonLanguage, Registered } from '../vocabulary.js'
import type { Sign } from './sentence.js'

const SMALL_WORDS = "(?:(?:de|du|des|le|la|un|une|en|au|aux|a|van|het|nog|encore|meer|of|the|any)\\s+|[dl]')*"

/** Words before a sign that turn it round: "pas de formation", "geen opleiding". */
export const DENIED = new RegExp(
  `\\b(?:pas|plus|sans|ni|aucune?|jamais|geen|niet|zonder|no|not|without)\\s+${SMALL_WORDS}$`,
)
/** Also what was, or is not yet: "en attente du RIS", "fin de chômage". */
export const NOT_NOW = new RegExp(
  `(?:${DENIED.source}|\\b(?:ex|anciens?|ancienne|attente|attend|fin|demande|bientot|wacht op|ex-|vroeger|former|waiting for)[\\s-]*${SMALL_WORDS}$)`,
)

/** Also what the person follows or followed already: "inscrite à une formation". */
export const NO_NEED = new RegExp(
  `(?:${DENIED.source}|\\b(?:inscrite?|ingeschreven|suit|suivi|fini|termine|fait|volgt|gevolgd|volgde|cours de|follows|finished)\\s+${SMALL_WORDS}$)`,
)

export const CATEGORY_SIGNS: readonly Sign<Category>[] = [
  {
    value: 'art60',
    sign: /\b(?:contrat\s+|contract\s+)?(?:sous\s+)?art(?:icle|ikel|\.)?\s*60(?:\s*(?:§|par\.?)?\s*7\b)?/g,
  },
  {
    value: 'unemployment_residual',
    sign: /\b(?:allocations? de chomage|chomage)\s*(?:\+|et|avec|plus)\s*(?:une\s+)?aide (?:sociale )?(?:residuelle)?|\baide (?:sociale )?residuelle\b|\ballocations? de chomage\b|\bwerkloosheidsuitkering(?:\s*(?:\+|en|met)\s*(?:residuaire\s+)?(?:ocmw-?)?steun)?\b|\bresiduaire (?:ocmw-?)?steun\b|\bunemployment benefits?\b/g,
  },
  { value: 'unemployment_residual', sign: /(?<=(?:^|[,;:.(¦])\s*)(?:chomage|werkloosheid)(?=\s*(?:[,;.)¦]|$))/g },
  {
    value: 'eris',
    sign: /\beris\b|\bequivalente? (?:au |du |de )?(?:ris|leefloon|revenu d'integration(?: sociale)?)\b|\b(?:ris|leefloon|aide(?: sociale)?) equivalente?\b|\bequivalent leefloon\b/g,
  },
  { value: 'ris', sign: /\bris\b|\brevenu d'integration(?: sociale)?\b|\bleefloon\b|\bintegration income\b/g },
]

export const NEED_SIGNS: readonly Sign<Need>[] = [
  {
    value: 'reference_adviser',
    sign: /\bconseill(?:er|ere) de reference\b|\breferentieconsulent\b|\breference adviser\b/g,
  },
  { value: 'remobilisation', sign: /\bremobilisation\b|\bremobilisatie\b/g },
  {
    value: 'skills_recognition',
    sign: /\b(?:reconnaissance|validation)(?: des| de ses| de)? (?:competences|acquis|diplomes?)\b|\b(?:erkenning|validering)(?: van)? (?:de |zijn |haar )?competenties\b|\bskills recognition\b/g,
  },
  {
    value: 'transversal_skills',
    sign: /\bcompetences transversales\b|\btransversale competenties\b|\btransversal skills\b|\bcours de (?:francais|neerlandais|langues?)\b|\b(?:taal|franse|nederlandse )lessen\b|\blessen (?:frans|nederlands)\b|\bfle\b|\bnt2\b|\bremise a niveau\b|\balphabetisation\b|\balfabetisering\b/g,
  },
  {
    value: 'job_search',
    sign: /\b(?:recherche|chercher?|trouver) (?:active )?(?:d'|un |du )?(?:emploi|travail|job)\b|\bsollicitat(?:ie|ies)(?:training)?\b|\bsolliciteren\b|\b(?:werk|job) zoek(?:t|en)\b|\bzoek(?:t|en)(?: naar)? werk\b|\bjob search\b|\bcandidatures?\b/g,
  },
  {
    value: 'career_project',
    sign: /\bprojet(?: professionnel| pro)?\b|\borientation professionnelle\b|\bberoepsproject\b|\bberoepsorientatie\b|\bcareer project\b/g,
  },
  {
    value: 'technical_skills',
    sign: /\bformations?(?: (?:qualifiante|professionnelle|technique)s?)?\b|\bcompetences techniques\b|\b(?:beroeps)?opleiding(?:en)?\b|\btechnische competenties\b|\btraining\b|\btechnical skills\b/g,
  },
  {
    value: 'transition_link',
    sign: /\b(?:transition|overgang|transfer) (?:vers|naar|to) link\b|\b(?:via|vers|naar) link\b/g,
  },
  { value: 'transition_antenna', sign: /\b(?:antenne)(?: d'| de | van |-)?(?:actiris)?\b|\bactiris-antenne\b/g },
  { value: 'social_consultation', sign: /\bconsultation sociale\b|\bsociale consultatie\b|\bsocial consultation\b/g },
  { value: 'grae', sign: /\bgrae\b/g },
  { value: 'job_search', sign: /(?<!\b(?:chercheu(?:r|se)|demandeu(?:r|se)|sans)\s+d?'?)\bemploi\b|\bwerk\b|\bjob\b/g },
]

const AT_ACTIRIS = "(?:(?:chez|a|aupres d'|bij|at|with)\\s*)?actiris"
const AS_JOBSEEKER =
  "(?:comme|als|as)\\s+(?:a\\s+)?(?:chercheu(?:r|se) d'emploi|demandeu(?:r|se) d'emploi|werkzoekende|jobseeker)"
const ENDS = `(?:(?:\\s+${AS_JOBSEEKER})?\\s+${AT_ACTIRIS}|\\s+${AS_JOBSEEKER}|(?=\\s*(?:[,;.)¦]|$|(?:et|en|and|mais|maar|but)\\b)))`
/** Alone, "inscrite" may be followed by "à une formation": it must end there, or name Actiris. */
export const REGISTERED_SIGNS: readonly Sign<Registered>[] = [
  {
    value: 'no',
    sign: new RegExp(
      `\\b(?:n'est\\s+)?(?:pas|plus|non)(?:\\s+encore)?\\s+inscrite?${ENDS}|\\b(?:is\\s+)?(?:nog\\s+)?niet(?:\\s+meer)?\\s+(?:bij actiris\\s+)?ingeschreven${ENDS}|\\bnot(?:\\s+yet)?\\s+registered${ENDS}`,
      'g',
    ),
  },
  {
    value: 'yes',
    sign: new RegExp(
      `\\b(?:est\\s+)?(?:deja\\s+|bien\\s+)?inscrite?${ENDS}|\\b(?:is\\s+)?(?:al\\s+)?(?:bij actiris\\s+)?ingeschreven${ENDS}|\\b(?:is\\s+)?(?:already\\s+)?registered${ENDS}`,
      'g',
    ),
  },
  {
    value: 'unknown',
    sign: /\binscription(?: chez actiris)? (?:inconnue|a verifier)\b|\binschrijving(?: bij actiris)? (?:onbekend|na te gaan)\b/g,
  },
]

const SPEAKS = "\\b(?:parle|spreekt|speaks)\\s+(?:le |du |l'|uniquement |seulement |enkel |alleen |only )?"
const OTHERS =
  '(?:arabe|anglais|espagnol|portugais|italien|turc|roumain|bulgare|polonais|russe|ukrainien|dari|pachto|farsi|persan|tigrigna|somali|peul|lingala|swahili|albanais|berbere|allemand|arabisch|engels|spaans|portugees|italiaans|turks|roemeens|bulgaars|pools|russisch|oekraiens|albanees|berbers|duits|arabic|english|spanish|portuguese|italian|turkish|romanian|bulgarian|polish|russian|ukrainian|german)'
/** Only who speaks one language, named without more: "français et néerlandais" or "un peu de français" say nothing sure. */
const ALONE =
  '(?=\\s*(?:[,;.)¦]|$|(?:et|en|and) (?!.{0,12}(?:francais|neerlandais|frans|nederlands|french|dutch|anglais|engels|english)))|\\s+(?:qui|die|who|cherche|zoekt|inscrit|ingeschreven)\\b)'
export const LANGUAGE_SIGNS: readonly Sign<PersonLanguage>[] = [
  {
    value: 'fr',
    sign: new RegExp(`${SPEAKS}(?:francais|frans|french)\\b${ALONE}|\\bfrancophone\\b|\\bfranstalige?\\b`, 'g'),
  },
  {
    value: 'nl',
    sign: new RegExp(
      `${SPEAKS}(?:neerlandais|nederlands|dutch)\\b${ALONE}|\\bneerlandophone\\b|\\bnederlandstalige?\\b`,
      'g',
    ),
  },
  { value: 'other', sign: new RegExp(`${SPEAKS}${OTHERS}\\b${ALONE}`, 'g') },
]
