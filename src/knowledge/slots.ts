import type { Language } from './entry.js'

/** A detail that a question insists on, and how an answer that holds it looks. Both in folded text. */
export type Slot = { readonly asked: Readonly<Record<Language, RegExp>>; readonly held: RegExp }

const NEVER = /(?!)/
const NUMBER =
  /\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|two|three|four|five|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|een|one|un|une|seule?|chaque|aucune?|geen|no)\b/
const UNIT =
  /\b(?:jours?|semaines?|mois|ans?|annees?|dag(?:en)?|weken|week|maand(?:en)?|ja(?:ar|ren)|days?|weeks?|months?|years?)\b/
const SPAN = new RegExp(`\\d{4}|(?:${NUMBER.source})[^.]{0,12}${UNIT.source}`)

/**
 * What people like to ask and documents seldom state. An entry on the right subject that does not hold the detail does not
 * answer: better to say so than to answer beside the question.
 */
export const SLOTS: readonly Slot[] = [
  {
    asked: {
      fr: /\bmontants?\b|\bquel(?:le)? (?:est|serait) (?:le |la |l')(?:salaire|indemnite|prime|bareme|remuneration|tarif)|\bquelle prime|\bquel (?:est|sera|etait) le budget|\beuros?\b|€|\bquel prix|\bprix d|\btarif|\bcombien\b.*\b(?:coute|paye|paie|gagne|touche|recoit[- ]on|verse)|\bcoute\b.*\bcombien/,
      nl: /\bbedra(?:ag|gt|gen|g)\b|\bwelke (?:premie|vergoeding)|\bwat is (?:het loon|de vergoeding|de premie)|\b(?:wat|hoe groot) (?:is|wordt|was) het budget|\beuros?\b|€|\b(?:wat|hoeveel) kost|\bprijs|\btarief|\bhoeveel\b.*\b(?:verdien|betaal|krijg je|ontvang)/,
      en: /\bamounts?\b|\bwhich (?:premium|bonus|allowance)|\bwhat (?:premium|bonus|allowance)|\bwhat (?:is|will|was) (?:be )?the budget|\beuros?\b|€|\bhow much\b|\bprice|\bwhat (?:does|do|will|would)\b.*\bcost\b|\bfee\b|\bsalary\b/,
    },
    held: /\d[\d .,]*(?:€|m€|euros?\b|million|miljoen|millioen)|€ ?\d|\bgratuit|\bsans frais|\bgratis\b|\bkosteloos|\bfree of charge|\bfree\b/,
  },
  {
    asked: {
      fr: /\bheures? d'?ouverture|\bhoraires?\b|\ba quelle heure|\bheure d|\bouvert (?:le|jusqu|quand)/,
      nl: /\bopeningsuren|\bopeningstijd|\bhoe laat|\bom welk uur|\buurrooster/,
      en: /\bopening (?:hours|times)|\bwhat time\b|\bopen (?:on|until)/,
    },
    held: /\b\d{1,2} ?(?:h|u|:)\d{0,2}\b/,
  },
  {
    asked: {
      fr: /\bnumeros?\b|\bn° de|\btelephone\b.*\b(?:de|du|d)\b|\bnum de|\btel (?:de|du|d)\b/,
      nl: /\b(?:telefoon|gsm)?nummers?\b/,
      en: /\b(?:phone|telephone|contact) number/,
    },
    held: /\d[\d /.]{6,}\d/,
  },
  {
    asked: {
      fr: /\badresse (?:mail|e-?mail|postale|electronique|d|exacte)|\bquelle adresse|\bmail d[ue'e]? ?(?:la |l')?(?:personne|conseill|responsable|contact|service)|\bpersonnes? de contact/,
      nl: /\be-?mailadres|\bmailadres|\badres\b|\bcontactperso/,
      en: /\be-?mail address|\baddress\b|\bcontact person/,
    },
    held: /@|\brue\b|\bstraat|\bavenue\b|\bboulevard\b/,
  },
  {
    asked: {
      fr: /\bcombien de (?:temps|jours?|semaines?|mois|annees?|tps)|\b(?:cb|dure\w*)\b.*\b(?:tps|temps)|\bquels? delais?\b|\bsous quel delai|\ben combien d/,
      nl: /\bhoe ?lang\b|\bhoeveel (?:dagen|tijd|weken|maanden|jaar|jaren)|\bwelke termijn|\bduurtijd/,
      en: /\bhow long\b|\bhow many (?:days|weeks|months|years)|\bdeadline|\btime ?(?:limit|frame)/,
    },
    held: SPAN,
  },
  {
    asked: { fr: /\bcombien\b|\bcb\b/, nl: /\bhoeveel\b/, en: /\bhow (?:many|much)\b/ },
    held: NUMBER,
  },
  {
    asked: {
      fr: /\bquels? (?:ont ete|etaient|furent|sont) les (?:resultats|chiffres atteints)/,
      nl: /\bwat (?:waren|zijn) de resultaten/,
      en: /\bwhat (?:were|are|was) the (?:results?|outcomes?|findings)/,
    },
    held: /\bresulta/,
  },
  {
    asked: {
      fr: /\b(?:liste|noms?) (?:complete )?d(?:es|e|u)? ?(?:cpas|communes|partenaires|operateurs|conseillers|directeurs?|responsables?|signataires)|\bquels (?:cpas|operateurs) ont\b|\bqui est (?:le|la) (?:direct|respons|president|ministre)/,
      nl: /\b(?:lijst|namen|naam) van (?:de |alle )?(?:ocmw|gemeente|partner|operator|adviseur|directeur|verantwoordelijke)|\bwelke ocmw'?s hebben\b|\bwie is de (?:direct|verantwoord|voorzit|minister)/,
      en: /\b(?:list|names?) of (?:the |all )?(?:cpas|municipalit|partners|operators|advisers|director)|\bwhich cpas (?:have|signed)|\bwho is the (?:direct|head|president|minister)/,
    },
    held: NEVER,
  },
]

/** Asking for the words behind a short form, not merely what the thing is. */
export const EXPANSION_ASKED: Readonly<Record<Language, RegExp>> = {
  fr: /\bsigles?\b|\bsignifi|\bveu(?:t|len)t? dire|\bacronyme|\babreviation|\ben toutes lettres/,
  nl: /\bafkorting|\bbeteken|\bsta(?:at|an)\b.*\bvoor\b|\bwaarvoor sta|\bvoluit\b/,
  en: /\bacronym|\babbreviation|\bmeans?\b|\bstands? for|\bspelled\b/,
}
/** How an entry says that the documents leave a short form unexplained. */
export const NOT_SPELLED_OUT =
  /\bsigles?\b[^.]*(?:\bpas\b|n'est|ne sont)|(?:\bsans\b|\bne\b|n')[^.]*\bsigles?\b|sans les developper|\bvoluit\b|\bafkorting(?:en)? niet\b|\bspell(?:ed|ing)? (?:them )?out|not spell|without spelling/
