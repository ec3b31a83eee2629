import { matterTable } from './matterTable.js'

/** What happens to one person or to a worker, which a framework seldom says. */
export const MATTERS_OF_LIFE = matterTable(`
  dismissal: licenci|vire[rs]?\\b|rompre le contrat|rupture d|preavis|demission|faute grave / ontsla|opzegt|opzeggen|opzegging|opzegtermijn|contract verbreken / dismiss|fire[ds]?\\b|lay off|laid off|sack(?:ed)?\\b|notice period|resign
  leave: conges?\\b|vacances\\b|jours? feries? / verlof|vakantie|feestdag / (?:days?|weeks?|on|of|sick|annual|paid|parental) leave\\b|holidays?\\b|days off
  birth: enceinte|grossesse|maternite|paternite|accouche / zwanger|moederschap|bevalling|bevall|vaderschap / pregnan|maternity|paternity|childbirth
  illness: maladie|malade|hospitali|invalid|incapacite|accident|burn.?out|handicap + medica|sante / ziek(?!enfonds)|hospitaal|invalid|arbeidsongeschikt|ongeval|handicap|burn.?out + medisch|gezondheid / illness|is ill\\b|falls ill|sick|invalid|incapacit|accident|hospital|disab|burn.?out + medical|health
  certificate: certif\\w* medica + justifi|medica / doktersattest|doktersbriefje|ziektebriefje|medisch attest + wettig|medisch / medical cert|doctor'?s note|sick note + justif|valid|medical
  death: deces|decede|est mort / overle|sterft|gestorven / death|died|dies\\b|deceased
  prison: prison|detenu|detention|incarcer|casier judiciaire|bracelet electronique / gevangen|strafblad|gedetineerd|enkelband / prison|jail|criminal record|detain|detention
  moving: demenag|change\\w* d'adresse|nouveau domicile|changement de domicile / verhui|adreswijziging|nieuw adres / mov(?:es|ed) (?:to|from|out|in)|mov\\w+ (?:house|away|home)|is moving|change of address|relocat
  abroad: part(?:i|ie|ir|e)? a l'etranger|sejour a l'etranger|frontalier / naar het buitenland|grensarbeid / (?:goes|go|going|move|moves|trip) abroad|cross-border
  residence: titre de sejour|carte de sejour|permis de (?:sejour|travail)|permis unique|sans[- ]papiers|visa\\b|regularis|carte d'identite|annexe 35|carte (?:orange|a|b)\\b + sejour|nationalite|etrang / verblijfs|arbeidsvergunning|arbeidskaart|identiteitskaart|zonder papieren|visum|oranje kaart / residence (?:permit|card|document)|work permit|visa\\b|undocumented|identity card|id card|orange card
  asylum: refugie|asile|ukrain / vluchteling|asiel|oekrai / refugee|asylum|ukrain
  wage: salaire|remunera|bareme|brut\\b|net\\b par|gagne|pecule + forfait / loon\\b|wedde|bruto|verdien|salaris|barema + forfait / salary|wages?\\b|gross\\b|earns?\\b|payslip + lump sum
  refund: rembours|defray|frais de (?:deplacement|transport|train)|abonnement (?:stib|train|bus)|ticket / terugbeta|terugbetaald|verplaatsings(?:kosten|vergoeding)|reiskosten|vervoerskosten|treinticket|abonnement / reimburs|refund|travel (?:cost|expense|allowance)|bus pass|train (?:ticket|fare)|fares?\\b
  free: gratuit|payant|a la charge d[eu] + coute|0800|prix|sans frais|cout / gratis|kosteloos|betalend + kost|0800|prijs / (?:is|are|be) .{0,40}\\bfree\\b(?! to)|free of charge|for free|pay for + cost|0800|free|fund
  places: places? (?:libres?|disponibles?|vacantes?|restant)|liste d'attente|encore (?:de la|des) places?|reste.{0,12}places? / plaats(?:en)? (?:vrij|over|beschikbaar)|nog plaats|wachtlijst|volzet / (?:places?|spots?|slots?) (?:left|available|free)|waiting list|fully booked
  mobile: appli\\b|application mobile|smartphone|sur (?:mon|un|le|son) (?:gsm|telephone|portable|mobile) / gsm\\b|smartphone|mobiele app|de app\\b|een app\\b / smartphone|mobile (?:app|phone|version)|the app\\b|an app\\b|on (?:my|a|his|her) phone
  login: mot de passe|mdp\\b|(?:perdu|oublie|recuperer?|nouveau) (?:le |son |mon |mes |ses |un )?(?:code|acces)|identifiants?\\b|me connecter|(?:pas|plus|arrive) .{0,12}connecter|connexion (?:au|a la|impossible|refuse)|acces refuse|bug|plante|message d'erreur|itsme|page blanche|s'affiche pas / wachtwoord|inloggen|login|aanmelden lukt|geblokkeerd|foutmelding|itsme|bug\\b|loopt vast / password|log ?in\\b|logging in|locked out|error message|crash|bug\\b|itsme|not loading
  undo: annule[rz]?\\b|annulation|supprimer une|effacer|brouillon|sauvegarder|se desister|retirer (?:ma|sa|une|la|notre) demande / annuleren|annulatie|in klad|tussentijds opslaan|intrekken|aanvraag wissen / cancel|delete|undo\\b|draft|save (?:a|my|the|it)|withdraw (?:a|my|the) + withdraw
  hours: heures? (?:de cours|par semaine|de formation)|mi-temps|temps partiel / uur les|uren (?:les|per week)|lesuren|halftijds|deeltijds / hours (?:of|a week|per week)|part[- ]time|half[- ]time
  minutes: minutes?\\b / minu(?:ut|ten)\\b / minutes?\\b
  family: mon mari|son mari|son conjoint|epou[xs]e?\\b|cohabitant|personne isolee|isolee?\\b|charge de famille|divorc / echtgeno|samenwonend|alleenstaand|gezinslast|echtscheid|gescheiden / spouse|husband|wife\\b|cohabit|living alone|divorc
  housing: loyer|logement social|proprietaire|sans[- ]abri|garantie locative / huurwaarborg|sociale woning|huurprijs|dakloos|thuisloos / rent\\b|landlord|homeless|social housing
  debt: dettes?\\b|saisie sur|huissier / schulden|loonbeslag|deurwaarder / debts?\\b|bailiff
  insurance: assurance accident|assurance\\b|est-il assure / verzekering|verzekerd / insurance|insured
  requirement: quels? diplomes?\\b|quelles? qualifications?|profil (?:requis|exige)|experience (?:requise|exigee)|diplome (?:requis|exige|minimum) / welk diploma|welke diploma|vereist diploma|welke kwalificatie / (?:which|what) (?:degree|diploma|qualification)|required (?:degree|diploma|qualification|profile)
  carer: aidants? proches? / mantelzorg / carer|caregiver
  pension: pension|retraite\\b|prepension / pensioen / pensions?\\b|retire
  tax: impots?\\b|fiscal|precompte|tva\\b / belasting|fiscaal|voorheffing|btw\\b / tax(?:es)?\\b|vat\\b
`)
