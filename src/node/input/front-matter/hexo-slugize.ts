/** Letters that Unicode decomposition does not split. */
const plainLetters: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  Ł: 'L',
  ł: 'l',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  ß: 's',
}

/**
 * Writes a label as Hexo does in URLs: Latin letters lose their accents, ASCII punctuation and white
 * space become one `-`, which is removed at the ends. Chinese characters and punctuation stay.
 */
export function hexoSlugize(label: string): string {
  return label
    .replace(/(?!\p{ASCII})\p{Script=Latin}/gu, plainLetter)
    .replace(/\p{Cc}+/gu, '')
    .replace(/[\s!-/:-@[-`{-~]+/g, '-')
    .replace(/^-|-$/g, '')
}

function plainLetter(letter: string): string {
  const plain = plainLetters[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '')
  return /^\p{ASCII}+$/u.test(plain) ? plain : letter
}
