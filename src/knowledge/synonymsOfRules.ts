import { synonymTable } from './synonymTable.js'

/** Rules, money and steering: agreements, subsidies, evaluation, indicators, governance, procedures. */
export const SYNONYMS_OF_RULES = synonymTable(`
  framework: cadre|cadre partenariat / kader|partnerschapskader|raamwerk / framework|partnership framework
  evaluate: évaluation|évaluer|évalué|évaluée|évaluées|bilan|juger|jugé / evaluatie|evalueren|evalueert|geëvalueerd|tussentijdse evaluatie|beoordeling|beoordelen|beoordeeld / evaluation|evaluate|assessment|assess|review|judge
  satisfaction: satisfaction|satisfait / tevredenheid|tevreden / satisfaction|satisfied
  update: actualisation|actualiser|rafraîchir|refaire / actualisering|actualiseren|geactualiseerd|bijwerken|bijgewerkt|up-to-date / update|updating|redo|redone
  adapt: adaptation|adapter|modifier|modification|changer|revoir|revu|ajuster|ajustement|réviser|révision|changement|amender / aanpassing|aanpassen|aangepast|wijzigen|wijziging|gewijzigd|bijsturen|bijgestuurd|bijsturing|herzien|herziening|veranderen|veranderd / adapt|adaptation|change|modify|amend|adjust|revise|revision|alter
  amendment: avenant / avenant|addendum|aanhangsel|bijvoegsel / addendum
  replace: remplacer|remplacement|remplace / vervangen|vervanging / replace|replacement
  extend: proroger|prorogé|prorogation|prolonger|prolongation|prolongé / verlengen|verlenging|verlengd / extend|extension|prolong|renew|renewal
  duration: durée|durer|dure|période|longtemps / duur|duren|hoelang|duree|duurt|looptijd|periode / duration|period|duree
  deadline: délai|échéance|date limite / termijn|deadline|uiterlijk|vervaldatum|tijdslimiet / deadline|time limit|due date
  budget: budget|budgétaire|enveloppe|coût total|moyens financiers|moyens budgétaires|ressources budgétaires / budget|begroting|middelen|financiële middelen / budget|financial means|financial resources
  funding: financement|financer|subvention|subventionner|subside|subsidier|subsidié|financé|cofinancement|cofinancer|cofinancé|cofinancée|argent|payer|payé|payée|paye|rémunérer|fric|pognon / financiering|financieren|gefinancierd|subsidie|subsidiëren|gesubsidieerd|cofinanciering|medefinanciering|gecofinancierd|medegefinancierd|geld|betalen|betaalt|betaald|toelage|toelagen|centen / funding|fund|finance|subsidy|subsidise|subsidised|subsidized|grant|co-funding|cofunding|money|pay|paid|cash
  liquidation: liquidation|liquider|versement|verser|décaissement / uitbetaling|uitbetalen|uitbetaald|vereffening|storting / disbursement|payout|payment
  free: gratuit|gratuite|gratuitement|gratuité / gratis|kosteloos / free of charge|free charge|cost-free
  lumpsum: forfait salarial|forfait|forfaitaire / loonforfait|forfait|forfaitair / lump sum|flat rate|flat-rate|lump-sum
  unitcost: coût unitaire|prix unitaire / eenheidskost|eenheidskosten|eenheidsprijs / unit cost|unit price
  wage: salaire|salarial / loon|lonen|wedde|salaris / wage|salary
  indexation: indexation|index|indexer / indexering|indexatie|index|indexeren / indexation|index
  agreement: convention|accord / overeenkomst|overeenkomsten|akkoord|conventie|convenant / agreement|convention|deal
  objective: objectif|but|finalité / doelstelling|doel|objectief|einddoel / objective|goal|aim|purpose
  stake: enjeu|défi / uitdaging / stake|challenge|issue
  principle: principe / principe|principes|beginsel / principle
  mission: mission|tâche / opdracht|missie|taak / mission|task
  value: valeur / waarde / value
  commitment: engagement|promesse|promet|promettre / verbintenis|engagement|belofte|belooft|beloven / commitment|promise|pledge|undertaking
  both: conjoint|commun|ensemble / gezamenlijk|gemeenschappelijk|samen / joint|common|together|shared
  domain: domaine action|domaine|domaine d'action / actiedomein|domein|actiegebied / domain|field of action|action area|action domain
  measure: mesure / maatregel / measure
  step: étape|phase|phasage / stap|fase|etappe / step|phase|stage
  order: ordre|séquence|séquencé / volgorde / sequence
  pathway: parcours|trajet|cheminement|itinéraire / traject|parcours|pad / pathway|path|route|journey
  conclusion: conclusion|résultat|constat / conclusie|resultaat|bevinding / conclusion|result|outcome
  indicator: indicateur / indicator|maatstaf|graadmeter / indicator
  targetvalue: valeur cible|valeurs cibles / streefwaarde|streefwaarden|streefcijfer / target value|target values
  dashboard: tableau bord|tableaux bord / boordtabel|boordtabellen|dashboard / dashboard|scoreboard
  statistics: statistique|statistiques|données chiffrées|stats / statistiek|statistieken|cijfergegevens / statistics|statistical|stats
  legalbasis: base légale|base juridique|fondement légal|fondement juridique|référence légale|loi|législation|légal|légale|légalement / wettelijke basis|rechtsgrond|juridische basis|rechtsbasis|wettelijke grondslag|wettelijke verwijzing|wet|wetgeving|wettelijk|wettelijke / legal basis|legal ground|legal reference|law|legislation|legal
  ordinance: ordonnance / ordonnantie / ordinance
  decree: arrêté gouvernement|arrêté 28|arrêté 24|arrêté 2008|arrêté 2014 / besluit|regeringsbesluit / government order|order 2008|order 28|order 24|order 2014|order of the government
  contractstart: entrée vigueur|entrer vigueur / inwerkingtreding / entry force|enter force|come force
  exchange: échange|échanger|partage|partager|transmettre|transmission / uitwisseling|uitwisselen|uitgewisseld|delen|gedeeld|doorgeven / exchange|transmit
  coherence: cohérence|cohérent|cohérente / samenhang|samenhangend|samenhangende|coherentie|coherent / coherence|coherent|consistency|consistent
  select: sélection|sélectionner|choisir|choix / selectie|selecteren|kiezen|gekozen|keuze / selection|select|choose|choice|pick
  organisation: organisme|organisation|institution|association|asbl / organisatie|instelling|vereniging|vzw|verenigingen / organisation|organization|institution|non-profit|charity|charities
  privatesector: secteur privé|privé / privésector|privaat|private|privé / private sector|private
  reason: raison|motif|cause / reden|redenen|oorzaak|motief / reason|cause
  decide: décider|décision|décide|trancher / beslissen|beslissing|beslist / decide|decision
  municipality: commune bruxelloise|communes bruxelloises|communal|municipalité / gemeente|gemeentelijk|gemeenten / municipality|municipal
  regional: région|régional / gewest|gewesten|gewestelijk|gewestelijke / region|regional
  periphery: périphérie / rand|vlaamse rand|randgemeenten / periphery|outskirts|suburbs
  located: géographique|situé|répartition géographique|localisation / geografisch|gevestigd|ligging / geographic|geographical|located|location
  check: contrôle|contrôler|vérifier|vérification|inspection|surveiller|surveillance / controle|controleren|gecontroleerd|nagaan|inspectie|toezicht / check|control|verify|inspection
  report: rapport|rapporter|rapportage|rendre compte|rend compte / verslag|verslagen|rapport|rapporteren|rapportering|verantwoording / report|reporting
  governance: gouvernanca|pilotage|piloter / gouvernanca|bestuur|aansturing / gouvernanca|steering
  criterion: critère / criterium|criteria / criterion|criteria
  begin: début|commencer|démarrer|débuter|lancement|lancer / begin|beginnen|start|starten|gestart|begonnen / begin|start|beginning|launch
  end: fin|fini|finir|finit|terminer|terme|expirer|expiration|sortie / einde|eindigen|afloop|aflopen|beëindigen|afgelopen / end|finish|expire
  mandatory: obligatoire|obligé|obligation|tenu|imposer / verplicht|verplichting|plicht|plichten / mandatory|compulsory|obliged|obligation|duty
  priority: prioritaire|priorité|prioritairement / prioritair|prioriteit|prioriteiten|voorrang / priority|prioritise
  automatic: automatique|automatiquement|systématique|systématiquement / automatisch|systematisch / automatic|automatically|systematic|systematically
  quick: tôt|rapidement|vite / vroeg|snel|vroegtijdig / early|soon|quickly
  service: service|prestation / dienst|diensten|dienstverlening / service
  europe: europe|européen|union européenne|ue / europa|europees|europese|eu / europe|european|eu
  parliament: parlement|député|députés / parlement|parlementslid|parlementsleden / parliament|mp|mps
  managementcommittee: comité gestion / beheerscomité|beheercomité / management committee
  directorategeneral: direction générale|directeur général / algemene directie|directeur-generaal / general management|directorate-general|director general
  crisis: crise|covid|pandémie|crise sanitaire / crisis|covid|pandemie|corona|gezondheidscrisis|coronacrisis / crisis|covid|pandemic|health crisis
  climate: écologique|écologie|climat|climatique|vert|verts|verte|neutralité carbone|carbone / ecologisch|ecologische|klimaat|groen|groene|koolstofneutraliteit / ecological|climate|green|carbon neutrality|carbon
  glossary: glossaire|lexique / woordenlijst|glossarium|verklarende woordenlijst / glossary
  annex: annexe / bijlage / annex|appendix
  eachother: connaissance mutuelle|confiance mutuelle / wederzijdse kennis|wederzijds vertrouwen / mutual knowledge|mutual trust
`)
