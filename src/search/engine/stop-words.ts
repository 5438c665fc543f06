const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of every English sentence. They are not indexed and not searched. */
const stopWords = list(
  'a about am an and are arent as at be because been being but by can cannot could couldnt cant did didnt do does doesnt doing dont each eg etc for from had hadnt has hasnt have having he her hers him his how i id ie if im in into is isnt it its itself ive just let lets me my myself of on onto or our ours out own please quite rather she should shouldnt so some such than that thats the their them then there these they this those to too upon us very vs versus was wasnt we were werent what whats when where which while who whom whose why will with would wouldnt wont you your yours',
);

/**
 * Words that are common in questions. They have low weight and not none, because they have a meaning
 * in "EXPLAIN", "GET", "set up" and "not null".
 */
const lowWeightWords = list(
  'actually after again all also always any anyone anything anyway applied apply approach ask asked asking asks avoid basic become before behind best better between both bring build call come common commonly compare comparison concept context define definition describe difference differences different do done during easy effect else even ever every everybody everyone everything example examples exist explain few find first fix fully gave general generally get gets getting give given go goes going good got handle happen happened happening happens help helps here important instead job keep keeps kind kinds know known knows lead less like list long look looking looks lot lots made main make makes making many may maybe mean meaning means method might more most mostly much must name need needed needs never new no nobody none nor normally not nothing now off often old once one ones only other others over part people perhaps possible probably problem properly purpose put question quick really reason role said same say saying says see seem seems set show shown shows simple simply since somebody somehow someone something sometimes soon started starting starts still stop sure take taken takes tell tells term thing things think thinks through time together told took tried tries try trying two type types typically under understand until up use used useful user uses using usually want wanted wanting wants way ways well whether without word words work working works write wrong yet',
);

/** Words for a kind of question or of answer. They say nothing about the subject: "downsides of sharding". */
const facetWords = list(
  'advantage advantages answer answers basics beginner beginners benefit benefits brief briefly cheatsheet cheat sheet concise con cons deep detail detailed details disadvantage disadvantages dive downside downsides drawback drawbacks dummies english explained explaining explanation guide interview intro introduction layman layperson overview pitfall pitfalls plain practice practices pro pros question questions rundown short summary tradeoff tradeoffs tutorial upside upsides usage',
);

const wordsOfLittleMeaning = [...stopWords, ...lowWeightWords, ...facetWords];

/**
 * True for the beginning of a stop word or a low-weight word: "wo" may become "work" or "would".
 */
export const mayBecomeLowWeight = (typed: string): boolean =>
  wordsOfLittleMeaning.some((word) => word.startsWith(typed));

export const isStopWord = (word: string): boolean => stopWords.has(word);
export const isLowWeightWord = (word: string): boolean => lowWeightWords.has(word) || facetWords.has(word);
