/** Code points that print as an ordinary letter and are none, which programs that write documents leave behind. */

/** The ideograph that each radical of U+2E80–2EF3 is (Unicode's EquivalentUnifiedIdeograph), one after the other. */
const FIRST_RADICAL = 0x2e80;
const RADICALS = [
  ...('⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂' +
    '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'),
];

const RADICAL = /[\u2e80-\u2ef3]/g;
/** Radicals of Kangxi, ligatures of Latin, and the forms that letters of Hebrew and Arabic take within a word. */
const FORMS = /[\u2f00-\u2fd5\ufb00-\ufd3d\ufd50-\ufdfc\ufe70-\ufefc]/g;
const DOOR = '\u2f3e';
/** Ideographs that the simplified script has no more. */
const TRADITIONAL = /[國學業經歷專產實開發會長個號電話關體單]/;
/** The bullets of the fonts Symbol and Wingdings, as word processors write them. */
const SYMBOL_BULLETS = /[\uf0a7\uf0b7\uf0d8]/g;
const WIDE = /[\uff01-\uff5e]/;
const WIDE_SIGNS = /[\uff01-\uff5e]/g;
const UNBROKEN = /[!-~\uff01-\uff5e]{1,200}/g;

/** Below all of them. */
const ORDINARY = /^[\0-\u2e7f]*$/;

/** Whole texts keep their ™ and ½: only what is no letter of its own is replaced. */
export function withOrdinaryLetters(text: string): string {
  if (ORDINARY.test(text)) return text;
  const plain = text
    .replace(SYMBOL_BULLETS, '•')
    .replace(RADICAL, (radical) => RADICALS[radical.charCodeAt(0) - FIRST_RADICAL]!)
    .replace(FORMS, (form) => (form === DOOR ? doorIn(text) : form.normalize('NFKC').trim()));
  return WIDE.test(plain) ? plain.replace(UNBROKEN, narrowed) : plain;
}

/** One radical for what three ways of writing tell apart. */
function doorIn(text: string): string {
  if (/[\u3041-\u30ff]/.test(text)) return '戸';
  return TRADITIONAL.test(text) ? '戶' : '户';
}

/** Addresses and digits are compared and dialled, so they lose their width; names keep what is written. */
function narrowed(word: string): string {
  if (/[@\uff20]|:\/\//.test(word)) return word.replace(WIDE_SIGNS, narrow);
  return word
    .replace(/[\uff10-\uff19]/g, narrow)
    .replace(/(?<=\d)[\uff0d-\uff0f\uff1a](?=\d)/g, narrow)
    .replace(/\uff0b(?=\d)/g, narrow);
}

function narrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
