import type { FiltersWords } from '../en/filters.ts'

export const words: FiltersWords = {
  title: 'フィルター',
  about:
    'ミュートした記事は一覧で折りたたまれ、理由だけを1行で示します。選ぶと開きます。1行に1つずつ入力してください。英単語などは単語全体で照合します。',
  lists: {
    mutedWords: 'ミュートする言葉',
    mutedSources: 'ミュートする情報源（カテゴリー）',
    mutedAuthors: 'ミュートする著者',
    highlightedWords: '強調する言葉',
  },
  save: 'フィルターをファイルに保存',
  bring: 'フィルターを読み込む…',
  brought: '追加しました',
  refused: 'このファイルにはフィルターがありません。',
  file: 'フィルター',
}
