/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { tokenCss } from '../tokens.ts'
import { hints, shellWords } from '../words/common.ts'
import { type MenuItem, MENUS, menuWords } from '../words/menus.ts'
import { openDataWords } from '../words/open-data.ts'
import { publicWords } from '../words/public.ts'
import { type Lang, say } from '../words/say.ts'
import { publicCss } from './css.ts'

type Props = {
  lang: Lang
  title: string
  tenant: string
  /** The sections there are, in their order; without them, all of the public's menu. */
  items?: readonly MenuItem[]
  current?: MenuItem | undefined
  /** The front page, behind the name at the top. */
  homeHref?: string
  hrefOf: (item: MenuItem) => string
  /** This page in the other language. */
  otherHref: string
  signInHref: string
  /** Where all this is had as data, and the feeds that a browser or reader may offer to follow. */
  openDataHref?: string | undefined
  feeds?: readonly { readonly title: string; readonly href: string; readonly type: string }[] | undefined
  /** In a demonstration, the page says that its people are invented. */
  demonstration?: boolean
  /** Where and on which day the page was had, so that a copy on paper can be traced. */
  takenFrom?: { readonly address: string; readonly date: string }
  children?: Child
}

/** Each face carries its style with it, so that a page is one request and can be saved whole. */
const styleIn = (lang: Lang) => `${tokenCss(lang)}\n${publicCss}`

/** A page for anyone, made on the server: it reads without scripts, on a phone and on paper. */
export function PublicPage(props: Props) {
  const { lang, title, tenant, items = MENUS.public, current, hrefOf, homeHref = '/', otherHref, signInHref } = props
  const { openDataHref, feeds = [], demonstration, takenFrom, children } = props
  return (
    <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>{`${title} · ${tenant}`}</title>
        {feeds.map((feed) => (
          <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
        ))}
        <style dangerouslySetInnerHTML={{ __html: styleIn(lang) }} />
      </head>
      <body>
        <a class="skip" href="#content">
          {say(lang, hints.skip)}
        </a>
        <header>
          <div class="wide head">
            <p class="name">
              <a href={homeHref}>{say(lang, shellWords.product)}</a>
            </p>
            <p class="tenant">
              <a href={homeHref}>{tenant}</a>
            </p>
            <a href={otherHref} lang={lang === 'zh' ? 'en' : 'zh-CN'}>
              {say(lang, shellWords.otherLanguage)}
            </a>
          </div>
          <nav aria-label={say(lang, publicWords.nav)}>
            <ul class="wide">
              {items.map((item) => (
                <li key={item}>
                  <a href={hrefOf(item)} aria-current={item === current ? 'page' : undefined}>
                    {say(lang, menuWords[item])}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" class="wide">
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          <div class="wide">
            {demonstration === true && <p>{say(lang, shellWords.demoNote)}</p>}
            <p>
              {say(lang, publicWords.noPersonal)}
              {openDataHref !== undefined && (
                <span class="screen-only">
                  {' '}
                  <a href={openDataHref}>{say(lang, openDataWords.title)}</a>
                </span>
              )}
            </p>
            <p>
              {say(lang, publicWords.openSource)}
              <span class="screen-only">
                {' · '}
                <a href={signInHref}>{say(lang, publicWords.signIn)}</a>
              </span>
            </p>
            {takenFrom !== undefined && <p class="print-only">{say(lang, publicWords.takenFrom, takenFrom)}</p>}
          </div>
        </footer>
      </body>
    </html>
  )
}
