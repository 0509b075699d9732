/** Titles that have broken feeds elsewhere, each with what a reader has to get back. */
export const hostileTitles: readonly { readonly title: string; readonly readAs: string }[] = [
  same('</title>]]><script>alert(1)</script><![CDATA['),
  same(`"quotes" 'and' “引号” & &amp; &lt;b&gt; <b>bold</b>`),
  {
    title: 'control \u0000\u0001\u0008\u000b\u001b\u007f\u0085\ufffe characters',
    readAs: 'control  characters',
  },
  same('right \u202eto\u202c left \u200fmark\u200e'),
  same('长'.repeat(1000)),
  { title: 'half \ud800 and \udc00 of 😀', readAs: 'half  and  of 😀' },
  same('--> <!-- ?> %20 {{ }} {%x%}'),
  same('\\u0000 \\ud800 \\"'),
]

function same(title: string) {
  return { title, readAs: title }
}
