import { matterTable } from './matterTable.js'

/** What a service works with, whom it serves and who helps: what a colleague would know and the documents leave open. */
export const MATTERS_OF_WORK = matterTable(`
  contact: qui (?:dois-je |puis-je |faut-il |peut-on |on )?(?:contacter|appeler|joindre)|a qui (?:m'adresser|ecrire|telephoner) + contact|telephon|mail|coordonnees|0800|adress|conseill|service|forms|desk / wie (?:moet ik |kan ik )?(?:contacteer|contacteren|bel|bellen|mail|mailen) + contact|telefo|mail|gegevens|0800|advis|dienst|forms|desk / who (?:do|should|can|must) (?:i|we) (?:contact|call|ring|phone|email|write) + contact|phone|mail|details|0800|advis|service|forms|desk
  counting: (?:compte|encode|valoris)\\w* (?:comme (?:une|deux|1|2) action|double)|\\b1 action ou|comptabilis|seances? collectiv / tel(?:t|len) (?:als een|voor twee|dubbel)|geldt als een actie|collectieve sessie / counts? (?:as (?:an action|one|two)|towards|double)|group session
  refusal: refus(?:e|er|ent|es|ee)?\\b + rejet|oblig|facultat|libre|dispense|choi / weiger + verwerp|afgewezen|verplicht|vrij / refuses|refusal|declines|turns? down + reject|mandatory|oblig|voluntar|free
  minors: mineurs?\\b|moins de 18|16 ans|17 ans / minderjarig|onder de 18|16 jaar|17 jaar / under 18|minors?\\b|16.year|17.year
  students: etudiants?\\b|job etudiant + etude / studenten|studentenjob|student\\b + studie / students?\\b + studies|study
  temping: interim / interim|uitzend / temp agency|interim|temping
  volunteering: benevol / vrijwilligerswerk / volunteering|volunteer work
  vouchers: titres?-services? / dienstencheque / service vouchers?
  bonus: primes?\\b|bonus / premies?\\b|bonus / premium|bonus(?:es)?\\b
  flanders: flandre|flamand|germanophone|luxembourg / vlaanderen|vlaams|duitstalig|luxemburg / flanders|flemish|luxembourg|german-speaking
  driving: permis de conduire|auto-ecole / rijbewijs|rijschool / driving licen|driving test|driver'?s licen
  devices: laptop|tablette|wifi|pret d'ordinateur / laptop|tablet\\b|wifi / laptop|tablet\\b|wi-?fi
  publicity: logos?\\b|(?:une|des|les) affiches?\\b|brochure|flyer|depliant / logo\\b|affiche|brochure|flyer|folder\\b / logo\\b|poster|brochure|flyer|leaflet
  accounts: audit|factur|declaration de creance|feuilles? de temps|time.?sheet|pieces comptables|comptable|frais (?:eligibles|de fonctionnement) / audit|factu|schuldvordering|tijdsregistratie|time.?sheet|boekhoud|werkingskosten / audit|invoice|time.?sheet|expense claim|accounting|operating costs|overheads
  ceiling: plafond|revenus? maxim / plafond|inkomensgrens|maximuminkomen / ceiling|income limit|means test
  seniority: anciennete / ancienniteit / seniority|years of service
  software: quels? logiciels?|quelle application|quelle plateforme + rpe|dossier unique|forms|outil / welke software|welk programma|welk platform + rpe|dossier|forms|tool / (?:which|what) (?:software|app|platform)\\b + rpe|file|forms|tool
  success: taux de (?:reussite|placement|sortie|retour|mise)|reussite / slaag|doorstroomcijfer|uitstroomcijfer|plaatsingspercentage / success rate|placement rate|succeeded|drop.?out
  channel: visio|videoconf|zoom|whatsapp|par sms|sms\\b / videogesprek|videobel|zoom|whatsapp|sms\\b / video ?call|zoom|whatsapp|text message|sms\\b
  mandate: procuration|tuteur|sous tutelle|administrateur de biens|avocat|mandataire / volmacht|bewindvoerder|advocaat|voogd / power of attorney|guardian|lawyer|solicitor
  loss: perdu (?:sa|son|ses|mon|ma)|vol(?:e|ee) / kwijt|gestolen|verloren / lost (?:his|her|their|my|the)|stolen
  test: quel test|test de (?:niveau|langue)|examen|questions? du test / welke test|taaltest|niveautest|examen / which test|language test|level test|exam\\b
`)
