import type { LexiconGroup } from './lexicon.ts';

const number = '(?:£|\\$|€|¥|(?:GBP|USD|EUR|RMB|CNY|SGD|HKD) ?)?\\d';

/** English. Straight apostrophes: the checker folds the curled ones first. */
export const lexicon: readonly LexiconGroup[] = [
  {
    class: 'vague-time',
    unless: ['date'],
    suggestions: ['on × ×××× 20×× at ××:××'],
    patterns: [
      /\bback in (?:the )?(?:spring|summer|autumn|fall|winter|[a-z]+ or so)\b|\b(?:this|that|the other|the same|one) (?:morning|afternoon|evening|night|week|month)\b|\b(?:earlier|later) (?:today|on)\b|\btoday\b(?= (?:I|my|the|you)\b)|\b(?:over|around|before|after|since) (?:christmas|easter|new year|the holidays|the weekend)\b/,
      /\b(?:a|one|two|three|four|five|six|several|some|many|a few|a couple of|over a|more than a|almost a|nearly a|\d{1,2}) (?:whole |full )?(?:days?|weeks?|months?|years?)(?: now| already| later| so far)\b|\b(?:wait(?:ed|ing)|been) (?:for )?(?:over |almost |nearly |more than |about )?(?:a|one|two|three|four|five|six|several|many|\d{1,2}) (?:whole |full )?(?:days?|weeks?|months?|years?)\b|\bsome weeks\b|\bsince (?:forever|then|a while)\b/,
      /\b(?:recently|lately|the other (?:day|week|night)|not (?:so )?long ago|(?:a )?(?:long|some|short)(?: time)? ago|(?:quite )?a while (?:ago|back)|ages ago|back then|at some point|earlier this (?:week|month|year)|one day|in the past few (?:days|weeks|months))\b/,
      /\bfor (?:ages|weeks|months|years|days|a (?:long time|while)|so long|some time|ever)\b/,
      /\b(?:a (?:few|couple of)|several|some|many) (?:days|weeks|months|years|hours) (?:ago|back|later)\b/,
      /\blast (?:week|month|year|night|summer|winter|spring|autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:the day before )?yesterday\b/,
    ],
  },
  {
    class: 'vague-amount',
    unless: ['amount'],
    suggestions: ['RMB ×××.×× (transaction ××××)', 'GBP ×××.×× (transaction ××××)'],
    patterns: [
      /\b(?:way|far|much) too much\b|\btoo much (?:money)?(?= for)|\bso much money\b|\ban? (?:arm and a leg|insane|absurd) (?:amount|fee)\b|\ball (?:of )?my (?:money|savings|cash)\b|\bmost of my (?:money|savings|balance)\b|\b(?:something|anything) like \d[\d,.]* ?(?:dollars|pounds|euros|quid|bucks|usd|gbp|eur)?/,
      /\b(?:a lot|lots|loads|tons|heaps|a bunch|(?:quite )?a bit|plenty|all) of (?:my )?(?:money|cash|savings)\b/,
      /\b(?:some|a few|various|hidden|crazy|several) (?:extra )?(?:fees|charges|costs|money|dollars|pounds|euros|quid|bucks)\b/,
      /\b(?:several|a few|a couple(?: of)?|many|some) (?:hundred|thousand|hundreds|thousands|grand)(?: (?:dollars|pounds|euros|yuan|quid|bucks))?\b|\b(?:hundreds|thousands) of (?:dollars|pounds|euros|yuan)\b/,
      new RegExp(
        `\\b(?:about|around|roughly|approximately|approx\\.?|nearly|almost|more or less|like|some|over|somewhere near) ${number}[\\d,.]{0,11}(?<![,.])(?! ?(?:st|nd|rd|th|am|pm|:\\d|%|times?|minutes?|hours?|days?|weeks?|months?|years?|o'clock|people|words|pages|messages|calls|e-?mails|transactions|payments|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*|questions)\\b)(?![\\d:])(?: (?:dollars|pounds|euros|yuan|quid|bucks|rmb|usd|gbp|eur))?`,
      ),
      /\ba (?:ridiculous|huge|large|big|small|significant|considerable|crazy|decent|substantial|massive) (?:amount|sum)(?: of money)?\b|\bmy (?:life|entire|whole) savings\b/,
    ],
  },
  {
    class: 'vague-actor',
    unless: ['named-person', 'firm-before'],
    suggestions: ['your agent (ID ××××, phone ××××, call of ×× minutes)'],
    patterns: [/\bthey(?='(?:re|ve|ll|d)\b| (?!(?:are|were) (?:attached|enclosed)))/],
  },
  {
    class: 'vague-actor',
    unless: ['named-person'],
    suggestions: ['your agent (ID ××××, phone ××××, call of ×× minutes)'],
    patterns: [
      /\b(?:one of|some of|several of|all of) your (?:people|agents|staff|colleagues|employees|guys|reps|team)\b|\ba (?:real )?human\b(?! (?:rights?|error|being))|\b(?:the )?(?:lady|guy|man|woman|girl|person|agent|rep) (?:that |who |whom )?(?:i|I) (?:talked|spoke|chatted|was (?:talking|speaking)) (?:to|with)\b|\byour (?:boss|manager|guy|girl|colleague)\b|\b(?:different|another|a) (?:agent|rep|representative|supervisor|manager|advisor|adviser)\b(?= (?:told|said|says|promised|claimed|hung|refused|asked|gave|who|then))/,
      /\b(?:somebody|someone)(?! else's)(?: (?:at|from|in) your \w{2,12})?\b/,
      /\b(?:some|the|this|that|a|one) (?:guy|lady|woman|dude|bloke|chap|idiot)\b(?! (?:who )?(?:claim|pretend))/,
      /\b(?:a |the |some )?(?:person|people|agent|rep|representative|employee|man|woman) (?:on the (?:phone|line|chat)|in (?:the )?chat|at your (?:end|office)|from your (?:team|company|office))\b/,
      /\b(?:your|an?|the|one of your|some) (?:agents?|reps?|representatives?|advis[eo]rs?|colleagues?|employees?|support(?: team| staff| people)?|staff|team|customer (?:service|support|care)|people)(?= (?:has |have |had |then |also |just |only |simply |even |always |never |later )?(?:told|said|says|promised|claimed|claims|hung|refused|ignored|asked|wrote|keeps?|kept|assured|lied|laughed|insisted|explained|informed|advised)\b)/,
      /(?<!\byour )\b(?:customer (?:service|support|care)|support|tech support)(?= (?:then |also |just |only )?(?:told|said|says|promised|claimed|hung|refused|ignored|asked|keeps?|kept|assured|insisted)\b)/,
    ],
  },
  {
    class: 'vague-event',
    suggestions: [
      'the order ×××× was charged twice',
      'the payment shows as done, the balance did not change',
    ],
    patterns: [
      /\b(?:got|gets|is|was|been) stuck(?: somehow| somewhere)?\b|\b(?:is|was|started|keeps?) (?:playing|acting) up\b|\bwent (?:funny|missing somehow|bad|sideways|down)\b|\b(?:broke|broken) (?:down|again)\b|\bsome (?:kind|sort) of (?:error|problem|issue|glitch|mistake)\b|\ba mess\b|\bit(?:'s| is) (?:all )?(?:broken|a mess|messed)\b|\b(?:stopped|stops) working\b|\bissues with\b|\b(?:vanished|disappeared) (?:somehow|into thin air)\b/,
      /\b(?:something|things|it all|everything)(?:'s| is| was| has| have)?(?: \w+)? (?:went|gone|goes|go) (?:\w+ )?wrong\b|\bsomething(?:'s| is| was) (?:\w+ )?(?:off|wrong|strange|weird|fishy|not right|broken)\b/,
      /\b(?:an?|some|the|big|serious) (?:problems?|issues?|trouble|error) (?:with|in|on) (?:my|your|the) (?:account|wallet|payment|transfer|refund|money|app|balance|order|card)\b/,
      /\b(?:messed|screwed|stuffed|f\*+ed|cocked) (?:\w+ )?up\b|\bacted? (?:weird|strange|funny|up)\b|\b(?:went|gone|going) (?:crazy|haywire|nuts|bonkers)\b|\bglitch(?:ed|es|y)?\b|\b(?:doesn't|does not|didn't|did not|isn't|not) work(?:ing)?(?: properly)?(?=[.,!?]|$)/,
    ],
  },
  {
    class: 'vague-frequency',
    unless: ['date'],
    suggestions: ['× times: on × and × ×××× 20×× (Ex. ×)'],
    patterns: [
      /\bmore (?:times|often) than i can\b(?: count| remember)?|\b(?:on )?(?:multiple|numerous|many|several|countless|various) (?:times|occasions)\b|\b(?:always|endless|constant) (?:the same|loops?|excuses|calls)\b|\b(?:often|frequently|regularly|continuously|perpetually|nonstop|daily|everyday|each time|whenever i)\b|\btime after time\b|\bfor the (?:umpteenth|hundredth|thousandth|millionth|nth) time\b/,
      /\b(?:countless|numerous|many|so many|multiple|several|a (?:million|thousand|hundred)|hundreds of|dozens of|too many|umpteen|a lot of|various) (?:times|occasions|attempts|calls|emails|e-mails|messages)\b/,
      /\bevery (?:single )?(?:time|day|week)\b|\b(?:over and over|again and again|time and (?:time )?again|day after day|all the time|non-?stop|constantly|continually|repeatedly|endlessly|forever|24\/7)(?: again)?\b/,
      /(?<!\b(?:have|had|has|as|I|are) )\balways\b/,
      /(?<!\b(?:I|we|I've|have|had|was|were|been|and|or) )\bnever(?: (?:ever|once))? (?=\w)(?!arrived|received|credited|authori[sz]ed|delivered|issued|shown|mentioned|reached|paid)/,
      /\b(?:keeps?|kept) (?!(?:in|my|the|your|it|a|for|records?|original)\b)[a-z]{2,12}ing\b/,
    ],
  },
  {
    class: 'vague-demand',
    unless: ['deadline'],
    suggestions: [
      'refund RMB ×××.×× and explain in writing by × ×××× 20××',
      'reply in writing by × ×××× 20××',
    ],
    patterns: [
      /\bget back to me\b|\b(?:want|demand|need|expect|deserve|require|offer|propose|find) (?:me )?(?:a |an )?(?:proper|real|fair|decent|good|quick|better|fast|satisfactory|reasonable|adequate|acceptable) (?:solution|answer|response|outcome|treatment|resolution|explanation|compensation|service)\b|\b(?:sort|clean) (?:this|the|your|my) (?:whole )?(?:mess|stuff|thing|problem) (?:out|up)\b|\b(?:please|just) help(?: me)?\b(?=[.,!?]|$)|\b(?:give me|i want|i need|i demand|want) (?:all )?my money(?: back)?(?: now)?\b|\bgive me (?:what(?:'s| is) mine|what i(?:'m| am) owed|an answer)\b|(?<!\b(?:will|would|to|who|can) )deal with (?:this|it)\b|\b(?:prompt|swift|speedy|urgent|immediate) (?:response|resolution|action|attention|reply|solution|refund)\b|\burgently\b|\bstep up\b|\bmake up for (?:this|it)\b/,
      /\b(?:(?:fix|sort|solve|resolve|handle|address|correct|settle) (?:it|this|that|my (?:issue|problem|account|case)|the (?:issue|problem|matter|situation))(?: out)?,? )?(?:asap|a\.s\.a\.p\.|as (?:soon|quickly|fast) as (?:possible|you can)|right (?:now|away)|at once|without delay|straight away)(?!\w)/,
      /(?<!\b(?:been|was|is|not|are|never|be) )\b(?:fix|sort|solve|resolve|handle) (?:it|this|that|my (?:issue|problem|account|case)|the (?:issue|problem|matter|situation))(?: out)?\b/,
      /\bsorted(?: out)?\b|\b(?:immediately|quickly|urgently|promptly|soon)\b(?= *(?:[.,!?;]|$|please|or\b|refund|return|release))/,
      /\b(?:do something|do your job|make (?:it|this|things) right|put (?:it|this|things) right|take (?:some )?action|look into (?:it|this)|do the right thing|help me out|get (?:it|this) done|take (?:this|it) seriously)\b/,
      /\b(?:want|demand|expect|deserve|need|get) (?:some |real |proper )?(?:justice|answers|fair treatment|fairness|an explanation|a solution|compensation|action|respect)\b(?! (?:of|for the|by|in writing))/,
    ],
  },
  {
    class: 'vague-consequence',
    unless: ['amount'],
    suggestions: ['my total loss is RMB ×××.××, see schedule ×'],
    patterns: [
      /\b(?:a|an|absolute|complete|total|real|living) nightmare\b|\bnightmare\b|\blost (?:a lot of|so much|much|some|tons of) (?:business|customers|sales|time|sleep|income|work)\b|\b(?:affect(?:ed|ing)|impact(?:ed|ing)|turned) my (?:whole |entire )?(?:life|work|health|family|business|mental)\b|\b(?:can't|cannot|could not|couldn't) (?:live|eat|feed my \w+|survive|make ends meet)\b|\bup(?:side|ended) (?:down|my)\b|\bin (?:deep|serious|big|a lot of) (?:trouble|debt|hardship)\b/,
      /\b(?:huge|massive|serious|severe|enormous|big|heavy|great|significant|terrible|substantial|devastating) (?:financial )?(?:loss|losses|damages?|harm|hardship|inconvenience|distress|impact|consequences)\b/,
      /\b(?:ruin(?:ed|ing)|destroy(?:ed|ing)|wreck(?:ed|ing)) (?:my|our) (?:life|business|holiday|month|plans|family|credit)\b|\b(?:cost|costing|costs) (?:me )?(?:a fortune|an arm and a leg|a lot|dearly)\b/,
      /\b(?:so much|a lot of|no end of|all kinds of|all sorts of|endless|nothing but|lots of) (?:trouble|problems|stress|hassle|inconvenience|damage|grief)\b/,
    ],
  },
  {
    class: 'insult',
    unless: ['reported'],
    suggestions: [],
    patterns: [
      /\b(?:bloodsuckers?|vampires?|robots\b(?= who|[.!,]|$)|sharks|pigs|rats|cowards?|jokers|con ?men|conmen|amateurs?|hypocrites?|lowlifes?|snakes|creeps|dishonest|corrupt|evil|heartless|worthless|lazy|arrogant|ignorant|hopeless|sleazy|shady|crooked|spineless|two-faced|abysmal|horrendous|atrocious|awful|terrible|horrible|appallingly) ?(?:company|people|staff|service|support|bank|app|team|lot)?\b/,
      /(?<!\b(?:a|the|by|this) )\b(?:scammers?|con ?artists?|fraudsters?|crooks?|thieves|thief|liars?|cheats|criminals|robbers|bandits|parasites|vultures|leeches|swindlers?|gangsters?)\b|\b(?:you|they) (?:are|were) (?:all )?an? (?:scammer|crook|thief|liar|cheat|fraud|scam)\b/,
      /\b(?:idiots?|idiotic|morons?|moronic|imbeciles?|clowns?|stupid|dumb|brainless|scum(?:bags?)?|bastards?|assholes?|arseholes?|jerks?|losers?|muppets?|shameless|disgraceful|despicable|pathetic|incompetent|incompetence|laughable|clueless|greedy|crap(?:py)?|shit(?:ty)?|bullshit|f[u*][c*]k\w*|garbage|trash|rubbish|rip-?offs?|scam (?:company|app|site))\b/,
      /(?<=\b(?:is|are|was|were|so|totally|completely|absolutely|and|how|you) )useless\b(?! (?:after|since|without|because))|\buseless (?:company|support|app|staff|service|people|bot|customer)\b|\bshame on (?:you|them)\b|\b(?:a |what a )?joke of an? (?:company|app|bank|service)\b|\b(?:is|are) a (?:complete |total )?joke\b/,
    ],
  },
  {
    class: 'crime-claim',
    unless: ['reported'],
    suggestions: ['I did not authorise this payment; please provide the authorisation record'],
    patterns: [
      /\b(?:running|run|runs) (?:a |this |your )?(?:scam|racket|fraud|con)\b|\b(?:is|are|'s|it's|total|complete|just|big|one big|such|legali[sz]ed) (?:just |nothing but )?(?:an? )?(?:big |huge |total |complete )?(?:scam|racket|con|rip-?off)\b|\b(?:you|they) (?:people )?(?:are )?(?:steal|rob|scam|cheat)\b|\b(?:holding|keeping) my (?:money|funds) hostage\b|\bstole (?:my|from me|over|about|all|\W?\d)|\billegally (?:took|kept|withheld|blocked|froze)\b/,
      /\b(?:you|they|your (?:company|staff|people|app|agent|agents))(?:'ve| have| are| just| all)? (?:stole|stolen|stealing|robbed|robbing|scammed|defrauded|conned|cheated|swindled|embezzled|extort(?:ed|ing))\b(?: (?:from )?me\b)?/,
      /(?<!\b(?:anti-?|identity|suspected|card) ?)\bfraud\b(?! (?:team|department|dept|desk|unit|line|form|report|alert|prevention|protection|monitoring|check|case|reference|hotline|squad|office|claims?|pattern|detection|rules?|and))(?<!\baction fraud)/,
      /\b(?:money launder\w+|launder\w* money|embezzle\w*|extortion|racketeer\w*|ponzi(?: scheme)?|pyramid scheme|daylight robbery|highway robbery|organi[sz]ed crime|grand larceny|fraudulent (?:company|business|practices?|scheme)|criminal (?:company|behaviou?r|organi[sz]ation|gang))\b|\ba ponzi scheme\b/,
      /(?<!\bidentity )\b(?:theft|robbery|stealing)\b(?! (?:of my (?:phone|card|wallet|bag|laptop|handbag|passport)|insurance|protection|report))/,
    ],
  },
  {
    class: 'absolute',
    suggestions: ['on × ×××× 20××, in one instance'],
    patterns: [
      /\bnot one (?:person|of you|single|agent|answer|word|email)\b|\bnobody ever\b|\b(?:zero|no) (?:help|support|customer service) (?:at all|whatsoever)\b|\b(?:at all|whatsoever)(?=[.!,]|$)|\bin every (?:single )?way\b|\bwithout exception\b|\beach and every\b|\bthe only (?:thing|people) (?:you|they)\b/,
      /(?<!\bnot )\b(?:totally|absolutely|completely|utterly|entirely|100 ?%|literally)\b(?! (?:sure|certain|guaranteed|refund|of the|filled|anonymous|separate))/,
      /\b(?:everyone|everybody)\b(?! (?:Travel|Ltd|Inc|Bank|Pay))|\b(?:nobody|no one|no-one)\b(?! told me about)|\ball (?:your )?(?:customers|users) (?:know|hate|are|have)\b/,
      /\b(?:by far )?the (?:very )?worst (?:\w+ ){0,3}(?:ever|in the world|on earth)\b|\bnot a single (?:person|one)\b|\bthe whole world\b/,
    ],
  },
  {
    class: 'emotion',
    suggestions: [],
    patterns: [
      /\b(?:at )?the end of my (?:rope|tether)\b|\b(?:been |i'm |am |was |were )?(?:crying|in tears|sobbing|shaking)\b(?: all (?:day|night|week))?|\b(?:so |very |really |extremely |incredibly |deeply |absolutely |beyond )?(?:frustrat(?:ed|ing)|disappoint(?:ed|ing)|upset(?:ting)?|stressed(?: out)?|stressful|anxious|depressed|humiliated|humiliating|insulted|insulting|horrified|terrified|speechless|helpless|exhausted|annoyed|annoying|irate|distraught|hurt|beside myself|enraging|sickening|maddening|infuriated)\b|\blost for words\b|\b(?:can't|cannot|couldn't) sleep\b|\bsleepless nights?\b|\bdriving me (?:crazy|mad|insane|nuts)\b|\bbreaks my heart\b|\bmy blood (?:boils?|is boiling)\b|\bdisgust(?:s|ing)?\b/,
      /\b(?:(?:so|very|really|extremely|beyond|absolutely) )?(?:furious|livid|outraged|enraged|infuriat\w+|disgusted|disgusting|appalled|appalling|fuming|seething|heartbroken|devastated|desperate|exasperat\w+|pissed(?: off)?|angry|mad at|sick and tired|fed up|at my wits' end|shocked and|traumati[sz]ed|sick to my stomach)\b/,
      /\b(?:makes|made|making) me (?:so |really |feel )?(?:sick|cry|angry|mad|furious|ill)\b|\bi (?:just )?(?:can't|cannot|can not) (?:take|stand|bear|cope with) (?:it|this)(?: any ?more| any longer)?\b|\bi(?:'ve| have) had enough\b|\bi (?:hate|despise|loathe) (?:you|your|this)\b|\b(?:unbelievable|outrageous|unacceptable|ridiculous)(?! amount)\b/,
    ],
  },
  {
    class: 'rhetorical',
    suggestions: [],
    patterns: [
      /\bseriously\b ?[?!]+|\bis (?:this|that) (?:really )?(?:the best|all|how|what) (?:you|your)\b[^.!?\n]{0,40}\?|\bthanks? (?:you )?(?:a lot|so much|very much) for (?:ruin|nothing|steal|wast|ignor|mak|los)\w*|\b(?:who|what) do you think you are\b|\bsince when\b|\bis it too much to ask\b|\bhow convenient\b|\bwhat a (?:surprise|shock|coincidence)\b|\bso much for\b|\blovely\b(?=[,.!])|\bwhat's the point\b|\bwhy (?:even )?bother\b|\bwhat (?:on earth|the (?:hell|heck|f\w*))\b|\bdo(?:es|n't)? (?:that|this|it|you)(?: even)? (?:sound|seem|look|make) (?:right|fair|normal|sense)\b|\b(?:really|oh really) ?\?/,
      /\bare you (?:kidding|joking|serious|insane|out of your mind|for real)(?: me| right now)?\b[?!]?|\b(?:is|was) this (?:some (?:kind|sort) of |a |your idea of )(?:an? )?(?:joke|service|prank)\b[?!]?|\bwhat a joke\b(?! of)/,
      /\b(?:great|nice|good|fantastic|amazing|wonderful|excellent) (?:job|work|going)\b(?=[,!.]? ?(?:guys|folks|people|team|you|paypal|again)|[!.,])|\bbravo\b|\bwell done\b(?=[,!.])|\bthanks? (?:you )?for nothing\b|\byeah,? right\b|\bcongrat(?:s|ulations)\b/,
      /\bhow (?:can|could|does|do|is) (?:a|any|such a|you|it|this|that)(?: company| business| bank)? ?[^?.!\n]{0,40}?(?:exist|possible|acceptable|sleep at night|dare|get away|legal|live with)\b[^?.!\n]{0,20}\?/,
      /\bdo (?:you|they) (?:really |even |seriously )?(?:think|believe|take) (?:i'm|i am|we're|we are|me for|that i'm|that i am)? ?(?:an? )?(?:stupid|idiots?|dumb|fools?|born yesterday)\b\??|\bwhat (?:kind|sort) of (?:company|business|people|service)\b|\bhow dare you\b|\bdo you even\b|\bhave you no shame\b|\bwhat is wrong with you\b/,
    ],
  },
  {
    class: 'threat',
    suggestions: ['if not answered by × ×××× 20××, I will refer this to the ombudsman'],
    patterns: [
      /\bi(?:'m| am)? (?:not )?(?:coming|going to come) (?:to|over to) your\b|\bsomeone will get hurt\b|\b(?:last|final) warning\b|\bi will not stop until\b|\bmake your life\b|\bprepare (?:for|to)\b(?= (?:war|be|lose))/,
      /\byou(?:'ll| will| are going to|'re going to) (?:be sorry|regret|pay for|hear from my|wish)\b|\b(?:you )?(?:better|had better)? ?watch (?:out|your back)\b|\bor else\b(?=[.!, ]|$)|\bi(?:'ll| will|'m going to| am going to) (?:ruin|destroy|finish|bury|sue you into|come for|hunt|find|expose|name and shame|make you pay)\b|\bi know where (?:you|your staff) live\b|\bsee what happens\b|\bmark my words\b|\bconsequences will be\b/,
    ],
  },
  {
    class: 'speculation',
    suggestions: ['I do not know the cause; please explain'],
    patterns: [
      /\bi(?:'m| am) (?:convinced|positive|certain|sure)\b|\b(?:you|they) (?:just|only|really|simply) (?:want(?:ed)?|try|tried|hope) to\b|\b(?:inside job|cover-?up|covering up|you knew|hidden agenda|up to something|hoping i(?:'ll| will|'d))\b|\b(?:i|it) (?:think|feel|believe|seems?|looks? like|appears?)(?: like| that)? (?:you(?:'re| are)?|they(?:'re| are)?|your (?:staff|people|company))(?: \w+)? (?:hiding|trying|stealing|lying|doing|keeping|wanted|leaked|sold|want)\b|\b(?:possibly|perhaps|maybe) (?:a |an |your |someone|somebody|it was)\b/,
      /\b(?:obviously|clearly|evidently|undoubtedly|no doubt|without a doubt|surely|of course)\b(?! (?:stated?|states|shows?|visible|marked|written|labelled))/,
      /\b(?:deliberately|intentionally|on purpose|purposely|maliciously)\b/,
      /\b(?:it|this|that|you|they|someone|somebody|your \w+|the \w+) must(?:'ve| have) (?:been|done|sold|made|given|taken|known|hacked|leaked|deleted|changed|stolen|lost|had|let|got)\b/,
      /\b(?:i (?:bet|guess|suspect|assume|reckon|suppose|have a feeling|am sure|think you)|i'm (?:pretty |quite |very )?(?:sure|certain)|(?:it|this|you|they|it's|is|are|was|were|you're)(?: is| are| was)? (?:most )?(?:probably|presumably))\b(?! (?:delayed|that the attached))/,
    ],
  },
  {
    class: 'unsupported-law',
    unless: ['cited'],
    suggestions: ['under section × of ××××, …'],
    patterns: [
      /\b(?:is|was|are|it's|that's|be) an? (?:criminal offen[cs]e|crime|felony|violation of (?:the )?(?:law|consumer law|federal law|state law))\b(?: under (?:consumer )?law)?|\bunder consumer law\b|\billegally\b|\bby law you (?:must|have to|are)\b|\byou are legally (?:obliged|required|bound)\b|\b(?:consumer )?protection laws?\b(?= (?:say|state|require|protect))/,
      /\b(?:this|that|it|which|what you(?:'re| are)? (?:do|did|doing))(?:'s| is| was) (?:\w+ )?(?:illegal|unlawful|criminal|against the law|not legal)\b|\b(?:break(?:s|ing)?|broke|violat(?:es?|ing|ed)) (?:the |all |every |consumer )?(?:laws?|rights)\b|\bagainst the law\b|\b(?:a )?(?:violation|breach|infringement) of (?:my|our|consumer|human) rights\b|\bunconstitutional\b|\b(?:go|be sent|belong|end up) (?:to |in )(?:jail|prison)\b|\byou have no right\b|\bviolat\w+ my (?:\w+ )?rights\b/,
    ],
  },
  {
    class: 'over-promise',
    suggestions: [],
    patterns: [
      /\b(?:any|every) (?:judge|court|ombudsman|lawyer|jury|arbitrator) (?:will|would) \w+(?: in my favou?r)?|\b(?:will|would) (?:rule|decide|find) in my favou?r\b|\b(?:i|we) (?:will|'ll|am going to|are going to) win\b|\b(?:slam|sure) ?(?:dunk|win)\b|\byou (?:have no|don't have a) (?:chance|case|leg)\b|\bi can't lose\b/,
      /\byou(?:'ll| will|'re going to| are going to) (?:definitely |certainly |surely )?lose(?: (?:this|in court|the case|any))?\b|\b(?:i'm |i am |we are )?(?:100 ?% )?(?:guaranteed|certain|sure|bound) to (?:win|get)\b|\b(?:i|we)(?:'ll| will) (?:definitely|certainly|surely|100 ?%) win\b|\b(?:will|is going to) (?:definitely|certainly|surely|absolutely|obviously) (?:side with|rule|agree|award|find|decide|support|back)\b(?: (?:with )?me)?|\bno court (?:would|will)\b|\bopen and shut case\b/,
    ],
  },
];
