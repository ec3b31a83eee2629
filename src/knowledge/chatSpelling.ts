import type { Language } from './entry.js'

type Spellings = Readonly<Record<Language, ReadonlyMap<string, string>>>

/** Reads "typed=meant" pairs separated by semicolons. */
const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(';').map((pair) => pair.trim().split('=') as [string, string]))

/** How people type in a hurry, and the word they mean. */
export const CHAT_SPELLING: Spellings = {
  fr: pairs(`
    ac=avec; ajd=aujourd'hui; auj=aujourd'hui; bcp=beaucoup; bjr=bonjour; bsr=bonsoir; cad=c'est-à-dire; cb=combien;
    cmb=combien; cmt=comment; comen=comment; ct=c'était; dc=donc; dde=demande; ds=dans; dsl=désolé; ett=être; fo=faut;
    info=information; infos=informations; jms=jamais; jsp=je ne sais pas; k=que; ke=que; kel=quel; kelle=quelle;
    kels=quels; kand=quand; ki=qui; koi=quoi; kwa=quoi; mtn=maintenant; nb=nombre; ns=nous; ok=oui; pb=problème;
    pck=parce que; pcq=parce que; pdt=pendant; pk=pourquoi; pkoi=pourquoi; pq=pourquoi; pr=pour; prq=pourquoi;
    ptet=peut-être; qd=quand; qq=quelque; qqch=quelque chose; qqchose=quelque chose; qqn=quelqu'un; qqun=quelqu'un;
    ss=sans; slt=salut; ts=tous; tjrs=toujours; tjs=toujours; tps=temps; tt=tout; vs=versus; ya=il y a; dr=directeur;
    pro=professionnel; perso=personnel; benef=bénéficiaire; benefs=bénéficiaires; dispo=disponible; ctr=contrat;
    fora=faudra; jai=j'ai; jsuis=je suis; chui=je suis; ca=ça; cest=c'est; cetait=c'était; quil=qu'il; quon=qu'on; quun=qu'un; quune=qu'une;
    dun=d'un; dune=d'une; cpa=ce n'est pas; rdvs=rendez-vous; rv=rendez-vous; assist=assistant; trvl=travail; taf=travail; bxl=bruxelles; dem=demande; docs=documents; doc=document; max=maximum; min=minimum; boulo=boulot; tel=téléphone; til=il; num=numéro`),
  nl: pairs(`
    aub=alstublieft; ajb=alstublieft; bv=bijvoorbeeld; dr=er; gwn=gewoon; ipv=in plaats van; mbt=over; mss=misschien;
    nr=nummer; nen=een; ne=een; m=hem; ns=eens; t=het; tel=telefoon; vd=van de; vh=van het; vr=voor; wnr=wanneer; zn=zijn;
    ivm=over; info=informatie; ff=even; effe=even; ni=niet; da=dat; wa=wat; oe=hoe; hvl=hoeveel; opl=opleiding; vb=bijvoorbeeld; bvb=bijvoorbeeld; evt=eventueel; mss=misschien; msch=misschien;
    mr=maar; idd=inderdaad; wrm=waarom; waro=waarom; wk=week; wrk=werk; bxl=brussel; tss=tussen; tov=tegenover; obv=op basis van; tgov=tegenover;
    mn=mijn; md=maand; mnd=maanden; docs=documenten; doc=document; aanvr=aanvraag; iem=iemand;
    hb=heb; kzou=ik zou; kheb=ik heb; kmoet=ik moet; tis=het is; tzijn=het zijn;`),
  en: pairs(`
    u=you; ur=your; r=are; pls=please; plz=please; thx=thanks; info=information; appt=appointment; abt=about; w=with;
    wo=without; bc=because; cuz=because; gov=government; org=organisation; tel=telephone; nr=number; wat=what;
    diff=difference; bxl=brussels; govt=government; docs=documents; doc=document; mgmt=management; asap=soon; b4=before;
    btw=also; cos=because; coz=because; dont=don't; doesnt=doesn't; whats=what's; im=i'm; ppl=people; reg=registration; ive=i've;
    cant=can't; wont=won't; hes=he's; shes=she's; theyre=they're; didnt=didn't; isnt=isn't; tho=though; y=why; msg=message; sb=somebody; sth=something`),
}

/** Numbers in words, so that "deux absences", "2e absence" and "2 absences" read alike. */
export const NUMBER_WORDS: Spellings = {
  fr: pairs(`
    premier=1; premiere=1; premiers=1; premieres=1; 1er=1; 1ere=1; 1re=1; deux=2; deuxieme=2; second=2; seconde=2; 2e=2;
    2eme=2; 2nd=2; 2nde=2; trois=3; troisieme=3; 3e=3; 3eme=3; quatre=4; quatrieme=4; 4e=4; 4eme=4; cinq=5; cinquieme=5;
    six=6; sept=7; huit=8; neuf=9; dix=10; douze=12`),
  nl: pairs(`
    eerste=1; 1e=1; 1ste=1; twee=2; tweede=2; 2e=2; 2de=2; drie=3; derde=3; 3e=3; 3de=3; vier=4; vierde=4; 4e=4; 4de=4;
    vijf=5; vijfde=5; zes=6; zeven=7; acht=8; negen=9; tien=10; twaalf=12`),
  en: pairs(`
    first=1; 1st=1; two=2; second=2; 2nd=2; three=3; third=3; 3rd=3; four=4; fourth=4; 4th=4; five=5; fifth=5; 5th=5;
    six=6; seven=7; eight=8; nine=9; ten=10; twelve=12; twice=2`),
}
