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
