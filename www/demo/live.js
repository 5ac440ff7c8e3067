// The live box of the demo: what a newspaper's own script does to its page while somebody reads it.
const updates = [
  ['6.40am', 'Customs has cleared 310 containers since midnight, up from 270 on Thursday.'],
  ['6.55am', '“We are closer than we were at dinner,” Mr Renn told reporters on the quay.'],
];
const list = document.getElementById('live-updates');
updates.forEach(([time, text], i) => {
  setTimeout(() => {
    const item = document.createElement('li');
    const when = document.createElement('time');
    when.textContent = time;
    const what = document.createElement('span');
    what.textContent = text;
    item.append(when, ' ', what);
    list.prepend(item);
  }, 4000 * (i + 1));
});
