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
`;

const known = new Set(NAMES.trim().split(/\s+/));

/** @param word folded; a double name counts by its first part */
export function isGivenName(word: string): boolean {
  return known.has(word) || known.has(word.split('-')[0] ?? '');
}
