import { synonymTable } from './synonymTable.js'

/** Words that set the scene without narrowing the subject: they count little, and their absence from an entry nothing. */
export const BACKGROUND = synonymTable(`
  region: forem|actiris|bruxelles|bruxellois|wallonie|wallon / forem|actiris|brussel|brussels|brusselse|wallonië|waals|waalse / forem|actiris|brussels|wallonia|walloon
  client: usager|bénéficiaire|client|personne|quelqu'un / cliënt|klant|begunstigde|persoon|iemand|gerechtigde / client|user|beneficiary|recipient|person|someone|people
  difference: différence|différer|différent|distinction|distinguer|pareil / verschil|verschillen|verschillend|onderscheid / difference|differ|different|distinction
  meaning: définition|signifier|signification|sigle / betekenis|betekenen|betekent|definitie|afkorting / definition|meaning|acronym|abbreviation
  list: liste|lister|énumérer|citer / lijst|opsommen|oplijsten / list
  social: travailleur social|assistant social|assistante sociale / maatschappelijk werker|maatschappelijk assistent / social worker|caseworker
  classify: classer|encoder|ranger|relever|tomber|rentrer|figurer / vallen|valt|horen|hoort|thuishoren|behoren|onderbrengen / fall|belong|classify|encode
  receive: recevoir|reçoit|obtenir|toucher|percevoir|bénéficier / krijgen|krijgt|ontvangen|ontvangt / receive|obtain
  current: nouveau|actuel|actuellement / nieuw|huidig / new|current
  document: document|texte|présentation / document|tekst|voorstelling / document|text|presentation
  provide: prévoir|exister|proposer|offrir|donner / voorzien|bestaan|aanbieden|geven|bieden / provide|exist|offer|give
`)
