import type { FiltersWords } from '../en/filters.ts'

export const words: FiltersWords = {
  title: 'フィルター',
  about:
    'ミュートした内容は一覧でたたまれ、理由を示す一行だけが残ります。選ぶと開きます。一行に一つずつ書いてください。ラテン文字の語は単語全体で照合します。',
  lists: {
    mutedWords: 'ミュートする語',
    mutedSources: 'ミュートする情報源（カテゴリー）',
    mutedAuthors: 'ミュートする著者',
    highlightedWords: '目立たせる語',
  },
  save: 'フィルターをファイルに保存',
  bring: 'フィルターを読み込む…',
  brought: '追加しました',
  refused: 'このファイルにはフィルターがありません。',
  file: 'フィルター',
}
