import { synonymTable } from './synonymTable.js'

/** Words of the field that people use for one another, one group a line. The first group that claims a form keeps it. */
export const SYNONYMS = synonymTable(`
  youth: jeune|jeunesse|ado|mineur / jongere|jongeren|jeugd / young people|young person|young|youth|youngster
  adviser: conseiller|conseillère / adviseur|consulent|begeleider|trajectbegeleider / adviser|advisor|counsellor|counselor|coach
  accompany: accompagnement|accompagner|suivi|suivre|suit|suivent|encadrer|encadrement / begeleiding|begeleiden|begeleidt|begeleid|opvolging|opvolgen|volgen|volgt|gevolgd|opgevolgd|coachen / accompany|support|coaching|coach|follow|guidance|guide|look after
  register: inscription|inscrire|inscrit|enregistrer|enregistrement / inschrijving|inschrijven|ingeschreven|aanmelden|registreren|registratie / registration|register|registered|enrol|sign up|enrolment
  reregister: réinscription|réinscrire|réinscrit / herinschrijving|herinschrijven|opnieuw inschrijven / re-registration|re-register|reregister|reregistration
  absence: absence|absent|manquer|manqué|rater|raté|no show / afwezigheid|afwezig|gemist|missen|komt niet opdagen|opdagen / absence|absent|missed|miss|no-show|skip|skipped
  unjustified: injustifié|non justifié|sans justification|sans motif / ongewettigd|niet gewettigd|ongerechtvaardigd|zonder reden|zonder geldige reden / unjustified|unexcused|without justification|without valid reason|without reason
  suspend: suspension|suspendre|suspendu / opschorting|opgeschort|schorsing|geschorst|opschorten|schorsen / suspension|suspend|suspended
  resume: reprise|reprendre|relancer|revenir / hervatten|hervatting|terugkomen|terugkeren|heropstarten / resume|resumption|resuming|restart|come back
  foreign: étranger|étrangère|non belge|nationalité / buitenlands|vreemde|nationaliteit|niet-belg|buitenlander|vreemdeling / foreign|foreigner|nationality|non-belgian|foreign national
  online: enligne|internet|site web|site|web / online|internet|website / online|internet|website
  phone: téléphone|téléphoner|tel|téléphonique|appeler|gsm / telefoon|telefonisch|telefoonnummer|bellen|gsm / phone|telephone|call|ring
  benefit: allocation chômage|allocations chômage|chômage|chômeur / werkloosheidsuitkering|werkloosheid|werkloos|dop / unemployment benefit|unemployment|dole|unemployed
  residual: aide sociale résiduelle|résiduelle|complément|aide complémentaire / residuaire steun|residuair|aanvullende steun|aanvulling / residual social aid|residual aid|residual|top-up|supplement|additional aid
  target: public cible|publics cibles|public visé|groupe cible|public / doelgroep|doelpubliek|publiek|doelgroepen / target group|target public|target audience|public|audience
  domain: domaine action|domaine|domaine d'action / actiedomein|domein|actiegebied / domain|field of action|action area|action domain
  language: langue|linguistique / taal|talen|taalles|taallessen|taalcursus|taalkennis / language|languages
  training: formation|cours / opleiding|vorming|cursus|les / training|course|lesson
  skill: compétence|savoir-faire / competentie|vaardigheid|vaardigheden / skill|competence|competency
  partner: partenaire|opérateur|opérateur externe / partner|operator|partnerorganisatie / partner|operator|partner organisation
  partnership: partenariat|partenarial / partnerschap / partnership
  framework: cadre|cadre partenariat / kader|partnerschapskader|raamwerk / framework|partnership framework
  evaluate: évaluation|évaluer|bilan / evaluatie|evalueren|geëvalueerd|tussentijdse evaluatie|beoordeling / evaluation|evaluate|assessment|assess|review
  adapt: adaptation|adapter|modifier|modification|changer|revoir|ajuster|réviser|révision|changement / aanpassing|aanpassen|aangepast|wijzigen|wijziging|gewijzigd|bijsturen|bijgestuurd|herzien|veranderen|veranderd / adapt|adaptation|change|modify|amend|adjust|revise|update|review
  replace: remplacer|remplacement|remplace / vervangen|vervanging / replace|replacement
  duration: durée|durer|dure|période|longtemps / duur|duren|hoelang|duree|looptijd|periode / duration|period|duree
  budget: budget|budgétaire|enveloppe|coût total / budget|begroting|middelen / budget
  funding: financement|financer|subvention|subventionner|subside|subsidier|financé|cofinancement|cofinancer|argent|payer|rémunérer / financiering|financieren|gefinancierd|subsidie|subsidiëren|gesubsidieerd|cofinanciering|medefinanciering|geld|betalen / funding|fund|finance|subsidy|subsidise|subsidised|subsidized|grant|co-funding|cofunding|money|pay|paid
  lumpsum: forfait|forfaitaire / forfait|forfaitair / lump sum|flat rate|flat-rate|lump-sum
  agreement: convention|accord / overeenkomst|akkoord|conventie / agreement|convention
  objective: objectif|but|finalité / doelstelling|doel|objectief / objective|goal|aim|purpose
  stake: enjeu|défi / uitdaging|inzet / stake|challenge|issue
  principle: principe / principe|beginsel / principle
  mission: mission|tâche / opdracht|missie|taak / mission|task
  value: valeur / waarde / value
  employer: employeur|entreprise|patron|patronat / werkgever|bedrijf|onderneming / company|firm
  childcare: garde enfants|garde enfant|garde|crèche|accueil enfants|maison d'enfants|garderie / kinderopvang|crèche|opvang|kinderdagverblijf / childcare|creche|nursery|child care|daycare
  diploma: diplôme / diploma / diploma|degree
  recognition: reconnaissance|reconnaître|équivalence / erkenning|erkennen|gelijkwaardigheid / recognition|recognise|recognize|equivalence
  skillsreview: bilan compétences / competentiebalans|balans competenties / skills assessment|skills review|competency assessment
  dispatch: orienter|orientation|renvoyer|envoyer|adresser|rediriger / doorverwijzen|doorverwijzing|verwijzen|oriënteren|doorsturen / refer|referral|direct|send
  request: demande|introduire / aanvraag|aanvragen|indienen / request|application|apply|submit
  reject: rejet|rejeter|rejeté|refuser|refus|refusé / weigeren|weigering|geweigerd|verwerpen|afgewezen|afwijzen|verworpen / reject|rejection|refuse|refusal|turned down
  closed: clôture|clôturer|clôturé / afgesloten|afsluiten|sluiten / closed|close|closure
  stopped: arrêt|arrêter|arrêté / stopgezet|stopzetten|stopzetting|gestopt / stopped|stop
  end: fin|fini|terminer|terme|expirer / einde|eindigen|afloop|aflopen|beëindigen / end|finish|expire|run out|over
  inform: informer|information|prévenir|avertir|tenir au courant / informeren|informatie|inlichten|op de hoogte|verwittigen / inform|information|notify|told|tell
  feedback: retour|feedback / feedback|terugkoppeling / feedback|report back
  need: besoin / behoefte|nood / need
  distance: distance emploi|distance marché travail|éloigné|éloignement|distance / afstand arbeidsmarkt|afstand werk|afstand / distance to work|distance to employment|distance
  employee: collaborateur|personnel|effectif|agent / medewerker|personeel|personeelslid / staff|employee|staff member
  located: géographique|situé|répartition géographique|localisation / geografisch|gelegen|gevestigd|ligging / geographic|geographical|located|based|location
  legalbasis: base légale|base juridique|fondement légal|fondement juridique / wettelijke basis|rechtsgrond|wettelijke grondslag / legal basis|legal ground
  ordinance: ordonnance / ordonnantie / ordinance
  poverty: pauvreté|pauvre / armoede|arm / poverty|poor
  discrimination: discrimination|discriminer|discriminé / discriminatie|discrimineren|uitsluiting|uitgesloten / discrimination|discriminate|excluded
  priority: prioritaire|priorité|en priorité / prioritair|prioriteit|voorrang / priority|prioritise
  longterm: longue durée / langdurig|lange duur / long-term|long term
  measure: mesure / maatregel / measure
  step: étape|phase|phasage / stap|fase|etappe / step|phase|stage
  both: conjoint|commun|ensemble / gezamenlijk|gemeenschappelijk|samen / joint|common|together|shared
  digitaldivide: fracture numérique / digitale kloof / digital divide
  digital: numérique|digital|digitalisation / digitaal|digitale|digitalisering / digital|digitalisation
  content: contenu|contenir|comprendre|composer / inhoud|bevatten|omvatten / content|contain|include
  conclusion: conclusion|résultat / conclusie|besluit|resultaat / conclusion|result|findings
  trade: métier|profession / beroep / occupation|trade|profession
  recruit: recruter|recrutement|embaucher|embauche / rekruteren|rekrutering|aanwerven|aanwerving / recruit|recruitment|hire|hiring
  quick: tôt|rapidement|vite / vroeg|snel / early|soon|quickly
  service: service|prestation / dienst|dienstverlening / service
  criterion: critère / criterium|criteria / criterion|criteria
  type: type|sorte|genre / soort|type / type|kind|sort
  work: emploi|travail|boulot|job|taf / werk|job|tewerkstelling|arbeid / job|work
  older: plus de 50 ans|aîné|senior|âgé / 50-plusser|oudere|senior / older|over 50|senior
  single: seul|unique / enkel|uniek|enige / single|only one
  form: formulaire|msforms / formulier|msforms / form|msforms
  automatic: automatique|automatiquement|systématique|systématiquement / automatisch|systematisch / automatic|automatically|systematic|systematically
  europe: europe|européen|union européenne|ue / europa|europees|europese|eu / europe|european|eu
  begin: début|commencer|démarrer|débuter|entrer vigueur / begin|beginnen|start|starten / begin|start|beginning
  aid: aide|soutien|appui|soutenir / steun|ondersteuning|ondersteunen|hulp|bijstand|helpen / aid|help|assistance
  mandatory: obligatoire|obligé|obligation|tenu|imposer / verplicht|verplichting / mandatory|compulsory|obliged|obligation
  exchange: échange|échanger|partage|partager / uitwisseling|uitwisselen|delen|gedeeld / exchange|share|sharing
  select: sélection|sélectionner|choisir|choix / selectie|selecteren|kiezen|keuze / selection|select|choose|choice
  organisation: organisme|organisation|institution|association|asbl / organisatie|instelling|vereniging|vzw / organisation|organization|institution|association|non-profit
  reason: raison|motif|cause / reden|oorzaak|motief / reason|cause
  decide: décider|décision|décide / beslissen|beslissing|beslist / decide|decision
  municipality: commune|communal / gemeente|gemeentelijk / municipality|municipal
  interview: entretien / gesprek / interview
  check: contrôle|contrôler|vérifier|vérification|inspection / controle|controleren|nagaan|inspectie / check|control|verify|inspection
  computer: ordinateur|logiciel / computer|software / computer|software
  child: enfant|bébé / kind|kinderen|baby / child|children|baby|kid
  age: âge / leeftijd / age
`)
