import type { KeysWords } from '../en/keys.ts'

export const words: KeysWords = {
  title: 'キーボードショートカット',
  groups: ['一覧で', '記事で', 'すべての画面で'],
  names: {
    next: '次の記事',
    previous: '前の記事',
    open: '開く',
    nextCategory: '次のカテゴリー',
    previousCategory: '前のカテゴリー',
    older: '次の記事を開く',
    newer: '前の記事を開く',
    back: '一覧に戻る',
    original: '元の記事を読む',
    share: '共有',
    latest: '新着記事',
    categories: 'すべてのカテゴリー',
    settings: '表示設定',
    top: 'ページの先頭へ',
    bottom: 'ページの末尾へ',
    search: '検索',
    side: 'カテゴリー欄の表示を切り替える',
    help: 'ショートカットを表示',
  },
  off: 'キーボードショートカットは無効です。表示設定で有効にできます。',
}
