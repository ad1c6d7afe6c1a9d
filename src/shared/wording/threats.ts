import type { Language } from '../languages.ts';
import { placesOf, type Hit, type Place } from './hit.ts';
import { payOrPublish } from './reasons.ts';

/**
 * "Pay or I publish", in the three languages whatever the text's own: a condition and a publication in one sentence.
 * A complaint to an authority announced for a date is not one of them, and neither is a fact of the past.
 */
const wideRefused =
  '(?:(?:[再还還]|若|如果|要是|倘若)?(?:不|没|沒|拒)[^。！？!?\\n]{0,6}?(?:退|赔|賠|还|還|给|給|付|处理|處理|解决|解決|解[冻凍封除]|到账|到帳|入帳|打款|理我|回[复覆])|(?:钱|錢|款)[^。！？!?\\n]{0,4}?(?:不|没|沒)(?:到|进|進|退|回)|(?:不然|否则|否則|要不然?|要么|要嘛|要麼|除非))';
const wideWill =
  '(?:就|我会|我會|我将|我將|我要|我去|我一定|我们就|我們就|咱们|我[^。！？!?\\n]{0,5}(?:粉丝|粉絲)?|必|马上|馬上|立刻|直接|[，,、 ]|你们就|你們就|大家)';
const widePublication =
  '(?:曝光|爆料|爆光|踢爆|公审|公審|热搜|熱搜|(?:微博|抖音|小红书|朋友圈|快手|B站|b站|贴吧|知乎|网上|網上|網路上|媒体|媒體|热搜|Dcard|PTT|ptt|脸书|臉書|Threads|IG|爆料公社|公社)[见見]|[见見]媒[体體]|(?:发|發|挂|掛|放|传|傳|贴|貼|[Pp][Oo]|上)(?:到|上|在|去|給|给|个|個)?[^。！？!?，,\\n]{0,4}?(?:微博|抖音|小红书|朋友圈|快手|视频号|B站|b站|贴吧|知乎|媒体|媒體|新闻|新聞|头条|群组|群里|脸书|臉書|[Ff]acebook|FB|fb|IG|ig|Threads|threads|Dcard|dcard|PTT|ptt|爆料|社群|论坛|論壇|YouTube|Twitter|推特)(?!私信|私訊|客服|官方|账号|帳號)|(?:发|發|挂|掛|放|传|傳|贴|貼|[Pp][Oo])(?:到|上|在|去)?[^。！？!?，,\\n]{0,3}?(?:网上|網上|网络上|網路上|网去|網去|全网|全網|上网|上網)|[Pp][Oo](?:網|文|出|上)|(?:找|联系|聯絡|投诉给|爆給|爆给|捅给|叫)(?:几家|各大)?(?:媒体|媒體|记者|記者|新聞|新闻|网红|網紅|大V|自媒体)|(?:给|給|打|留|写|寫|刷|上)[^。！？!?，\\n]{0,4}(?:差评|差評|负评|負評|一星|1星)|(?:IG|FB|LINE|Facebook|臉書|脸书)[^。！？!?，\\n]{0,2}(?:公开|公開|上公|公審)|捅(?:出去|到|给)|公之[于於][众眾]|公諸於世|公诸于世|(?:公开|公開)(?:你们|你們|聊天|對話|对话|录音|錄音|截图|截圖|这件|這件|此事|一切|真相)|(?:人肉|[^。！？!?，\\n]{0,6}(?:粉丝|粉絲|全网|全網|所有人|大家)[^。！？!?，\\n]{0,6}(?:知道|看到|看看|看清)|拍(?:成)?(?:视频|影片)|(?:写|寫)(?:成)?(?:文章|帖|文)|开直播|開直播|传遍|傳遍|刷差评|刷一星|洗版|灌爆|洗負評))';
const wideBargain =
  '(?:退|赔|賠|给|給)(?:了|我|完)?(?:钱|錢|款)?[^。！？!?\\n]{0,6}?(?:我)?(?:就|才|再)(?:会|會|把|不)?[^。！？!?\\n]{0,6}?(?:删|刪|撤|下架|曝光|爆料)';

const latinPublication =
  '(?:post(?:ing)? (?:(?:this|it|that)(?! (?:letter|form|complaint|document|copy|by|back|off|to (?:you|your|the)\\b))|about|everything|all (?:over|of this|this)|on (?:social|twitter|facebook|x\\b|reddit|tiktok|instagram|youtube|every|all|the internet|your)|my (?:story|experience|case|review)|your (?:name|answer|reply|chat|company)|screenshots|a (?:bad |one-star )?review|the (?:chat|screenshots|recording|whole))|go(?:ing)? (?:to the (?:press|media|papers|newspapers?|news|tv)|public|viral)|tell(?:ing)? (?:everyone|everybody|the (?:world|press|media|papers|whole))|show(?:ing)? (?:everyone|the (?:world|press|media))|put(?:ting)? (?:this|it|you|that|everything|your)[^.!?\\n]{0,24}?(?:social media|online|internet|twitter|facebook|tiktok|reddit|youtube|instagram|the web|public)|all over (?:social media|the internet|twitter|facebook|tiktok|reddit|the news|the web)|on (?:social media|twitter|facebook|tiktok|reddit|youtube|instagram|the news)|expos(?:e|ing) (?:you|this|your|it|everything)|leak(?:ing)? (?:this|it|the|your)|blast(?:ing)? (?:you|this|it)|nam(?:e|ing) and sham(?:e|ing)|(?:one|1)[- ]star|(?:bad|negative) reviews?|publish(?:ing)?\\b|mak(?:e|ing) (?:this|it|you|your)[^.!?\\n]{0,16}?(?:public|viral|famous|known)|mak(?:e|ing) sure (?:everyone|everybody|people|the (?:world|press|internet))|tweet(?:ing)?|go(?:es|ing)? (?:on|to|all over) (?:tiktok|twitter|x|facebook|instagram|youtube|reddit|social media|the (?:press|news|papers|media|internet))|(?:followers|everyone|everybody|people|the (?:world|internet|press|media)|subscribers) (?:will|is going to|are going to|gets? to) (?:hear|know|see|find out|read)|(?:call|contact|talk to|speak to|write to|inform)(?:ing)? (?:the |a )?(?:journalists?|press|newspapers?|media|tv|reporters?))';
const will =
  "(?:I|I'll|I'm|I will|I am|we|we'll|expect|see you|this (?:goes|will)|it (?:goes|will)|the (?:press|media|world))";
const payment =
  '(?:refund|pay|return|give|send|fix|solve|compensate|reimburse|unfreeze|unblock|unlock|release|resolve|answer)';

/** What comes before a publication and makes it a condition; looked at from each publication, in a short stretch alone. */
const conditions = [
  {
    publication: widePublication,
    before: `${wideRefused}[^。！？!?\\n]{0,16}?${wideWill}[^。！？!?\\n]{0,14}?`,
    after: '',
  },
  {
    publication: latinPublication,
    before: `\\b${payment}\\b[^.!?\\n]{0,40}?\\b(?:or|otherwise|else)\\b,? ?\\b${will}\\b[^.!?\\n]{0,40}?`,
    after: '',
  },
  {
    publication: latinPublication,
    before: `\\b(?:if (?:you|I|my|this|it|the|nothing|there)\\b[^.!?\\n]{0,16}?(?:don't|do not|won't|will not|refuse|isn't|is not|aren't|doesn't|does not|haven't|hasn't|fail|never|no\\b)|unless (?:you|I|my|this|it|the)|until (?:you|I))[^.!?\\n]{0,60}?\\b(?:I|I'll|I'm|we|we'll|expect|this (?:goes|will)|it (?:goes|will)|my [\\w.,]{1,8}|the (?:world|internet|media|press)|everyone|people)\\b[^.!?\\n]{0,40}?`,
    after: '',
  },
  {
    publication: latinPublication,
    before: `\\beither (?:you )?${payment}\\b[^.!?\\n]{0,30}?\\bor\\b[^.!?\\n]{0,30}?`,
    after: '',
  },
  {
    publication: latinPublication,
    before: "\\bI(?:'ll| will|'m going to| am going to| won't stop)[^.!?\\n]{0,30}?",
    after: '[^.!?\\n]{0,40}?\\b(?:unless|until|if) (?:you|I)\\b',
  },
].map(({ publication, before, after }) => ({
  publication: new RegExp(publication, 'gi'),
  before: new RegExp(`(?:${before})$`, 'i'),
  after: new RegExp(`^${after}`, 'i'),
}));
const stretchBeforeInCharacters = { wide: 48, latin: 140 };
const stretchAfterInCharacters = 60;

/** "Pay and I take it down again": the same bargain the other way round. */
const bargains = [
  new RegExp(wideBargain, 'g'),
  new RegExp(
    `\\bif you ${payment}\\b[^.!?\\n]{0,40}?\\b(?:I|we)\\b[^.!?\\n]{0,16}?\\b(?:delete|remove|take (?:down|it down|the)|won't post|will not post|not (?:post|publish|go public)|keep quiet)`,
    'gi',
  ),
];

function* conditionsIn(text: string): Generator<Place> {
  for (const { publication, before, after } of conditions) {
    const stretch = stretchBeforeInCharacters[publication.source === widePublication ? 'wide' : 'latin'];
    let done = 0;
    for (const { start, end } of placesOf(publication, text)) {
      const from = Math.max(done, start - stretch);
      const condition = before.exec(text.slice(from, start));
      const rest = condition && after.exec(text.slice(end, end + stretchAfterInCharacters));
      if (!condition || !rest) continue;
      done = end + rest[0].length;
      yield { start: from + condition.index, end: done, words: text.slice(from + condition.index, done) };
    }
  }
}

/** Told as something that happened, or denied: not a condition. */
const isTold =
  /(?:发|發|给|給|打|写|寫|传|傳|找|联系|聯絡)(?:过|過|了)(?!钱|錢|款)|\bcontact(?:ing)? (?:you|your)|\byour (?:support|official|help)|已[于於經经在将]|曾|被媒|被曝|不会|不會|未曾|无意|無意|\b(?:have|has|had) (?:already )?(?:posted|published)|\bwould not\b|\bI will not (?:post|publish)/;

const instead: Readonly<Record<Language, string>> = {
  'zh-CN': '若未在×月×日前书面答复，我将向中国人民银行（12363）投诉',
  'zh-TW': '若未於×月×日前以書面回覆，我將向金融消費評議中心申請評議',
  en: 'if I have no written answer by × ×××× 20××, I will refer this to the ombudsman',
};

export function payOrPublishIn(text: string, language: Language): readonly Hit[] {
  const places = [...conditionsIn(text), ...bargains.flatMap((pattern) => [...placesOf(pattern, text)])];
  return places
    .filter(({ words }) => !isTold.test(words))
    .map(({ start, end }) => ({
      class: 'threat',
      start,
      end,
      reason: payOrPublish,
      suggestions: [instead[language]],
      stops: true,
    }));
}
