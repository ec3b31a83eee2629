import { synonymTable } from './synonymTable.js'

/** People and what happens to them: audiences, aid, registration, support, requests, appointments, absences. */
export const SYNONYMS_OF_PEOPLE = synonymTable(`
  youth: jeune|jeunesse|ado|mineur / jongere|jongeren|jeugd|jonge|jongen / young people|young person|young|youth|youngster
  schoolleaver: sortir école|sorti école|sortie école|fini école|fini études|finir études|fin études|sortant études|jeune diplômé / schoolverlater|klaar school|pas afgestudeerd|afgestudeerd|afgestudeerde / school leaver|left school|finished studies|finished school|graduate
  older: aîné|senior|quinquagénaire / oudere|senior|vijftigplusser|vijftigplussers / older|senior
  refadviser: conseiller référence|conseillère référence|conseiller référent / referentieadviseur|referentieconsulent|vaste adviseur / reference adviser|reference advisor|reference counsellor
  adviser: conseiller|conseillère / adviseur|consulent|begeleider|trajectbegeleider|bemiddelaar|jobcoach / adviser|advisor|counsellor|counselor
  accompany: accompagnement|accompagner|suivi|suivre|suit|suivent|encadrer|encadrement|occuper / begeleiding|begeleiden|begeleidt|begeleid|opvolging|opvolgen|volgen|volgt|gevolgd|opgevolgd|coachen|ontfermen / accompany|support|coaching|coach|follow|guidance|guide
  reregister: réinscription|réinscrire|réinscrit|réinscrite / herinschrijving|herinschrijven / reregister|reregistration
  register: inscription|inscrire|inscrit|inscrite|inscrites|enregistrer|enregistrement / inschrijving|inschrijven|inschrijft|ingeschreven|aanmelden|registreren|registratie / registration|register|registered|enrol|enroll|enrolment
  absence: absence|absent|absente|manquer|manqué|rater|raté|louper|loupé|no show|poser lapin|sécher / afwezigheid|afwezig|gemist|missen|opdagen|wegblijven|weggebleven / absence|absent|missed|miss|skip|skipped
  unjustified: injustifié|injustifiée|injustifiées / ongewettigd|ongerechtvaardigd|onverantwoord / unjustified|unexcused
  sanction: sanction|sanctionner|punir|punition|pénalité / sanctie|sanctioneren|straf|straffen|bestraffen|gestraft / sanction|penalty|penalise|punish|punishment
  suspend: suspension|suspendre|suspendu|suspendue / opschorting|opgeschort|opgeschorte|schorsing|geschorst|opschorten|schorsen / suspension|suspend|suspended
  resume: reprise|reprendre|reprend|relancer|revenir|recommencer|redémarrer / hervatten|hervatting|hervat|terugkomen|terugkeren|heropstarten|herbeginnen|herstarten / resume|resumption|resuming|restart|come back
  foreign: étranger|étrangère|étrangers|non belge|nationalité / buitenlands|buitenland|vreemde|nationaliteit|niet-belg|buitenlander|buitenlanders|vreemdeling / foreign|foreigner|non-belgian|foreign national|abroad|overseas
  online: enligne|internet|site web|site|web / online|internet|website / online|internet|website
  inperson: présentiel|physiquement / fysiek aanmelden|présentiel|langskomen|langsgaan / présentiel|face-to-face
  phone: téléphone|téléphoner|tel|téléphonique|coup de fil|gsm|numéro appeler / telefoon|telefonisch|telefoonnummer|bellen|bel|opbellen|gsm / phone|telephone|call|ring
  benefit: allocation chômage|allocations chômage|chômage|chômeur|chômeuse / werkloosheidsuitkering|werkloosheid|werkloos|werkloze|werklozen|dop|doppen|stempelgeld|stempelen / unemployment benefit|unemployment|dole|unemployed|jobless
  indemnified: indemnisé|indemnisée|indemnisable|indemnités|indemnité / uitkeringsgerechtigd|uitkeringsgerechtigde|vergoed|vergoede / receiving benefits|compensated
  residual: aide sociale résiduelle|aide résiduelle|résiduelle|complément|aide complémentaire|compléter / residuaire steun|residuair|aanvullende steun|aanvulling|supplement|bijpassen|opleg / residual social aid|residual aid|residual|supplement|additional aid
  target: public cible|publics cibles|public visé|groupe cible|public / doelgroep|doelpubliek|publiek|doelgroepen / target group|target public|target audience|public|audience
  vulnerable: vulnérable|fragile|fragilisé|précarisé|défavorisé / kwetsbaar|kwetsbare|kwetsbaren|zwakkeren|zwakke|achtergesteld|kansarm|kansarmen / vulnerable|fragile|disadvantaged|underprivileged
  poverty: pauvreté|pauvre|précarité|misère / armoede|arm|kansarmoede / poverty|poor|hardship|deprivation
  discrimination: discrimination|discriminer|discriminé|racisme|inégalité traitement / discriminatie|discrimineren|gediscrimineerd|uitsluiting|uitgesloten|racisme|ongelijke behandeling / discrimination|discriminate|excluded|racism|unequal treatment
  disability: handicap|handicapé|invalide|chaise roulante / handicap|beperking|invaliditeit|rolstoel / disability|disabled|handicap|wheelchair
  childcare: garde enfants|garde enfant|garder enfants|garder enfant|garder bébé|mode garde|solution garde|crèche|accueil enfants|accueil jeunes enfants|structure accueil|structures accueil|maison d'enfants|maisons d'enfants|garderie / kinderopvang|opvang kinderen|opvang kind|opvang baby|crèche|opvang|kinderdagverblijf|onthaalmoeder / childcare|creche|nursery|child care|daycare|babysitter|babysitting
  child: enfant|bébé|gamin|gosse / kind|kinderen|kindje|kindjes|baby / child|children|baby|kid
  family: famille|familial|parent|maman|papa|monoparental|monoparentale|monoparentalité / gezin|familie|mama|papa|alleenstaande ouder|eenoudergezin / family|parent|mother|father|single parent|mum|mom
  housing: logement|loger / huisvesting|woning|wonen|huur / housing|lodging|accommodation|rent
  health: santé|malade|maladie|médical|psychologique / gezondheid|ziek|ziekte|medisch|psychologisch / health|sick|illness|ill|medical
  obstacle: obstacle|frein|entrave|barrière|embûche / obstakel|hindernis|hinderpaal|drempel|belemmering / obstacle|barrier|hurdle
  distance: distance emploi|distance marché travail|éloigné|éloignement|distance|loin marché travail|proche marché travail|loin marché emploi|proche marché emploi|loin emploi|proche emploi / afstand arbeidsmarkt|afstand werk|afstand|ver arbeidsmarkt|dicht arbeidsmarkt / distance to work|distance to employment|distance|far from work|far from labour market|close to labour market
  longterm: longue durée / langdurig|lange duur / long-term|long term
  dispatch: orienter|orientation|renvoyer|envoyer|adresser|rediriger|aiguiller|diriger / doorverwijzen|doorverwijzing|verwijzen|oriënteren|doorsturen|doorverwezen|toeleiden|toeleiding / refer|referral|send|redirect
  request: demande|introduire / aanvraag|aanvragen|indienen / request|application|apply|submit
  reject: rejet|rejeter|rejeté|rejetée|refuser|refus|refusé|refusée / weigeren|weigering|geweigerd|verwerpen|afgewezen|afwijzen|afwijzing|verworpen|afgekeurd / reject|rejection|refuse|refusal|turned down|turn down|denied
  closed: clôture|clôturer|clôturé|clôturée / afgesloten|afsluiten|sluiten / closed|close|closure
  stopped: arrêt|arrêter|arrêté|arrêtée|interrompre|interruption|couper|supprimer / stopgezet|stopgezette|stopzetten|stopzetting|gestopt|stopt|onderbreken|schrappen|geschrapt / stopped|stop|cut|scrap|cancel|discontinue|interrupt
  processed: traiter|traité|traitée|réceptionner|réceptionné|réceptionnée|traitement demande / verwerkt|verwerken|behandelen|behandeld|behandelt / processed|process request|handled|handle
  inform: informer|information|prévenir|avertir|renseigner|renseignement|renseignements|aviser / informeren|informatie|inlichten|inlichtingen|ingelicht|geïnformeerd|verwittigen|verwittigd / inform|information|notify|notified|told
  feedback: retour|feedback / feedback|terugkoppeling|terugkoppelen / feedback|report back
  need: besoin / behoefte|nood / needs
  interview: entretien / gesprek / interview
  single: seul|unique / uniek|enige / single
  form: formulaire|msforms / formulier|msforms / form|msforms
  age: âge / leeftijd / age
  aid: aide|soutien|appui|soutenir|soutient|épauler|coup de main / steun|ondersteuning|ondersteunen|hulp|bijstand|helpen|helpt / aid|assistance
  rights: droits devoirs|droits obligations / rechten plichten|rechten verplichtingen / rights duties|rights obligations
  socialrights: droits sociaux|droit social / sociale rechten|sociale voordelen / social rights|welfare rights|social benefits|entitlements
`)
