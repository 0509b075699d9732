/** The words in place of a picture that cannot be shown, in one language. */
export interface PictureWords {
  readonly missing: string
  readonly open: string
  readonly retry: string
  readonly stillMissing: string
}

const chinese: PictureWords = {
  missing: '图片无法显示',
  open: '打开图片',
  retry: '再试一次',
  stillMissing: '图片还是无法显示',
}

const english: PictureWords = {
  missing: 'The picture cannot be shown',
  open: 'Open the picture',
  retry: 'Try again',
  stillMissing: 'The picture still cannot be shown',
}

/** The words for a language: Chinese for `zh` and its regions, else English. */
export function pictureWordsFor(language: string): PictureWords {
  return /^zh\b/i.test(language) ? chinese : english
}
