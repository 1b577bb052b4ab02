#include "linkage/spelling_groups.hpp"

#include <sstream>
#include <string>
#include <unordered_map>

namespace waymark::linkage {
namespace {

// One line, one name. Spellings first for names that come from other scripts, then English short forms.
constexpr const char* kGroups = R"(
mohammed muhammad mohammad mohamed mohamad muhammed muhamed mohamud mohammod mehmet mamadou mhmd mohd md
ahmed ahmad ahmet achmed ahmd
hussain hussein husain husayn hossain hosain husein
hassan hasan hassen
yusuf yousef youssef yousuf yusef joseph yousaf
ibrahim ebrahim ibraheem brahim abraham
abdul abdal abdel abd
abdullah abdallah abdulla abdalla
fatima fatimah fatema fatma fatemah fathima fatimata fatoumata
aisha ayesha aysha aishah ayisha aicha aysa asha
khadija khadijah khadeeja hadija kadija
maryam mariam miriam meryem mariama
zainab zaynab zeinab zeynep zaineb
omar umar omer
usman uthman osman othman
yasmin yasmeen jasmine jasmin yasmine
noor nour nur noura
syed sayed sayyid said saeed saeid
shaikh sheikh sheik shaykh
alexander alexandr aleksandr aleksander oleksandr alex sasha alec alasdair alistair alastair sandy xander
alexandra aleksandra oleksandra alex sasha lexi alexa
katarzyna katherine catherine kathryn katharine catharine cathryn kate katie kathy cathy katy kat kitty kathleen ekaterina yekaterina kateryna katya
mikhail mykhailo michael michal mick mike micky mikey
sergei sergey serhii serhiy sergiusz
yulia julia iuliia yuliya juliya
natalia natalya nataliya nataliia natasha natalie
dmitri dmitry dmytro dimitri
olena elena yelena helena helen olenka
tatiana tatyana tetiana tania tanya
anastasia anastasiya nastya ana stacey
andrew andy drew andrei andriy andrzej andreas
sian shan
sean shaun shawn shane
niamh neve
siobhan shevaun chevonne
caoimhe keeva
aoife eefa
ciaran kieran keiran kieron
bronwen bronwyn
rhys reece reese
anthony antony tony anton
robert rob robbie bob bobby bert
richard rick ricky dick richie rich
william will bill billy willy willie liam
james jim jimmy jamie jay
john jon johnny jonny jack
jonathan jon jonny johnathan jonathon
thomas tom tommy tomas tomasz
charles charlie chas chuck chaz
edward ed eddie ted teddy ned eddy
henry harry hal hank
david dave davy dai
daniel dan danny
matthew matt matty mathew mateusz matteo
michael mike mick micky mikey mitch
christopher chris kit topher kristopher krzysztof
nicholas nick nicky nicolas nicholaas
stephen steven steve stevie stefan szczepan
philip phil phillip pip
peter pete piotr pyotr
patrick pat paddy patryk
joseph joe joey jozef
samuel sam sammy
benjamin ben benny benji
joshua josh
timothy tim timmy
gregory greg gregor grzegorz
geoffrey geoff jeffrey jeff
gerald gerry jerry gerard
lawrence laurence larry laurie
kenneth ken kenny
ronald ron ronnie
donald don donny
frederick fred freddie freddy
alfred alf alfie fred
albert bert al
leonard len lenny
nathaniel nathan nat nate
zachary zach zac zack zak
maxwell max maximilian
oliver ollie olly
theodore theo ted teddy
dominic dom dominik
raymond ray
terence terry terrence
vincent vince
walter walt wally
elizabeth liz lizzie beth betty eliza elisabeth libby lisa bess betsy elspeth elzbieta lizzy liza
isabel isabella isobel bella izzy isabelle ysabel
margaret maggie meg peggy mags marge margie rita greta malgorzata madge
mary molly polly mae marie maria maisie
susan sue susie suzanne susannah suzie suzy zsuzsanna
patricia pat patsy trish tricia patty
jennifer jenny jen jenna jennie jenn
jessica jess jessie
rebecca becky becca beck rebekah bex
victoria vicky vicki tori vikki vic
samantha sam sammy sammie
alexandra alex lexie ally
deborah debbie deb debra debby
christine chris chrissie christina tina kristina krystyna kirsty christy
jacqueline jackie jacqui jacquelyn
josephine jo josie joey
joanne jo joanna joann joanna
barbara barb babs
dorothy dot dottie dolly dora
eleanor ellie nell nellie elinor
ellen ellie nell nelly
emily em emmy millie
emma em emmy
amelia millie milly amelie
charlotte lottie charlie lotte char
caroline carrie carolyn
frances fran fanny francesca frankie
georgina georgie gina georgia
gillian gill jill
harriet hattie
judith judy jude judi
kimberley kim kimberly
leah lea
lucy lucinda lu
madeleine maddie maddy madeline
nicola nicky nikki nicole nic nichola
pamela pam
penelope penny
philippa pippa pip
rachel rach rachael rachelle
sarah sara sally sadie
stephanie steph stevie stefania
teresa theresa terry tess tessa
valerie val
winifred winnie fred
abigail abby abbie gail abi
agnieszka agnes aga
ann anne anna annie nancy ania anya
bridget bridie biddy brigid
danielle dani daniela daniella
imogen immy
jean jeanette jeannie
kelly kelley kellie
lauren laurie lori
lynn lynne lyn
michelle shelly chelle
olivia liv livvy ollie
sharon shaz
tracey tracy traci
)";

using Table = std::unordered_map<std::string, SpellingGroups>;

void add(SpellingGroups& groups, std::uint16_t group) {
  for (std::uint16_t& place : groups) {
    if (place == group) return;
    if (place != 0) continue;
    place = group;
    return;
  }
}

Table read_groups() {
  Table table;
  std::istringstream lines(kGroups);
  std::uint16_t group = 0;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    ++group;
    for (std::string word; words >> word;) add(table[word], group);
  }
  return table;
}

}  // namespace

SpellingGroups spelling_groups(std::string_view word) {
  static const Table table = read_groups();
  const auto found = table.find(std::string(word));
  return found == table.end() ? SpellingGroups{} : found->second;
}

bool share_a_group(const SpellingGroups& a, const SpellingGroups& b) {
  for (const std::uint16_t group : a)
    if (group != 0)
      for (const std::uint16_t other : b)
        if (group == other) return true;
  return false;
}

}  // namespace waymark::linkage
