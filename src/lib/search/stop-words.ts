const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of every English sentence: not indexed, not searched. */
const empty = list(
  'a about am an and are arent as at be because been being but by can cannot could couldnt cant did didnt do does doesnt doing dont each eg etc for from had hadnt has hasnt have having he her hers him his how i id ie if im in into is isnt it its itself ive just let lets me my myself of on onto or our ours out own please quite rather she should shouldnt so some such than that thats the their them then there these they this those to too upon us very vs versus was wasnt we were werent what whats when where which while who whom whose why will with would wouldnt wont you your yours',
);

/** Words of questions, searched with little weight: they are content in "EXPLAIN", "GET", "set up" and "not null". */
const faint = list(
  'actually after again all also always any anyone anything anyway applied apply approach ask asked avoid basic become before behind best better between both bring build call come common compare comparison concept context define definition describe difference different differences do done during easy effect else even ever every everything example examples exist explain few find first fix fully general get gets getting give given go goes going good got handle happen happens help here important instead job keep know lead less like list long look made main make makes making many may mean meaning means method might more most much must name need needed needs never new no none nor not nothing now off often old once one ones only other others over part people possible problem properly purpose put question quick really reason role same say see set show simple simply since something sometimes soon still stop sure take tell term thing things think through time together try trying two type types under understand until up use used useful user uses using usually want way ways well whether without word words work working works write wrong yet',
);

const little = [...empty, ...faint];

/** True for the beginning of a word that says nothing or little: "wo" may become "work" or "would". */
export const mayBecomeFaint = (typed: string): boolean => little.some((word) => word.startsWith(typed));

export const isEmptyWord = (word: string): boolean => empty.has(word);
export const isFaintWord = (word: string): boolean => faint.has(word);
