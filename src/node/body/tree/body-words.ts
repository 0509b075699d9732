/** The few words that the build itself puts into a body. */
export interface BodyWords {
  readonly picture: string
  readonly table: string
  readonly open: (host: string) => string
  readonly watch: (service: string) => string
}

const chinese: BodyWords = {
  picture: '图片',
  table: '表格',
  open: (host) => `打开 ${host}`,
  watch: (service) => `在${service}观看视频`,
}

const english: BodyWords = {
  picture: 'Picture',
  table: 'Table',
  open: (host) => `Open ${host}`,
  watch: (service) => `Watch the video on ${service}`,
}

/** The words in the language of the article or, where we do not speak it, in English. */
export function bodyWords(language: string): BodyWords {
  return /^zh\b/i.test(language) ? chinese : english
}
