import { synonymTable } from './synonymTable.js'

/** Work and the way to it: jobs, skills, training, languages, digital tools, employers, partners. */
export const SYNONYMS_OF_WORK = synonymTable(`
  jobsearch: recherche emploi|chercher emploi|chercher travail|cherche emploi|cherche travail|cherche boulot|chercher boulot|recherche travail|postuler|candidature|candidater / werk zoeken|zoeken werk|zoekt werk|zoek werk|zoeken job|zoekt job|job zoeken|naar werk zoeken|solliciteren|solliciteert|sollicitatie|sollicitaties / job hunt|job-hunting|apply jobs|apply job|applying jobs|job application
  labourmarket: marché travail|marché emploi / arbeidsmarkt|markt werk / labour market|labor market|job market|employment market
  vacancy: offre emploi|offres emploi|annonce emploi|poste vacant|postes vacants / vacature|vacatures|werkaanbieding|jobaanbieding|openstaande job / vacancy|vacancies|job offer|job advert|job opening
  employmentrate: taux emploi|taux activité / werkzaamheidsgraad|tewerkstellingsgraad|werkgelegenheidsgraad|activiteitsgraad / employment rate|activity rate
  employmentpolicy: politique emploi|politique régionale emploi / tewerkstellingsbeleid|werkgelegenheidsbeleid|werkbeleid|arbeidsbeleid / employment policy
  selfemployed: auto-création emploi|auto création emploi|autocréation|indépendant|indépendante|lancer propre affaire|créer entreprise|créer boîte|ouvrir commerce|entrepreneur / zelfstandig beroep|eigen zaak|ondernemer|eigen job creëren / self-employment|self-employed|start business|entrepreneur
  work: emploi|travail|boulot|job|taf / werk|job|tewerkstelling|arbeid|baan|banen / job|work|employment|employed|employ
  worker: travailleur|travailleuse|salarié|ouvrier / werknemer|werkneemster|arbeider / worker
  occupationsrecruiting: métiers recrutent|métier recrute|métiers pénurie|métier pénurie|fonctions critiques|fonction critique|pénurie / knelpuntberoep|knelpuntberoepen|wervende beroepen|beroepen aanwerven|tekortberoepen / occupations recruiting|recruiting occupations|shortage occupations|shortage occupation|bottleneck occupations|shortage
  trade: métier|profession / beroep|vak|stiel / occupation|trade|profession
  project: projet professionnel / beroepsproject|professioneel project|loopbaanproject / career project|career plan|professional project|career goal
  language: langue|linguistique|bilingue|bilinguisme / taal|talen|taalles|taallessen|taalcursus|taalkennis|tweetalig|tweetaligheid / language|languages|linguistic|bilingual
  french: français / frans|franse / french
  dutch: néerlandais|flamand / nederlands|nederlandse|vlaams / dutch|flemish
  refresher: remiseniveau|prérequis|lacunes|bases calcul|rattrapage / bijspijkeren|opfrissen|vereiste voorkennis|voorkennis|basiskennis|bijwerken kennis / refresher|prerequisite|prerequisites|remedial
  pretraining: préformation|pré-formation / vooropleiding|voortraject / pre-training|pretraining
  studies: reprise études|reprendre études|reprend études|retour études|retourner école|retour école|études|étudier|école secondaire|secondaire / studies hervatten|hervatting studies|opnieuw studeren|terug naar school|studies|studeren|secundair|middelbare school / resuming studies|resume studies|back school|go back school|studies|study|secondary school
  dropout: décrochage|décrocheur|décrocheurs / schooluitval|uitval|afhaken|afhakers / dropout
  training: formation|cours|former|stagiaire|atelier / opleiding|vorming|cursus|les|opleidingen|opgeleid|workshop / training|course|lesson|class|workshop|trainee
  experience: expérience|vécu professionnel / ervaring|werkervaring|beroepservaring / experience|background
  validation: validation compétences|validation|valider|certifier|certificat|attester|titre compétence / validering competenties|validering|valideren|certificeren|certificaat|attest|getuigschrift|bekwaamheidsbewijs / skills validation|validation|validate|certify|certification|certificate
  skillsreview: bilan compétences / competentiebalans|balans competenties / skills assessment|skills review|competency assessment|skills check
  attitude: code savoiretre|code conduite|savoiretre|comportement|attitude|ponctualité|se comporter|soft skills|bonnes manières / code savoiretre|savoiretre|gedragscode|attitude|attitudes|gedrag|stiptheid|sociale vaardigheden|soft skills / code savoiretre|savoiretre|code of conduct|soft skills|behaviour|behavior|behave|attitude|attitudes|punctuality
  skill: compétence|savoirfaire|capacité|aptitude / competentie|vaardigheid|vaardigheden|bekwaamheid / skill|competence|competency|knowhow
  qualification: qualification|qualifié|qualifiant|infraqualification / kwalificatie|gekwalificeerd|kwalificerend|kwalificerende|geschoold|laaggeschoold|laaggeschoolde|laaggeschoolden|scholing / qualification|qualified|qualifying|low-skilled|unskilled|unqualified
  equivalencediploma: équivalence diplôme|équivalences diplômes|équivalence|équivalences|reconnaissance diplôme|reconnaître diplôme|reconnaissance diplômes / gelijkwaardigheid diploma|gelijkwaardigheid diploma's|gelijkwaardigheid|diploma erkennen|erkenning diploma|erkend diploma|diploma gelijkstelling|diploma laten erkennen / diploma equivalence|degree equivalence|equivalence diplomas|equivalence|diploma recognised|degree recognised|recognition diplomas|recognise diploma|recognise degree
  diploma: diplôme / diploma / diploma|degree
  recognition: reconnaissance|reconnaître|reconnu|reconnue / erkenning|erkennen|erkend|erkende|gelijkgesteld / recognition|recognise|recognize
  digitaldivide: fracture numérique|exclusion numérique|illectronisme / digitale kloof|digitale uitsluiting|digitaal analfabetisme / digital divide|digital exclusion|digital gap
  digital: numérique|digital|digitalisation / digitaal|digitale|digitalisering / digital|digitalisation
  computer: ordinateur|logiciel / computer|software / computer|software
  voucher: chèque / cheque|cheques|voucher / voucher|cheque
  matching: matching|adéquation|appariement / matching|afstemming|afstemmen / matching|match
  interpreter: interprétariat|interprète|traducteur|traduction / sociaal tolken|tolk|tolken|vertaler|vertaling / interpreting|interpreter|translator|translation
  mentoring: mentorat|mentor|parrainage|parrain / mentoring|mentor|peter|meter|peterschap / mentoring|mentor|mentorship|buddy
  employer: employeur|entreprise|patron|patronat|boîte|société|firme|pme / werkgever|bedrijf|bedrijven|onderneming|baas|bazen|kmo / patron|company|firm|boss
  recruit: recruter|recrutement|recrutent|embaucher|embauche|engager personnel / rekruteren|rekrutering|aanwerven|aanwerving|aangeworven / recruit|recruitment|hire|hiring
  employee: employé|personnel|effectif|agent|main-d'œuvre|équipe|staff / medewerker|personeel|personeelslid|personeelsleden|team|ploeg|bediende / staff|employee|staff member|team
  wellbeing: bienetre / welzijn|welbevinden / wellbeing|welfare at work
  crosspolicy: politiques croisées|politique croisée|accords politiques croisées / kruisbeleid|gekruist beleid|gekruiste beleid|gekruiste beleidslijnen / cross policies|crossed policies|crossed policy|cross policy
  collaborate: collaboration|collaborer|collabore|coopération|coopérer|coopère / samenwerking|samenwerken|samenwerkt|meewerken / collaboration|collaborate|cooperation|cooperate|work together
  partnership: partenariat|partenarial / partnerschap|partnerships / partnership
  partner: partenaire|opérateur|opérateur externe|organisation externe|organisme externe / partner|operator|partnerorganisatie|externe organisatie / partner|partner organisation|external organisation|outside organisation
  network: réseau|réseautage / netwerk|netwerking|netwerken / network|networking
  ecosystem: écosystème / ecosysteem / ecosystem
  callprojects: appel projets|appels projets|appel d'offres|appel à candidatures / projectoproep|oproep projecten|projectoproepen|oproepen projecten|projectenoproep|aanbesteding / call for projects|project call|call projects|calls projects|call for proposals|tender
  database: base données|bases données / databank|gegevensbank|database / database|data base
  portfolio: portfolio|portefeuille|catalogue mesures / portfolio|portefeuille / portfolio
`)
