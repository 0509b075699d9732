import type { FiltersWords } from '../en/filters.ts'

export const words: FiltersWords = {
  title: '过滤',
  about:
    '列表会收起静音的内容，只留下一行说明原因，点开即可查看。每行一条；拉丁字母的词按整词匹配。',
  lists: {
    mutedWords: '静音的词',
    mutedSources: '静音的来源（分类）',
    mutedAuthors: '静音的作者',
    highlightedWords: '突出显示的词',
  },
  save: '把过滤存为文件',
  bring: '导入过滤…',
  brought: '已添加',
  refused: '这个文件里没有过滤设置。',
  file: '过滤',
}
