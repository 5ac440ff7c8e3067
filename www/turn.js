// The page's turn between our tasks.

/**
 * Lets the page have its turn: a message waits behind all that the page has to do by now, which `scheduler.yield` would overtake. Where
 * the page has put something else in the place of channels, a timer comes back.
 */
export const turn = () => new Promise((resume) => {
  setTimeout(resume);
  try {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(0);
  } catch {}
});
