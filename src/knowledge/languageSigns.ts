import type { Language } from './entry.js'

type Signs = {
  readonly functionWords: ReadonlySet<string>
  readonly fieldWords: ReadonlySet<string>
  readonly letters: RegExp
  readonly endings: RegExp
}
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What gives a language away. A word that two of the languages share ("document", "contract", "partner") is left out. */
export const LANGUAGE_SIGNS: Readonly<Record<Language, Signs>> = {
  fr: {
    functionWords: words(`
      au aux avec bonjour c ca ce ces cette chez comme comment combien d dans des doit dois du elle elles entre est et etre fait faire faut il
      ils j je jusqu l la le les leur lui mais merci mes moi mon ma n ne notre nos nous on ont ou par pas peut peux pour pourquoi qu quand que quel
      quelle quelles quels qui quoi sa sans ses si sont sous suis sur toi tous tout toutes un une va vers vos votre vous y a t s
      koi kel pr ds qd tps cb svp stp qqch qqn pk pkoi tjs bcp fo jusque quelqu depuis apres avant pendant encore aussi jai jsp jsuis chui
      cest keske ki ke cmt til fin`),
    fieldWords: words(`
      etp chomage axe cadre ris eris usager beneficiaire beneficiaires inscription emploi accompagnement partenariat
      partenaires convention financement evaluation chercheur demandeur jeune jeunes absence mesures mesure objectifs objectif gestion
      difference definition liste numero conseiller demande travailleur insertion formation indicateur public publics cible contrat
      telephone adresse horaire bruxelles wallonie bruxellois wallon equivalent montant duree ans mois annee base prioritaires valeurs
      langue langues competences metier metiers enjeux principes suspension reprise
      domaine domaines boulot travail historique sigle sigles comparaison outil changement employeur employeurs gratuit inscrit usagers droits
      engagements partenaire subvention subventions subside moyens calcul octroi ordonnance embauche sondage ministre`),
    letters: /[éèêàçùûîôœ]|\b(?:qu|[cdjlmnst])['’]/,
    endings: /(?:tion|tions|ment|ments|eur|eurs|euse|aire|aires|ique|iques|oire|aient|eaux|ette|ance|ences?)$/,
  },
  nl: {
    functionWords: words(`
      aan als aub alstublieft bij dat dank deze die dit door een en er es geen gij goeiedag goeiemorgen hallo heb hebben heeft hem het hij
      hoe hoelang hoeveel hun iemand ik in is je jij kan kunnen maar mag me met mij mijn moet moeten na naar niet nog nu of om onder ons onze
      ook op over sinds te ten ter tot tussen uit uw van vd voor waar waarom wanneer wat we weet welk welke werd wie wij wil word worden
      wordt ze zich zij zijn zijt zo zonder nen ne gaat gebeurt geef bestaat betekenis verschil nadien terug
      wa da hvl wrm mss kheb kzou moek kwam komen doet gelden telt noem vier`),
    fieldWords: words(`
      ocmw ocmws leefloon werkzoekende werkzoekenden trajectbegeleider vte begeleiding begeleidt opvolging werkloosheid uitkering jongere
      jongeren inschrijving inschrijven kader as assen klant client clienten doelgroep opleiding beheersovereenkomst beheerscontract
      overeenkomst partnerschap partnerschappen maatregel maatregelen aanvraag adviseur schorsing afwezigheid artikel tewerkstelling
      beroepsinschakelingstijd diensten dienst doelstellingen evaluatie taal talen gewest brussel wallonie waals waalse opdracht
      lijst aantal bedrag premie diploma vzw datum jaar maanden dagen actie acties klanten doelstelling uitdaging indicatoren hefbomen
      arbeidsmarkt werkgever werkgevers uitwisseling vergelijken overgang samenwerking bestuur beheer middelen rechtsgrond gedeelde resultaten
      regering ondernemingen akkoord besluit verslag visie factoren uitstroom steunt steuntrekker leefloner rubriek regel voorbeeld persoon noden
      persoonsgegevens databank vorige verplicht`),
    letters: /ij(?!r)|aa|uu|\boe|sch[aeiou]|cht\b|ë/,
    endings:
      /(?:ing|ingen|heid|lijk|lijke|schap|schappen|eren|eert|kan|tje|isch|ische|teit|elijk|werk|erk|oek|aal|aat|aar|oor)$/,
  },
  en: {
    functionWords: words(`
      a about after all an and any are at be before between by can could did do does for from get gets had has have he hello her him his
      how i if in into is it its many much must my need of off on or our out should so than thanks that the their them there these they this
      those to us was we were what when where which while who whom whose why will with would you your please pls hi within without upon
      does doesn t s not no only own under until both ppl gotta wanna gonna dunno whats im youre didnt dont doesnt`),
    fieldWords: words(`
      jobseeker jobseekers clients fte ftes framework register registration support benefit unemployment young people adviser
      advisers request requests funding partners partnership agreement employment integration income target group axis skills
      training worker workers list measures measure contract management values goals mission appointment
      appointments absence evaluation indicators meaning definition phone address number deadline online joint
      domain domains recipient recipients aid welfare pathway approach law review comparison exchange shared sharing goal collection means
      annual year better report reports staff step steps network networking previous earlier childcare guidance employer employers company
      companies three two six name help category salary`),
    letters: /\b(?:i'm|don't|doesn't|isn't|what's|who's|can't)\b|wh[aeoy]|th[aei]/,
    endings: /(?:ing|tion|tions|ment|ments|ness|ship|ships|ally|ities|ability|ful|less|ed|ly)$/,
  },
}
