import { APOSTROPHES, BROKEN_BY_STOP_WORDS, TWINS } from './brokenForms.js'

/**
 * Abbreviations that are also ordinary words: they stand for the term only in capitals ("le CE" but "ce jeune"), and are
 * written out before case is lost.
 */
export const CAPITALS: readonly (readonly [RegExp, string])[] = [
  [/\bCE\b/gu, 'chercheur emploi'],
  [/\bC\.E\.(?=\s|$)/gu, 'chercheur emploi'],
  [/\bDE\b/gu, 'demandeur emploi'],
  [/\bAS\b/gu, 'travailleur social'],
  [/\bTS\b/gu, 'travailleur social'],
  [/\bRI\b/gu, 'ris'],
]

/** "R.I.S." is read as "ris". */
export const INITIALS = /\b(?:[a-z]\.){2,}(?=\W|$)/g

/** Written forms that a word-by-word reading would tear apart, made one word each. Applied to folded text, in this order. */
export const FIELD_FORMS: readonly (readonly [RegExp, string])[] = [
  ...APOSTROPHES,
  ...TWINS,
  ...BROKEN_BY_STOP_WORDS,
  [/\bart(?:icle|ikel|\.)?s?\s*\.?\s*60(?:'?er)?s?\s*(?:\/|et|en|and|&|ou|of|or)\s*61\b/g, ' art60 art61 '],
  [/\bart(?:icle|ikel|\.)?s?\s*\.?\s*60(?:'?er)?s?(?:\s*(?:§|par(?:agra(?:phe|af|ph))?)\s*7)?(?!\d)/g, ' art60 '],
  [/\bart(?:icle|ikel|\.)?s?\s*\.?\s*61(?!\d)/g, ' art61 '],
  [/\b60\s*§\s*7\b/g, ' art60 '],
  [/\b(?:fse|esf)\s*(?:\+|plus\b)/g, ' fseplus '],
  [/\b(?:axe|axis|as|axes|assen)\s*n?[°o]?\s*([1-5])\b/g, ' axe$1 '],
  [
    /\b(?:objectifs? strategiques?|strategische doelstelling(?:en)?|strategic objectives?|os|sd|so)\s*n?[°o]?\s*([1-5])\b/g,
    ' os$1 ',
  ],
  [/\be[ -]?(conseiller|adviseur|adviser|consulent)/g, ' e$1'],
  [/\be-mail/g, 'email'],
  [/\b(?:ms |microsoft )?forms\b/g, 'msforms'],
  [/\ben cours\b/g, 'encours'],
  [/\ben ligne\b/g, 'enligne'],
  [/\b(?:combien|cb) de (?:temps|tps)\b|\bhoe lang\b|\bhow long\b/g, 'duree'],
  [/\b(\d{1,3})[ \u00a0\u202f.](\d{3})\b(?!\.\d)/g, '$1$2'],
]

/** Acronyms and their expansions, one term each, in whatever language they are used. A bar separates the forms. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  jobseeker:
    'chercheur emploi|chercheuse emploi|demandeur emploi|demandeuse emploi|chercheur|werkzoekende|werkzoeker|niet-werkende werkzoekende|nwwz|jobseeker|job seeker|job-seeker',
  dei: 'dei|demandeur emploi inoccupé',
  ris: 'ris|revenu intégration sociale|revenu intégration|leefloon|leefloner|leefloongerechtigde|welfare|welfare income|welfare benefit|social integration income|integration income|living wage|minimex|bestaansminimum|levensminimum|revenu minimum|minimum income',
  eris: 'eris|équivalent ris|équivalent revenu intégration|équivalent leefloon|ris equivalent|equivalent leefloon',
  isp: 'isp|spi|sociopro|socio pro|insertion socioprofessionnelle|insertion socio-professionnelle|socioprofessionnelle|socioprofessionele|socioprofessionele inschakeling|sociaalprofessionele inschakeling|sociaal-professionele inschakeling|socio-professional integration|socioprofessional integration',
  cpas: 'cpas|ocmw|pcsw|cpass|centre public action sociale|openbaar centrum maatschappelijk welzijn|public centre social welfare|public social welfare centre',
  etp: 'etp|vte|fte|etps|vtes|ftes|équivalent temps plein|temps plein|voltijds equivalent|voltijdse equivalent|voltijdequivalent|full-time equivalent|full time equivalent|full timer|fulltimer|fulltime|full-time|voltijds|voltijdse kracht',
  rae: 'rae|recherche active emploi|recherche active|chercher activement emploi|actief solliciteren|actief zoeken naar werk|actief werk zoeken|active job search|active job-seeking',
  arae: 'arae|atelier recherche active emploi',
  rpe: 'rpe|réseau partenaires emploi|réseau partenaire emploi',
  comac: 'comac|comité accompagnement|begeleidingscomité|steering committee|support committee',
  gt: 'gt|groupe travail|groupe technique|werkgroep|working group|technical group',
  fseplus: 'fseplus',
  fse: 'fse|esf|fonds social européen|europees sociaal fonds|european social fund',
  neet: 'neet',
  pfe: 'pfe|pôle formation emploi|pool opleiding werk',
  piis: 'piis|gpmi|projet individualisé intégration sociale|geïndividualiseerd project maatschappelijke integratie',
  rgpd: 'rgpd|avg|gdpr|protection données|gegevensbescherming|data protection',
  tic: 'tic|ict|informatique|informatica|computervaardigheden|computer skills|pc',
  art60: 'art60|inschakelingsbetrekking|emploi insertion|integration job|insertion job|sociale tewerkstelling',
  fle: 'fle|français langue étrangère|frans als vreemde taal|frans vreemde taal',
  nle: 'nle|néerlandais langue étrangère|nederlands vreemde taal|nt2',
  gouvernement: 'gouvernement|regering|government',
  email: 'email|mail|courriel|mailtje',
  rdv: 'rdv|afspraak|appointment',
  contratgestion:
    'contrat gestion|beheersovereenkomst|beheerscontract|beheercontract|beheerovereenkomst|bestuursovereenkomst|contrat administration|management contract',
  dossierunique: 'dossier unique|uniek dossier|enig dossier|single file|single record',
  stageinsertion:
    'stage insertion|stage attente|période attente|inschakelingstijd|wachttijd|wachtperiode|waiting period|waiting time|beroepsinschakelingstijd|beroeps inschakelingstijd|professional integration period|insertion stage|integration period|insertion period',
}

/** Bodies other than the four whose rules the documents state: a question that names one is answered only by an entry that does. */
export const OTHER_BODIES: Readonly<Record<string, string>> = {
  vdab: 'vdab',
  bf: 'bf|bruxelles formation',
  onem: 'onem|rva|office national emploi|rijksdienst arbeidsvoorziening',
  capac: 'capac|hvw|hulpkas',
  syndicat: 'syndicat|fgtb|csc|cgslb|vakbond|abvv|acv|aclvb|trade union',
  mutuelle: 'mutuelle|mutualité|mutualiteit|ziekenfonds|inami|riziv|health insurance fund',
  spf: 'spf|fod|spp|pod|service public fédéral|federale overheidsdienst',
  stib: 'stib|mivb|tec|sncb|nmbs',
  fedasil: 'fedasil|office étrangers|dienst vreemdelingenzaken|immigration office',
  ifapme: 'ifapme|efp|syntra',
  justice: 'tribunal|rechtbank|court',
  ministre: 'ministre|minister',
}
