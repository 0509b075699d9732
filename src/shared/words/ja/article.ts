import type { ArticleWords } from '../en/article.ts'

export const words: ArticleWords = {
  copyCode: 'コードをコピー',
  codeCopied: 'コードをコピーしました',
  code: 'コード',
  enlarge: (alt) => (alt ? `画像を拡大：${alt}` : '画像を拡大'),
  showPicture: (alt) => (alt ? `画像：${alt}` : '画像'),
  textSize: '文字サイズ',
  note: '注',
  viewer: '画像',
  previousPicture: '前の画像',
  nextPicture: '次の画像',
  zoomIn: '拡大',
  zoomOut: '縮小',
  missing: '画像を表示できません',
  retry: '再試行',
  stillMissing: 'まだ画像を表示できません',
}
