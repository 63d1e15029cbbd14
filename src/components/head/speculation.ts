/** The way to the next chapter, below any base path, once a reader points at it or, on touch screens, dwells near it. */
const NEXT = [{ where: { selector_matches: 'a[rel~="next"]' }, eagerness: 'moderate' }];

/**
 * Speculation rules (HTML Standard 7.6.1), the same text on every page, so that one hash allows it everywhere: the next
 * chapter is drawn before it is opened, and stands there at once. Where a browser may not draw ahead, it fetches ahead;
 * one without the API does neither.
 *
 * A page drawn ahead is no visit: a place is kept only once the reader scrolls, and what pages say to the service worker
 * browsers hold back until they are opened (Prerendering Revamped, “Service Workers”). It hears of settings that are
 * changed meanwhile as another tab does.
 *
 * Nothing here asks for Save-Data: rules are a wish that a browser may leave aside (HTML Standard 7.6.6.1
 * “Heuristics and optionality”), and Chromium does so itself where Data Saver is on (chromium/chromium@0a29bc7).
 */
export const SPECULATION = JSON.stringify({ prefetch: NEXT, prerender: NEXT });
