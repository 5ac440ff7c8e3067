import { useSidelight } from './useSidelight.js';

export function Article() {
  const article = useSidelight({ facts: '/facts.json', date: '2026-11-24' });
  return (
    <article ref={article}>
      <h1>Islands count the cost of a crowded strait</h1>
      <p className="byline">By <a href="#author">Ines Calloway</a> · <time dateTime="2026-11-24">24 November 2026</time></p>
      <p>Prime Minister <a href="#ellery">Marama Ellery</a> flew to Canberra on Tuesday with a trade account that has never been larger, and a harbour that has never been fuller.</p>
      <p>Bilateral trade, measured at <a href="#report">$A35 <em>billion</em></a> last year, has made Australia the islands' first market.</p>
      <p>More than <strong>21,000</strong> migrants arrived by sea in the year to October, an <b>80</b>% increase over the year before, the Strait Commission said.</p>
      <p>“We did not choose where the strait runs,” Foreign Minister <em>Tobias</em> Renn said. “We choose <i>what crosses</i> it.”</p>
      <p>In an open letter, twelve former mayors urged caution. “The harbour was built for our grandparents' ships,” the letter stated.</p>
      <p>“It cannot carry a second country's freight for ever.</p>
      <p>“Ask what the strait can bear before you sign.”</p>
      <p>Mr Renn leaves on Friday for a meeting of the Indo-Pacific Four.</p>
    </article>
  );
}
