// An article in React, with all that React does to its nodes: text that changes, parts that come and go, markup it was given.

import { createElement as h, useEffect, useState } from 'react';

const given = '<p>From a newsroom of old: a hull of 7 km and 90% of its crew.</p>';

export function Story() {
  const [tonnes, setTonnes] = useState(5);
  const [isLong, setLong] = useState(true);
  const [keys, setKeys] = useState(['km', 'litres']);
  useEffect(() => {
    Object.assign(globalThis.story, { setTonnes, setLong, setKeys });
    globalThis.story.mounted = true;
  }, []);
  return h(
    'article',
    null,
    h('h1', null, 'Harbour takes ', tonnes, ' million tonnes'),
    h('p', { id: 'changing' }, 'It took ', tonnes, ' million tonnes of stone for $A35 billion last year.'),
    h('p', { id: 'single' }, `A single text of ${tonnes} million tonnes.`),
    isLong && h('p', { id: 'leaving' }, 'Some 40% of it came by sea.'),
    h('p', { id: 'mixed' }, 'Over ', isLong ? '21,000 migrants' : h('b', null, 'nobody'), ' crossed.'),
    h('ul', null, keys.map((key) => h('li', { key }, `They counted 12 ${key}.`))),
    h('div', { id: 'given', dangerouslySetInnerHTML: { __html: given } }),
  );
}
