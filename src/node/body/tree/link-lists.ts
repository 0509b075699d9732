/** Query parameters that only tell who sent a reader where. */
export const trackingParameter =
  /^(?:utm_\w+|spm|spm_id_from|scm|vd_source|share_source|share_medium|share_plat|share_session_id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|vero_id|mkt_tok|oly_anon_id|oly_enc_id)$/i

/** A page that only sends its visitor on to the address in one of its parameters. */
interface Redirector {
  readonly host: string
  readonly path?: string
  readonly parameter: string
}

/** Redirectors seen in captured articles. */
export const redirectors: readonly Redirector[] = [
  { host: 'www.oschina.net', path: '/action/GoToLink', parameter: 'url' },
  { host: 'my.oschina.net', path: '/action/GoToLink', parameter: 'url' },
  { host: 'link.zhihu.com', parameter: 'target' },
  { host: 'link.juejin.cn', parameter: 'target' },
  { host: 'link.juejin.im', parameter: 'target' },
  { host: 'link.csdn.net', parameter: 'target' },
  { host: 'link.jianshu.com', parameter: 't' },
  { host: 'www.jianshu.com', path: '/go-wild', parameter: 'url' },
  { host: 'links.jianshu.com', path: '/go', parameter: 'to' },
  { host: 'sspai.com', path: '/link', parameter: 'target' },
  { host: 'gitee.com', path: '/link', parameter: 'target' },
  { host: 'www.douban.com', path: '/link2/', parameter: 'url' },
  { host: 'weibo.cn', path: '/sinaurl', parameter: 'u' },
  { host: 'weibo.com', path: '/sinaurl', parameter: 'u' },
  { host: 'c.pc.qq.com', path: '/middlem.html', parameter: 'pfurl' },
  { host: 'www.google.com', path: '/url', parameter: 'q' },
  { host: 'www.youtube.com', path: '/redirect', parameter: 'q' },
  { host: 'l.facebook.com', path: '/l.php', parameter: 'u' },
]

/** Hosts whose pictures only count visitors. */
export const trackerHost =
  /(?:^|\.)(?:google-analytics\.com|doubleclick\.net|scorecardresearch\.com|quantserve\.com|pixel\.wp\.com|stats\.wordpress\.com|feedsportal\.com|hm\.baidu\.com|cnzz\.com|51\.la)$/i
