import { useEffect, useRef } from 'react';
import { annotate } from 'sidelight';

/** A ref for the element that holds the article: what is in it is annotated while it is on the page. */
export function useSidelight(options) {
  const article = useRef(null);
  useEffect(() => {
    const annotated = annotate(article.current, options);
    annotated.catch(console.warn);
    return () => annotated.then((handle) => handle.destroy(), () => {});
  }, []);
  return article;
}
