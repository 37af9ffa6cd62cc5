// The questionnaire in a browser: keeps what is typed inside the page, and saves the page as a file.
// Answers are put in as text and as values of fields only, never as markup. Nothing is sent anywhere.
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const questionnaire = JSON.parse(byId('vtc-pia-questionnaire').textContent);
  const { labels } = questionnaire;
  const store = byId('vtc-pia-answers');
  const status = byId('status');
  let unsaved = false;

  const fields = [...document.querySelectorAll('[data-field]')];
  const say = (text) => {
    status.textContent = text;
  };

  // 'answers' or 'documents', id, field: where a value stands in what is saved.
  const pathOf = (field) => {
    const own = field.closest('[data-document]');
    if (own) return ['documents', own.dataset.document, field.dataset.field];
    return ['answers', field.closest('[data-element]').dataset.element, field.dataset.field];
  };

  const collect = () => {
    const saved = { answers: {}, documents: {} };
    for (const field of fields) {
      if (field.value === '') continue;
      const path = pathOf(field);
      const last = path.pop();
      let at = saved;
      for (const step of path) at = Object.hasOwn(at, step) ? at[step] : (at[step] = {});
      at[last] = field.value;
    }
    return saved;
  };

  const valueIn = (saved, path) =>
    path.reduce(
      (at, step) => (at !== null && typeof at === 'object' && Object.hasOwn(at, step) ? at[step] : undefined),
      saved,
    );

  // '<' would end the block early; written by its number it is the same text.
  const keep = () => {
    store.textContent = JSON.stringify(collect()).replaceAll('<', '\\u003c');
  };

  const restore = () => {
    const saved = JSON.parse(store.textContent);
    let found = false;
    for (const field of fields) {
      const value = valueIn(saved, pathOf(field));
      if (typeof value !== 'string') continue;
      field.value = value;
      found = true;
      // What is filled in is seen.
      const details = field.closest('details');
      if (details) details.open = true;
    }
    return found;
  };

  // What a field shows is not part of the page that is saved; what the page says of the moment must not be.
  const pageText = () => {
    const copy = document.documentElement.cloneNode(true);
    for (const id of ['status', 'progress']) copy.querySelector(`#${id}`).textContent = '';
    copy.querySelector('#no-script').hidden = false;
    return `<!doctype html>\n${copy.outerHTML}\n`;
  };

  const answered = () =>
    [...document.querySelectorAll('[data-element]')].filter((section) =>
      [...section.querySelectorAll('[data-field]')].some((field) => field.value !== ''),
    ).length;

  const progress = () => {
    byId('progress').textContent = labels.progress
      .replace('{n}', String(answered()))
      .replace('{all}', String(questionnaire.questions));
  };

  // A field that cuts off what is too long would lose it without a word.
  const tooLong = () => {
    const [long] = fields.filter((field) => {
      const isLong = field.value.length > questionnaire.longest;
      if (isLong) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
      return isLong;
    });
    if (!long) return '';
    return ` ${labels.tooLong
      .replace('{n}', String(long.value.length))
      .replace('{longest}', String(questionnaire.longest))}`;
  };

  const save = () => {
    if (fields.every((field) => field.value === '')) return say(labels.nothing);
    keep();
    const day = new Date().toISOString().slice(0, 10);
    const file = `answers-${questionnaire.vendor}-${day}.html`;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([pageText()], { type: 'text/html' }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    say(labels.saved.replace('{file}', file) + tooLong());
  };

  const changed = () => {
    unsaved = true;
    keep();
    progress();
    say(labels.unsaved + tooLong());
  };

  const layOut = () => {
    clear();
    for (const area of document.querySelectorAll('textarea')) {
      const paper = document.createElement('div');
      paper.className = 'on-paper';
      paper.textContent = area.value;
      area.after(paper);
    }
  };

  const clear = () => {
    for (const paper of document.querySelectorAll('.on-paper')) paper.remove();
  };

  const start = () => {
    byId('no-script').hidden = true;
    // Browsers put back what was typed before; the file is what counts.
    for (const field of fields) field.value = '';
    try {
      if (restore()) say(labels.loaded + tooLong());
    } catch {
      return say(labels.damaged);
    }
    progress();
    document.addEventListener('input', changed);
    for (const id of ['save', 'save-end']) byId(id).addEventListener('click', save);
    addEventListener('beforeprint', layOut);
    addEventListener('afterprint', clear);
    addEventListener('beforeunload', (event) => {
      if (unsaved) event.preventDefault();
    });
  };
  addEventListener('load', start);
})();
