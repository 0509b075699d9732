import type { FiltersWords } from '../en/filters.ts'

export const words: FiltersWords = {
  title: '過濾',
  about: '列表會收起靜音的文章，只留下一行說明原因，點開即可查看。每行一則；英文等以整個單字比對。',
  lists: {
    mutedWords: '靜音的字詞',
    mutedSources: '靜音的來源（分類）',
    mutedAuthors: '靜音的作者',
    highlightedWords: '醒目標示的字詞',
  },
  save: '將過濾規則存成檔案',
  bring: '匯入過濾規則…',
  brought: '已新增',
  refused: '這個檔案裡沒有過濾規則。',
  file: '過濾規則',
}
