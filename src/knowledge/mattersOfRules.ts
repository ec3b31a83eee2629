import { matterTable } from './matterTable.js'

/** What people ask about a rule: how it bends, what follows from it, who takes part. */
export const MATTERS_OF_RULES = matterTable(`
  appeal: recours (?:contre|aupres|devant|possible|interne)|(?:un|de|le|en) recours\\b|contest|plainte|reclamation|appel contre|faire appel de|tribunal / bezwaar|aanvecht|klacht|in beroep (?:gaan|te)|beroep (?:aan)?tek|betwist / appeal|contest(?:ed|ing)?\\b|complain|challenge (?:a|the|this)\\b|disput
  penalty: sanction|amendes?\\b|penali|punition|puni[rst]?\\b|(?:on|il|elle|cpas|je) risqu|qu'est-ce qu'on risque + suspen|avertiss|exclu[srt]|arret|mettre fin / sanctie|sanctio|boete|gestraft|wat riskeer|welk risico + schors|waarschuwing|stopgezet|stopzet|beeindig / sanction|penal|fined\\b|a fine\\b|punish + suspen|warning|stop|terminat
  reduction: (?:moins|perdr\\w+|perd|reduction|diminu\\w+|couper|baisse)\\b.{0,25}(?:de |du |le |les |la )?(?:subside|subvention|financement) / (?:minder|verlie\\w+|vermindering van|korting op)\\b.{0,25}(?:subsidie|geld|financiering) / (?:less|lose|lower|cut|reduc\\w+)\\b.{0,25}(?:subsid|grant|funding|money)
  recovery: recuperer (?:le|les|des|une|un) (?:subside|subvention|montant)|remboursement du subside|indus?\\b / terugvorder|teruggevorderd|subsidie terugbetal / claw|pay back|repay|recover the (?:subsid|grant|money)
  exception: derogation|derog|passe-droit|tolerance + exception|sauf / afwijking|gedoog + uitzondering|behalve / derogat|waive|exempted from the + exception|except
  extension: prolong|rallong|proroge + plein droit / verleng + van rechtswege / extended?\\b|prolong|renewed|renewal
  upcoming: prochaine?s? (?:gt|groupe|reunion|comac|comite|appel|session|evaluation|intervision|rencontre|date|formation|cadre|contrat|convention|subside|tranche|echeance)|dates? du prochain / volgende? (?:gt|werkgroep|vergadering|ronde|oproep|intervisie|opleiding|sessie|evaluatie|comite|comac|bijeenkomst|ontmoeting|datum|kader|beheers) / next (?:meeting|working|technical|call|session|evaluation|comac|committee|round|intervision|training|date|framework|contract|report)
  previous: precedent|(?:l')?ancien(?:ne)? (?:cadre|contrat|convention|accord|regime|systeme|version|plan)|(?:annee|an|mois|trimestre) (?:passe|dernier)|derniere annee|l'an dernier + avant|1992|autres cadres|histor / vorige? (?:jaar|kader|beheers|contract|overeenkomst|versie|maand|plan)|oude? (?:kader|overeenkomst|contract)|afgelopen jaar|verleden jaar + vroeger|eerder|1992|histor / previous|last (?:year|month|quarter)|former|old (?:framework|contract|agreement) + before|earlier|1992|histor
  after: apres (?:2027|2028)|successeur / opvolger|na 202[78] / after 202[78]|successor
  superlative: le meilleur|la meilleure|les meilleurs|classement|palmares / beste\\b|rangschikking|klassement / the best\\b|ranking|top (?:ten|\\d)
  cumulation: cumul / cumul|tegelijk (?:ontvangen|krijgen) / cumulat
  attendance: assister a|etre present|venir avec|accompagner .{0,30}a l'entretien + ensemble|conjoint / bijwonen|aanwezig zijn (?:bij|op)|erbij zijn|meegaan|meekomen + samen|gezamenlijk / attend (?:the|her|his|their|my|an)|sit in|be present|come along + joint|together
  transfer: transfer|ceder|mutation|chang(?:e|er|ent) de (?:cpas|commune|conseiller) / overdrag|overgedragen|transfer|(?:verander|wissel)\\w* van (?:ocmw|gemeente|adviseur) / transfer|hand(?:ed)? over|chang\\w+ (?:cpas|municipality|adviser)
  consent: consentement|sans (?:son|leur) accord|signature (?:du|de la|de l') + accord d|informe / toestemming|zonder (?:zijn|haar|hun) akkoord|handtekening van + akkoord|geinformeerd / consent|permission|without (?:his|her|their) agreement + agree|inform
  retention: conserver|combien de temps .{0,20}gard|archiv / bewaar|bewaren|archiv / retain|retention|archiv|kept for
  namesake: au nom d[eu] + represent / namens\\b + vertegenwoordig / on behalf|in the name of + represent
  consultant: consultant|bureau d'etude|prestataire externe|sous-trait|cabinet (?:de|d') + externe / consultant|studiebureau|extern bureau|onderaanne + extern / consultant|contractor|outside firm|external (?:firm|evaluator)|subcontract + external
  seats: siege (?:au|dans|a la|en)|qui est membre|composition (?:du|de)|qui fait partie d[ue] (?:com|gt|groupe) + compos|membre|rassembl|reuni / wie zetelt|zetel[tn]|samenstelling van + leden\\b|samengesteld|vertegenwoordig / who sits|sits? on (?:the|its)|who is on the|members of the + compos|made up|consist|member
  chair: presid[ei]|chef (?:de|du) (?:service|departement|cabinet)|dirige le|a la tete / voorzit|diensthoofd|hoofd van de|afdelingshoofd / chair(?:s|man|person|ed)?\\b|head of (?:the )?(?:department|service|unit|team)|heads the|in charge of the (?:department|service|unit)
  tranche: tranche|acompte|versement|solde du|avance sur + paiement / schijf\\b|schijven|voorschot|saldo + uitbetal / instalment|installment|tranche|advance payment|balance of + payment
  no-show: (?:rdv|rendez-vous) (?:manque|rate|loupe)|absence|absent\\b|no.?show|lapin + manque|presen / no.?show|afwezig|niet komt opdagen|gemiste afspraak + gemist|opdagen / no.?show|absen|missed appointment|did not show + miss
`)
