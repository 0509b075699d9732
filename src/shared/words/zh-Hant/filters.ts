import type { FiltersWords } from '../en/filters.ts'

export const words: FiltersWords = {
  title: '過濾',
  about:
    '列表會收起靜音的內容，只留下一行說明原因，點開即可查看。每行一條；拉丁字母的詞以整詞比對。',
  lists: {
    mutedWords: '靜音的詞',
    mutedSources: '靜音的來源（分類）',
    mutedAuthors: '靜音的作者',
    highlightedWords: '醒目標示的詞',
  },
  save: '把過濾存成檔案',
  bring: '匯入過濾…',
  brought: '已新增',
  refused: '這個檔案裡沒有過濾設定。',
  file: '過濾',
}
