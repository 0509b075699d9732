/** The words of what comes after an article's page has been taken over, in one language. */
export interface ExtrasWords {
  readonly copyCode: string
  readonly codeCopied: string
  readonly code: string
  readonly enlarge: (alt: string) => string
  readonly showPicture: (alt: string) => string
  readonly note: string
  readonly viewer: string
  readonly previousPicture: string
  readonly nextPicture: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly resume: string
}

const chinese: ExtrasWords = {
  copyCode: '复制代码',
  codeCopied: '代码已复制',
  code: '代码',
  enlarge: (alt) => (alt ? `放大图片：${alt}` : '放大图片'),
  showPicture: (alt) => (alt ? `图片：${alt}` : '图片'),
  note: '注释',
  viewer: '图片',
  previousPicture: '上一张',
  nextPicture: '下一张',
  zoomIn: '放大',
  zoomOut: '缩小',
  resume: '接着上次读',
}

const english: ExtrasWords = {
  copyCode: 'Copy the code',
  codeCopied: 'Code copied',
  code: 'Code',
  enlarge: (alt) => (alt ? `Enlarge: ${alt}` : 'Enlarge the picture'),
  showPicture: (alt) => (alt ? `Picture: ${alt}` : 'Picture'),
  note: 'Note',
  viewer: 'Pictures',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resume: 'Continue where you left off',
}

/** The words for a language: Chinese for `zh` and its regions, else English. */
export function extrasWordsFor(language: string): ExtrasWords {
  return /^zh\b/i.test(language) ? chinese : english
}
