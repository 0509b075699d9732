import type { HighlightsWords } from '../en/highlights.ts'

export const words: HighlightsWords = {
  mark: 'ハイライト',
  unmark: 'ハイライトを外す',
  marked: 'ハイライトしました',
  unmarked: 'ハイライトを外しました',
  title: 'ハイライト',
  noneText: '記事の文章を選択して「ハイライト」を押してください。',
  notDrawn:
    'このブラウザーは記事の中にハイライトを表示できません。ここに一覧があり、その箇所に移動できます。',
  lost: '記事にこの文章はもうありません',
  remove: 'ハイライトを外す',
  count: (count) => `ハイライト${count}件`,
  save: 'Markdown で保存',
  file: 'ハイライト',
}
