import { expect, test } from 'vitest'
import { countLetters } from '../../../../../src/node/library/text/count-letters.ts'
import { detectLanguage } from '../../../../../src/node/library/text/detect-language.ts'
import { readingMinutes } from '../../../../../src/node/library/text/reading-minutes.ts'

const texts = {
  zh: '归档是给未来的读者写信，信封上没有收件人的名字，只有日期。',
  en: 'An archive is a letter to readers who are not here yet, and it has no address on its envelope.',
  ja: 'アーカイブはまだここにいない読者への手紙であり、封筒には日付だけが書かれている。',
  ko: '보관소는 아직 여기에 없는 독자에게 보내는 편지이며 봉투에는 날짜만 적혀 있다.',
  ru: 'Архив — это письмо читателям, которых здесь ещё нет, и на конверте нет имени, только дата.',
}

test('the script tells the language, the site which of its kind', () => {
  const on = (site: string) =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [
        key,
        detectLanguage(text, countLetters(text), site),
      ]),
    )
  expect(on('zh-CN')).toEqual({ zh: 'zh-CN', en: 'en', ja: 'ja', ko: 'ko', ru: 'ru' })
  expect(on('en-GB')).toEqual({ zh: 'zh', en: 'en-GB', ja: 'ja', ko: 'ko', ru: 'ru' })
  expect(detectLanguage('短', countLetters('短'), 'zh-CN')).toBeUndefined()
})

test.each([
  ['ar', 'هذه جملة تحتوي على كلمة hello في الوسط'],
  ['fa', 'این یک پاراگراف فارسی است و چند کلمه دارد'],
  ['ur', 'یہ اردو میں لکھا ہوا ایک جملہ ہے'],
  ['he', 'פסקה עם מילה אחת Apple ועוד טקסט'],
  ['th', 'วันนี้ฝนตกหนักในกรุงเทพ'],
  ['hi', 'आज दिल्ली में बारिश हुई और मौसम ठंडा रहा'],
  ['uk', 'Сьогодні в Києві йшов дощ, і вулиці були порожні.'],
  ['bg', 'Днес в София валя силен дъжд и улиците бяха празни.'],
  ['sr', 'Данас је у Београду пала киша, а људи су остали код куће њихове.'],
  [
    'vi',
    'Hôm nay trời đẹp và chúng tôi đi dạo trong công viên của thành phố Hà Nội, rồi về nhà ăn cơm tối.',
  ],
  ['ko', '오늘 서울에는 비가 내렸다.'],
])('a script of one language tells it, also in a sentence: %s', (language, text) => {
  const on = (site: string) => detectLanguage(text, countLetters(text), site)
  expect(on('zh-CN')).toBe(language)
  expect(on(`${language}-ZZ`)).toBe(`${language}-ZZ`)
})

test.each([
  ['ru', 'Вчера вечером поэт Тарас Їжакевич выступил на большой сцене, и это был успех.'],
  ['be', 'Учора ўвечары мы былі дома, і гэта быў вельмі добры дзень для ўсёй сям’і.'],
  ['uk', 'Вчора його друзі з Києва читали вірші, і це був її найкращий вечір за рік.'],
])(
  'a name with a letter of another language does not change the language: %s',
  (language, text) => {
    expect(detectLanguage(text, countLetters(text), 'zh-CN')).toBe(language)
  },
)

test.each([
  [
    'en',
    'The rain began in the morning and by noon all of the streets near the river were under water, so that the market had to be closed.',
  ],
  [
    'fr',
    'La pluie a commencé dans la matinée et les rues du centre étaient sous l’eau vers midi, ce qui a obligé le marché à fermer ses portes.',
  ],
  [
    'de',
    'Der Regen begann am Morgen, und gegen Mittag standen die Straßen am Fluss unter Wasser, so dass der Markt geschlossen werden musste.',
  ],
  [
    'es',
    'La lluvia comenzó por la mañana y hacia el mediodía las calles cercanas al río estaban bajo el agua, por lo que hubo que cerrar el mercado.',
  ],
  [
    'pt',
    'A chuva começou de manhã e ao meio-dia as ruas perto do rio estavam debaixo de água, e não foi possível abrir o mercado com uma hora de atraso.',
  ],
  [
    'it',
    'La pioggia è cominciata di mattina e verso mezzogiorno le strade vicino al fiume erano sotto acqua, per questo il mercato della città non è aperto.',
  ],
  [
    'nl',
    'De regen begon in de ochtend en rond de middag stonden de straten bij de rivier onder water, dus het was niet mogelijk om de markt voor een dag te openen.',
  ],
  [
    'ca',
    'La pluja va començar al matí i cap al migdia els carrers a prop del riu eren sota l’aigua, de manera que amb això el mercat es va tancar per a les visites.',
  ],
])('what is written in Latin letters is told by its words: %s', (language, text) => {
  const on = (site: string) => detectLanguage(text, countLetters(text), site)
  expect(on('zh-CN')).toBe(language)
  expect(on('sv')).toBe(language)
  expect(on(`${language}-ZZ`)).toBe(`${language}-ZZ`)
})

test.each([
  // Croatian, Afrikaans, Norwegian, Galician, Romanian, Malay; names; code.
  'Kiša je počela ujutro i oko podneva su ulice uz rijeku bile pod vodom, pa je tržnica morala biti zatvorena za sve posjetitelje.',
  'Die reën het in die oggend begin en teen die middag was die strate langs die rivier onder water, sodat die mark gesluit moes word.',
  'Regnet begynte om morgenen, og ved middagstid sto gatene ved elva under vann, så markedet måtte stenges for alle som ville handle.',
  'A choiva comezou pola mañá e cara ao mediodía as rúas preto do río estaban baixo a auga, polo que houbo que pechar o mercado.',
  'Ploaia a început dimineața și spre prânz străzile de lângă râu erau sub apă, așa că piața a trebuit să fie închisă pentru vizitatori.',
  'Hujan bermula pada waktu pagi dan menjelang tengah hari jalan di tepi sungai ditenggelami air, jadi pasar terpaksa ditutup kepada semua.',
  'Apple Google Microsoft Amazon Meta Nvidia Tesla Intel Oracle Samsung Sony Toshiba Canon Nikon Fuji Leica Sigma Tamron Zeiss Pentax Ricoh',
  'const value = await fetch url then response json return items map item key name return new Map entries forEach console log value index',
])('what cannot be told from its neighbours has no language on a Chinese site: %s', (text) => {
  expect(detectLanguage(text, countLetters(text), 'zh-CN')).toBeUndefined()
  expect(detectLanguage(text, countLetters(text), 'en-GB')).toBe('en-GB')
})

test('a foreign phrase in a text does not tell its language', () => {
  const text = '这是中文段落，引用一句：این یک پاراگراف فارسی است و بس. 之后回到中文。'
  expect(detectLanguage(text, countLetters(text), 'zh-CN')).toBe('zh-CN')
})

test.each([
  'This page collects greetings of many languages: こんにちは is the one of Japan, 你好 that of China, and so on.',
  'Tiếng Việt: hôm nay trời mưa. ไทย: วันนี้ ฝนตก หนัก. 日本語 の テスト です。 Привет мир, hello world.',
])('a few words of Japanese make no Japanese text: %s', (text) => {
  expect(detectLanguage(text, countLetters(text), 'zh-CN')).not.toBe('ja')
})

test('counts by character and by word', () => {
  expect(countLetters('TensorRT 8 上线，1.2 毫秒 café')).toEqual({
    han: 4,
    kana: 0,
    hangul: 0,
    latinWords: 5,
    otherWords: 0,
  })
  expect(countLetters('𠮷野家').han).toBe(3)
})

test('reading time: 500 characters or 265 words a minute, at least one', () => {
  expect(readingMinutes(countLetters(''))).toBe(1)
  expect(readingMinutes(countLetters('字'.repeat(1500)))).toBe(3)
  expect(readingMinutes(countLetters('word '.repeat(530)))).toBe(2)
})
