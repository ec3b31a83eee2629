import { MUNICIPALITIES } from './municipalities.js'
import type { Slot } from './slot.js'

const NEVER = /(?!)/

/** Addresses, people, lists, municipalities, languages, articles of law, outcomes and ways to apply. */
export const SLOTS_OF_NAMES: readonly Slot[] = [
  {
    asked: {
      fr: /(?<!s')\badresses?\b|\bmail d[ue'e]? ?(?:la |l')?(?:personne|conseill|responsable|contact|service)|\bpersonnes? de contact/,
      nl: /\be-?mailadres|\bmailadres|\badres\b|\bcontactperso/,
      en: /\be-?mail address|\baddress\b|\bcontact person/,
    },
    held: /@|\brue\b|\bstraat|\bavenue\b|\bboulevard\b/,
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
  {
    asked: {
      fr: /\bquel(?:le)? (?:article|paragraphe|alinea)\b|\bnumero d(?:e |u )?(?:l'arrete|decret|loi|l'ordonnance)/,
      nl: /\bwelk artikel\b|\bwelke paragraaf/,
      en: /\b(?:which|what) (?:article|paragraph)\b/,
    },
    held: /\b(?:article|artikel|art\.) ?\d|§/,
  },
  {
    asked: {
      fr: /\bquelles? langues?\b/,
      nl: /\bwelke ta(?:al|len)\b/,
      en: /\b(?:which|what) languages?\b/,
    },
    held: /\bfle\b|\bnle\b|\bneerlandais|\bfrancais|\banglais|\bnederlands|\bfrans\b|\bengels|\bdutch|\bfrench|\benglish|\blangues nationales|\blandsta|\bnational languages/,
  },
  {
    asked: {
      fr: /\bquelles communes\b|\bdans quelle commune|\bliste des communes/,
      nl: /\bwelke gemeente(?:n|s)?\b/,
      en: /\b(?:which|what) municipalit/,
    },
    held: MUNICIPALITIES,
  },
  {
    asked: {
      fr: /\bqui (?:est|sont) (?:le |la |les |l'|notre |nos |mon |ma )(?:\w+ ){0,2}(?:e-?)?(?:conseill|direct|respons|president|ministre|chef|referent|coordina|contact|administrat|gestionnaire)|\bcomment s'appelle (?:le|la|notre|mon) (?:\w+ )?(?:direct(?:eur|rice)|respons|president|ministre|chef|conseill|referent|coordina)|\bc'?est qui (?:le|la|notre)|\bnom (?:et prenom|d(?:u|e la|e l'|es)) ?(?:direct|respons|president|ministre|chef|conseill|referent|coordina|gestionnaire)/,
      nl: /\bwie is (?:de |het |onze |mijn |er |momenteel )(?:\w+ ){0,2}(?:e-?)?(?:advis|consulent|direct|verantwoord|voorzit|minister|diensthoofd|hoofd\b|coordina|contact|bestuurder|beheerder)|\bnaam van (?:de |het |onze )(?:\w+ ){0,1}(?:direct|verantwoord|voorzit|minister|diensthoofd|advis|consulent|coordina)/,
      en: /\b(?:who is|who's|who are|who was) (?:the |our |my |your |currently )(?:\w+ ){0,2}(?:e-?)?(?:advis|direct|head|president|minister|chair|manager|coordinator|contact|responsible|leader|boss|ceo)|\bname of (?:the |our )(?:\w+ ){0,1}(?:direct|head|president|minister|chair|advis|coordinator|manager)/,
    },
    held: NEVER,
  },
  {
    asked: {
      fr: /\bqui (?:dirige|preside|chapeaute|siege)\b|\bqui est (?:a la tete|aux commandes)|\b(?:quels?|quelles?) (?:cpas|membres?|personnes?) (?:siege|compose)/,
      nl: /\bwie (?:leidt|zetelt|zit)\b|\bwie staat aan het hoofd|\bwie (?:is|zijn) (?:de )?leden/,
      en: /\bwho (?:heads|chairs|leads|runs|sits)\b|\bwho is in charge of\b/,
    },
    held: /\bsieg|\bzetel|\bmembres\b|\bleden\b|\bmembers\b|\bpreside|\bdirige|\bheaded\b/,
  },
  {
    asked: {
      fr: /\bou (?:se trouve|est situee?|se situe|est) (?:le |la |l'|les )(?:bureau|agence|antenne|scli|maison|siege|guichet)/,
      nl: /\bwaar (?:is|ligt|vind ik|bevindt zich) (?:het |de )(?:\w+ )?(?:kantoor|agentschap|antenne|scli|jobhuis|zetel|loket)/,
      en: /\bwhere(?: is|'s) (?:the |your )?(?:\w+ ){0,2}(?:office|branch|desk|headquarters|building|maison)/,
    },
    held: /\brue\b|\bstraat|\bavenue\b|\bboulevard\b|\bplace\b/,
  },
  {
    asked: {
      fr: /\bcomment (?:on |dois-je |puis-je |peut-on |faire pour |faut-il |je peux )?(?:demander?|introduire|introduit|obtenir|obtient|se procurer|commander|reserver)\b/,
      nl: /\bhoe (?:kan|moet|dien|vraag|doe|verkrijg|krijg|bestel|boek) (?:ik|je|men|we|een|mijn)\b.{0,60}\b(?:aan|aanvragen|indienen|in|verkrijgen|krijgen|bestellen|boeken)\b/,
      en: /\bhow (?:do|can|does|should|must) (?:i|we|one|they|you|someone|he|she|my \w+) (?:apply|request|ask for|obtain|get (?:a|an|the|one)|order|book|claim)\b/,
    },
    held: /\bvia\b|formul|\bforms\b|\ben ligne|\bonline|telepho|telefo|\bphone|0800|presentiel|introdui|introduce|\baupres\b|envo(?:ie|y)|\bdemandes?\b|aanvra|\brequests?\b|\bappl(?:y|ie|ication)|procedur|etapes?\b|stappen|\bsteps?\b|\b1\)/,
  },
]
