import type { ArticleWords } from '../en/article.ts'

export const words: ArticleWords = {
  copyCode: '复制代码',
  codeCopied: '代码已复制',
  code: '代码',
  enlarge: (alt) => (alt ? `放大图片：${alt}` : '放大图片'),
  showPicture: (alt) => (alt ? `图片：${alt}` : '图片'),
  textSize: '字号',
  note: '注释',
  viewer: '图片',
  previousPicture: '上一张',
  nextPicture: '下一张',
  zoomIn: '放大',
  zoomOut: '缩小',
  missing: '图片无法显示',
  retry: '再试一次',
  stillMissing: '图片仍无法显示',
}
