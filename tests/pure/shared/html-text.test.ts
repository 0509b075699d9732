import { expect, test } from 'vitest'
import { htmlText } from '../../../src/shared/html-text.ts'
import { foldText } from '../../../src/shared/search/search-text.ts'

test.each([
  ['<p>一<b class="highlight">二</b>三</p><p>四</p>', '一二三\n四'],
  ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>', '汉字'],
  ['<figure><img src="a.png" alt="说明"><figcaption>图说</figcaption></figure>', '图说'],
  ['<p>a &lt;b&gt; &amp;amp; c</p>', 'a <b> &amp; c'],
  ['<p title="1 > 0">一</p>', '一'],
  ['<p>软\n换行</p><pre>硬\n换行</pre>', '软 换行\n硬\n换行'],
  ['<table><tr><td>甲</td><td>乙</td></tr></table>', '甲 乙'],
  ['一<br>二<wbr>三', '一\n二三'],
  ['<a data-embed="bilibili:1" href="x">播放视频</a><p>文</p>', '文'],
  ['<p>没有结尾 < 号', '没有结尾 < 号'],
])('%j reads %j', (html, text) => {
  expect(foldText(htmlText(html))).toBe(text)
})
