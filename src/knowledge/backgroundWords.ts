import { synonymTable } from './synonymTable.js'

/** Words that set the scene without narrowing the subject: they count little, and their absence from an entry nothing. */
export const BACKGROUND = synonymTable(`
  region: forem|actiris|bruxelles|bruxellois|bruxelloise|wallonie|wallon|wallonne / forem|actiris|brussel|brussels|brusselse|wallonië|waals|waalse / forem|actiris|brussels|wallonia|walloon
  client: usager|usagère|bénéficiaire|client|cliente|allocataire|personne|gens|quelqu'un|habitant / cliënt|cliënte|cliënten|klant|klanten|gebruiker|begunstigde|steuntrekker|persoon|mens|mensen|iemand|gerechtigde / client|user|beneficiary|recipient|person|someone|somebody|people|guy|man|woman
  colleague: collègue|prétendre|prétend|affirmer|vrai|exact|correct / collega|beweren|beweert|klopt|correct / colleague|claim|true|correct
  difference: différence|différer|différent|distinction|distinguer|pareil|comparer|comparaison|comparatif / verschil|verschillen|verschillend|onderscheid|vergelijken|vergelijk|vergeleken|vergelijking|tegenover|vs / difference|differ|different|distinction|compare|comparison|vs
  meaning: définition|signifier|signification|sigle|abréviation|mot|nom / betekenis|betekenen|betekent|definitie|afkorting|afkortingen|woord|naam|term / definition|meaning|acronym|abbreviation|word|term|stand
  list: liste|lister|énumérer|citer|résumé|résumer|récapitulatif|aperçu|vue d'ensemble / lijst|lijsten|opsommen|oplijsten|noemen|noem|genoemd|overzicht|samenvatten|samenvatting / list|name|overview|summary|summarise
  social: travailleur social|assistant social|assistante sociale / maatschappelijk werker|maatschappelijk assistent|maatschappelijk werkster / social worker|caseworker
  classify: classer|encoder|ranger|relever|relèvent|tomber|rentrer|figurer|compter|rubrique|catégorie|volet|case|intitulé / vallen|valt|horen|hoort|thuishoren|behoren|onderbrengen|tellen|telt|rubriek|categorie|noemer|luik / fall|belong|classify|encode|count|category|heading|strand|box|fit
  type: types / soort|type / type|kind|sort
  content: contenu|contenir|contient|comprendre|comprend|composer / inhoud|inhouden|houdt|bevatten|omvatten / content|contain|include|cover|comprise
  receive: recevoir|reçoit|reçu|obtenir|toucher|percevoir|bénéficier / krijgen|krijgt|kreeg|kregen|ontvangen|ontvangt / receive|obtain
  current: nouveau|nouvelle|nouvel|actuel|actuellement / nieuw|huidig / new|current
  document: document|texte|présentation / document|documenten|tekst|voorstelling|presentatie / document|text|presentation|slides
  provide: prévoir|prévoit|prévu|prévue|prévues|exister|existent|proposer|proposent|offrir|donner / voorzien|voorziet|bestaan|bestaat|aanbieden|aanbod|biedt|geven|geeft|bieden / provide|exist|offer|foresee
  mention: mentionner|citée|citées / vermelden|vermeld|vermeldt|sprake|zegt / mention|state
`)
