/** Common first names in the Netherlands: they tell a surname from a place, and a name from other words. */
const NAMES = `
  aad aart abdel abdul achmed ad adriaan agnes ahmed aisha albert alex alexander ali alice alida amber amina amir an anass
  andre andrea andreas angela angelique anita anja anke anna annabel anne annelies annemarie annemiek annet annette annie
  anouk anouschka ans anton antoon antoinette arend ari arie arjan arjen arne arno arthur astrid ayse bart bas bastiaan bea
  ben bernard bert bertus betty bianca bilal bob boris bram brigitte carla carlo carola caroline cas casper cees chantal
  charlotte chris christa christel christiaan christine cindy claire claudia coen cor corine corrie cynthia daan daisy dana
  daniel danielle danny dave david debbie dennis dewi diana dick diederik dirk ditte dominique doris douwe ed eddy edith
  edwin eefje eelco elena eline elisa elisabeth elise elke ella ellen elly els elsbeth emiel emile emily emine emma emmy
  eric erica erik erna ernst erwin esmee esra esther eva evelien evelyn fabian fatih fatima fatma femke ferdinand ferry fien
  fleur floor floris frank frans fred frederik freek frits gea geert geertje geke gemma george gerard gerben gerda gerrit
  gerry gert gertjan gijs gijsbert gina gitte glenn greet greetje gre guido gul gus guus hamid hamza hanna hannah hanneke
  hannie hans harm harold harry hasan hassan hedwig heidi hein helen helena helga hella henk hennie henri henriette herman
  hester hetty hilda hilde huib hugo ibrahim ilona ilse imane ina ineke inez inge ingeborg ingrid irene iris irma isa
  isabel isabelle ivo iwan jaap jacco jack jacob jacqueline jan janine janneke jannie jantine jasmijn jasper jeanette
  jelle jenny jeroen jesse jessica jet jikke jill jim jo joan joanna job jochem joep joeri johan johanna johannes john joke
  jolanda jolande jonas jonathan joost jordy joris jorrit jos jose josef josephine joyce judith jules julia julian juliette
  jurgen jurre karel karim karima karin karina karlijn kars kasper kees khadija kim kirsten klaas klaasjan koen koos kris
  lara lars laura laurens leen leendert lena lennart leo leon leonie lian lianne lieke lies liesbeth liesje lieve lilian linda
  lisa lisanne lisette loes lonneke lotte louis louise luc lucas lucia luuk lydia maaike maarten maartje madelon mahmoud
  manon manuela mara marc marcel marco margot margreet margriet maria marian marianne marieke mariel marielle marije marijke
  marijn marina mario marion mariska marit marja marjan marjanne marjo marjolein mark marleen marlies marloes mart marta
  marten martha martijn martin martine mathijs matthijs max mehmet meike melanie melissa menno merel merijn michael michel
  michelle michiel mieke mien mike milan milou mirella mireille miriam mirjam mohamed mohammed monica monique murat mustafa
  myrthe nadia nadine nancy natascha natasja nathalie nel nelleke nick nicole niek niels nienke niko nina noa noor nora nynke
  olaf olga oscar otto pascal pascale patricia patrick paul paula paulien pauline peter petra philip pien piet pieter pim
  puck quinten rachel rachid ralf ralph ramon raymond rebecca regina reinier remco rene renee renate renske ria rian rianne
  richard rick rik rina rita rob robbert robert robin roel roeland roelof rogier roland rolf romy ron ronald roos rosa
  rosalie rosanne roy ruben rud rudolf ruud saar sabine saida salima samantha samir samira samuel sander sandra sanne sara
  sarah saskia selma serge shirley siebe sien sietske sigrid silvia simon simone sjaak sjoerd sjors sofie sonja stan stef
  stefan stefanie stella steven stijn sven sylvia tamara tanja tara ted teun teuntje theo thijs thomas tijmen tim tina tineke
  tom ton toon toos tristan truus ursula valerie vera veronique victor vincent viola willemien wendy werner wiebe wietske wijnand
  wil willeke willem willemijn wilma wim wouter xander yasmina yasmine yolanda youssef yusuf yvette yvonne zeynep zoe
  sophie hendrik hendrika cornelis cornelia kofi ngozi tjitske ozlem bo wei ming hui olena iryna andrii svetlana dmitri ivan
  aleksandra agnieszka katarzyna piotr pawel tomasz mateusz goran milos jovana layla noura huda rania tariq khalid
  nabil driss abdullah abdelkader ismail osman kemal cem deniz elif gulsen nurcan hatice serkan ravi priya anil sunita
  radjesh shanti rishi oscarine liselotte charlotta josephina wilhelmina theodora jacoba adriana adrianus petrus
  margaretha gerardus lambertus antonius tijn sem finn levi noud siem mees luca morris fenna evi zara mila liv olivia
  aafke aaltje adinda ahmet akke alberto aleida alena alfons aline alwin amal ambroos amira anand andrej aniek ankie
  annalies annegreet annelie anneloes annelot annemarieke annerie anthony antje ariane arnold arnoud aron arthuro asma
  astrit auke aurelie avi aylin aziz babette badr balthasar barbara barend baukje beatrijs beatrix belinda benjamin benno
  berber berend bernadette bernd bertine betsy bettine bianka bjorn bouchra boudewijn bouke brecht brechtje brenda brigit
  britt bruno camiel camille candice carine carl carmen carol casimir catharina cathelijne cathy cecile celine chaima
  chantalle charles charlie chaymae cheyenne chiel christien christof christophe clemens conny cora coralie cordula cristina
  cyril dagmar daphne debora defne denis denise derk desiree dieke dieter dieuwertje dieuwke dina dineke dirkje dolf doortje
  dora dorien dorine douwina dunya dylan eddie edgar edmond eelke eelkje egbert eileen eitze elias elisah ellis eloise elske
  elvira emanuel emre enrico erwan eugene evert ewout fadoua faisal farah farid fatiha feike felix femmy feyza filip fiona
  firdaous floortje fokke folkert frances francien francis franciska francois franka frederika freya friso froukje furkan
  gabriel gaby geesje geraldine gerlof germaine gerrie gijsje gineke giovanni gonda gosse gretha griet grietje gwen habib
  hafid hakim halil hana hanan hanne hannelore hanny harmen hedda hedy heiko heleen henny henrica herbert herma hidde
  hilbert hiske hossein houda hubert hylke ibtissam ida ignace igor ihsan ikram ilham imad imke imran ingmar irena irmgard
  isaac isabella ismael itske iwona jaco jamal jamila janet janna jannes jannetje jantje jarno jasmina jasmine javier jean
  jeanne jeannette jelena jelmer jennifer jens jerome jetske jette jitse jitske joachim joelle johnny jolien jolijn jonna
  joop joran jorick jorien jorn josine josje jozef jozefien judit juliane julien juul kaatje karen karolien katja katleen
  katrien kay kenneth kerem kevin kjeld klaartje koenraad korneel kristel kristien kurt laila lambert lammert laurence
  laurent leila lidwien lidy liesbet lieselot lieven liliane lodewijk loek lorenzo louisa lourdes lowie lubbert ludo lutgard
  machteld madelief maikel malika marcella marcello marcus mareille margje margo marilyn marinus marissa marius marjoke
  marjon marjorie marlon marnix marthe marwan maud maurice maurits mauro maya meindert melle melvin merijne merve meyrem
  mick mikael mina minke mirte mitchell moniek mounir mourad mustapha myriam naima najat najib nanda nanne natalia nathan
  nawal neeltje nelly nerea nic nicky nico nicolaas nicolas nicolette nicolien niki nils nizar noelle nordin nouria nuray
  odette okke oktay olivier omar onno orlaith orlando oussama pascalle paulette peggy pepijn petronella philippe philomena
  pierre pleun rachida radboud rafael rahma ramazan ramona ranjit raoul raphael redouan reinder reinhilde reinoud reza rhea
  rianda ricardo richella rico rika rinske riza robrecht roderik rodney roelien roeltje roemer rolinde romain romana ronny
  rosemarie rosita rowan roxanne rutger ruth sabrina sacha said sait saloua sandrine sanna santiago savannah sebastiaan
  sebastian sefa selim senna seppe servaas severine shanna sharon sheila sibel siemen sietse sigurd silke simcha sinan sipke
  sjaan sjef sjoukje sofia sofian sophia soufiane stefania steffen stephan stephanie stephen steve suzan suzanne suze
  sylvester sytske tabitha taco tania tatjana teresa tess tessa thea theodoor theresa therese thierry tibor tiemen tijs timo
  tinne titia tjalling tjeerd tobias tonnie tonny trees trijntje trudie trudy tuba twan ugur ulrike valentijn vanessa veerle
  veronica vicky viktor vivian vivianne walter wanda ward warner wessel wia wibo wiesje wietse wijnanda wilbert wilco
  wilfried wilhelm willy wilmer wineke winfried wouterina wytze xavier yann yannick yara yasemin yasin yasser yassine ynse
  yorick youri yousra yunus zakaria zeger zehra zineb zita zoubida
`;

const known = new Set(NAMES.trim().split(/\s+/));

/** @param word folded; a double name counts by its first part */
export function isGivenName(word: string): boolean {
  return known.has(word) || known.has(word.split('-')[0] ?? '');
}
