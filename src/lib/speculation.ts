/**
 * Speculation rules (HTML Standard 7.6.1), the same text on every page, so that one hash allows it everywhere:
 * the page behind a link to the next chapter is fetched once a reader points at the link or, on touch screens,
 * dwells near it. The selector holds below any base path. Browsers without the API do nothing.
 *
 * Fetched, not rendered: a page holds its own styles, so little is left to gain, and the scripts of a rendered
 * page would note a chapter as visited that nobody has opened.
 *
 * Nothing here asks for Save-Data: rules are a wish that a browser may leave aside (HTML Standard 7.6.6.1
 * “Heuristics and optionality”), and Chromium does so itself where Data Saver is on (chromium/chromium@0a29bc7).
 */
export const SPECULATION = JSON.stringify({
	prefetch: [{ where: { selector_matches: 'a[rel~="next"]' }, eagerness: 'moderate' }],
});
