import type { Language } from './entry.js'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words without a subject of their own: function words, question words, courtesy, the way people address a colleague. */
export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: words(`
    a ai aie ait alors apres as au aucun aucune auquel aussi autre autres aux avec avez avoir avons ayant bien bon bonjour bonsoir
    c ca car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci combien comme comment concretement d dans de deja
    depuis des desquels desquelles dire dit doit doivent donc dont du duquel elle elles en encore entre es est et etaient etait etant
    etc ete etes etre eu eux exactement fait faire faites faut faudrait font fois grosso hein ici il ils j je juste
    l la laquelle le lequel les lesquelles lesquels leur leurs lors lui m ma madame mais me meme memes merci mes mme moi moins mon monsieur mr
    n ne ni non nos notre nous on ont ou oui par parce pas peu peut peuvent peux plus plutot pour pourquoi pourrais pourrait pouvez pouvoir
    precisement puis puisque qu quand que quel quelle quelles quels quelque quelques qui quoi quelquechose s sa sais sait salut
    sans se selon sera seront ses sert si soit son sont sous sur suis t ta tel telle tes te toi ton tous tout toute toutes tres tu un une
    va vais vas veut veux vers via voir vos votre vous vraiment vu y aurait avait chose choses gars dame type svp stp
    importe certain certains certaine certaines cote aider aide-moi explique expliquer connaitre savoir parler parle niveau cas lorsque lorsqu jusqu ainsi afin
    appelle appelez appelee appeles avant partie suite suites suivante seulement uniquement sorte sortes vient viennent trouve trouvent
    trouver dois agit arrive mettre mets met mis mise prend pris etait ai chacun concerne concernent pendant beaucoup tant trop toujours
    jamais possible versus peutetre passe fais regarde lieu ouais`),
  nl: words(`
    aan al alle allemaal als an ben bent bij daar dan dat de den der deze die dit doe doen door dus echt een eens eigenlijk elk elke en er es
    even ge gaan gaat gij goed graag had hallo heb hebben hebt heeft heel het hier hij hoe hoeveel hun hem haar iets ik in is ja je jij jou
    jouw juist jullie kan kun kunnen kunt maar mag me men met meer mevrouw meneer mij mijn moest moet moeten mogen na naar nee niet niets nog
    nu of om omdat onder ons onze ook op over per precies sinds te tegen ten ter toch toe tot tussen u uit uw v van via voor waar waarom
    waarin waaraan waarop waarover waarvoor waaruit waartoe wanneer want waren was wat we weet weer wel welk welke werd werden wie wij wil willen
    word worden wordt wou zal ze zeg zelf zich zij zijn zo zonder zou zouden zullen aub alstublieft dank bedankt gegeven volgens rond
    terwijl daarna eerst elkaar dient gebeurt gebeuren vertel vertellen ervan erop erbij mee zit gewoon nodig
    deel gelden geldt dienen dient enkel alleen slechts net vaak staat staan komt komen doet zet laten laat maakt maak maken houd houden alles
    mogelijk soms wordt gingen ging naast tijdens binnen waarmee waarvan waaronder zoals dezelfde hetzelfde andere ander anders
    lang langs vind vinden vindt kom gaan loopt af evt eventueel bijvoorbeeld misschien zeker gegaan geweest`),
  en: words(`
    a about actually after all also am an and any anyone are as at be because been before being but by can could d did do does doing done
    each either else exactly for from further get gets give given go goes going got had has have having he hello help her here hers hi him
    his how i if in into is it its just know let like ll m many may me might more most much must my need no nor not now of off ok on once
    only or other our ours out own please really s said say says same see shall she should so some such t take takes tell than thank thanks that the
    their theirs them then there these they this those to too us ve very want was we were what whatever when where whether which while who
    whom whose why will with would yes you your yours re isn aren doesn don didn kindly roughly
    up between among under versus through already still every everyone whether make makes made use uses used become becomes want per
    towards toward besides behind again until enough part itself without over look looks looking looked one ones called applies applied
    applicable hi hey gonna gotta wanna dunno whats`),
}
