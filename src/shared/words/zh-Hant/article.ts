import type { ArticleWords } from '../en/article.ts'

export const words: ArticleWords = {
  copyCode: '複製程式碼',
  codeCopied: '已複製程式碼',
  code: '程式碼',
  enlarge: (alt) => (alt ? `放大圖片：${alt}` : '放大圖片'),
  showPicture: (alt) => (alt ? `圖片：${alt}` : '圖片'),
  textSize: '字級',
  note: '註釋',
  viewer: '圖片',
  previousPicture: '上一張',
  nextPicture: '下一張',
  zoomIn: '放大',
  zoomOut: '縮小',
  missing: '無法顯示圖片',
  retry: '再試一次',
  stillMissing: '仍然無法顯示圖片',
}
