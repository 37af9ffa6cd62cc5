// The workbench in the browser: it fetches parts of pages from the server on this machine and puts them in place.
// All words come from the server. No part of a page is made here.
'use strict';
(() => {
  const STORED = 'vtc-pia-key';
  const main = document.getElementById('main');
  const keyForm = document.getElementById('key-form');
  const working = document.getElementById('working');
  const told = document.getElementById('told');
  let page = null; // what is being fetched for the page: only the newest counts
  let shown = ''; // the address without its question that the page shows
  let waiting = 0;

  // The key comes behind the '#' once and is taken out of the address at once.
  const brought = /^#([\w-]{43})$/.exec(location.hash);
  if (brought) {
    sessionStorage.setItem(STORED, brought[1]);
    history.replaceState(null, '', '/');
  }

  const stopButton = working.querySelector('button');
  const step = document.getElementById('step');
  const keyHeader = () => ({ Authorization: `Bearer ${sessionStorage.getItem(STORED) ?? ''}` });

  /** Asks the server; gives the answer, or undefined where it was stopped or refused. What may save is not stopped. */
  async function ask(path, form, controller = new AbortController(), canStop = form === undefined) {
    const work = crypto.randomUUID();
    const before = document.activeElement;
    const stop = () => {
      controller.abort();
      say('data-stopped');
      if (before?.isConnected) before.focus();
    };
    const slow = setInterval(() => void follow(work, canStop), 600);
    waiting += 1;
    if (canStop) stopButton.addEventListener('click', stop);
    try {
      const headers = { ...keyHeader(), 'X-Work': work };
      const sent = form === undefined ? {} : { method: 'POST', body: form };
      if (form instanceof File) headers['Content-Type'] = 'application/octet-stream';
      else if (form !== undefined) {
        headers['Content-Type'] = 'application/x-www-form-urlencoded';
        sent.body = new URLSearchParams(form).toString();
      }
      const answer = await fetch(path, { ...sent, headers, signal: controller.signal });
      if (answer.status === 401) askForKey();
      if (answer.status === 401) return undefined;
      // Read here, where it is known what it means that it was stopped.
      const body = await answer.text();
      return { headers: answer.headers, text: () => body };
    } catch (error) {
      if (error.name !== 'AbortError') say('data-lost');
      return undefined;
    } finally {
      clearInterval(slow);
      stopButton.removeEventListener('click', stop);
      waiting -= 1;
      if (waiting === 0) {
        working.hidden = true;
        step.replaceChildren();
      }
    }
  }

  /** Shows that something takes its time, and what it is at. */
  async function follow(work, canStop) {
    working.hidden = false;
    stopButton.hidden = !canStop;
    const answer = await fetch(`/working?work=${work}`, { headers: keyHeader() }).catch(() => undefined);
    const text = answer?.ok ? await answer.text() : '';
    if (waiting > 0 && text !== '' && text !== step.dataset.told) put(text, step);
    step.dataset.told = text;
  }

  function say(which) {
    told.textContent = told.getAttribute(which) ?? '';
  }

  function askForKey() {
    sessionStorage.removeItem(STORED);
    main.replaceChildren();
    keyForm.hidden = false;
    keyForm.querySelector('input').focus();
  }

  /** Puts a part of a page in place; parts that say where they belong go there. */
  function put(text, into) {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    for (const part of parsed.querySelectorAll('[data-place]')) {
      const place = document.getElementById(part.dataset.place);
      if (place !== null) place.replaceChildren(...part.childNodes);
      part.remove();
    }
    into?.replaceChildren(...parsed.body.childNodes);
    for (const link of document.querySelectorAll('a[data-now]')) {
      link.removeAttribute('data-now');
      link.click();
    }
  }

  const CAN_FOCUS = 'a[href], button, input, select, textarea, summary, [tabindex]';

  /** Puts the focus where it was: by the id of what had it, else by its place in what has one. */
  function keepingFocus(act) {
    const focused = document.activeElement;
    const { selectionStart } = focused ?? {};
    const holder = focused?.closest('[id]');
    const inside = (one) => [...one.querySelectorAll(CAN_FOCUS)];
    const at = !holder || holder === focused ? -1 : inside(holder).indexOf(focused);
    act();
    const there = holder ? document.getElementById(holder.id) : null;
    const again = there !== null && at >= 0 ? inside(there)[at] : there;
    if (!again || again === document.activeElement) return;
    again.focus({ preventScroll: true });
    if (typeof selectionStart === 'number' && again.setSelectionRange)
      try {
        again.setSelectionRange(selectionStart, selectionStart);
      } catch {
        // Not every field has a place for the cursor.
      }
  }

  /** What was open stays open. */
  function keepingOpen(act) {
    const open = [...main.querySelectorAll('details[id]')].map(({ id, open }) => [id, open]);
    act();
    for (const [id, isOpen] of open) {
      const again = document.getElementById(id);
      if (again !== null) again.open = isOpen;
    }
  }

  /** What is typed into forms that no page answers for stays in them. */
  function keepingTyped(act) {
    const typed = [...main.querySelectorAll('[data-kept] :is(input, textarea)[id]')];
    act();
    for (const { id, type, value } of typed) {
      const again = type === 'file' ? null : document.getElementById(id);
      if (again !== null) again.value = value;
    }
  }

  /** Shows the page that the address names behind '#'. */
  async function route() {
    if (sessionStorage.getItem(STORED) === null) {
      askForKey();
      return;
    }
    await flush();
    const path = location.hash.startsWith('#/') ? location.hash.slice(1) : '/start';
    const [own] = path.split('?', 1);
    page?.abort();
    page = new AbortController();
    const answer = await ask(path, undefined, page);
    if (answer === undefined) return;
    const text = await answer.text();
    const isSame = own === shown;
    // What was typed since is saved first; then the page is asked for as it is with that.
    if (isSame && isUnsaved()) return route();
    shown = own;
    keyForm.hidden = true;
    if (isSame) keepingFocus(() => keepingOpen(() => keepingTyped(() => put(text, main))));
    else {
      put(text, main);
      window.scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
    const title = main.querySelector('h1')?.textContent ?? '';
    document.title = `${title} · ${document.documentElement.dataset.title}`;
    for (const link of document.querySelectorAll('.top nav a'))
      if (link.hash.slice(1).startsWith(own)) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    const wanted = new URLSearchParams(path.slice(own.length)).get('at');
    if (wanted !== null && !isSame) jump(wanted);
  }

  function jump(id) {
    // A place that is not there yet is in the one that is named before it.
    const names = id.split('-').map((_, at, all) => all.slice(0, all.length - at).join('-'));
    const place = names.map((name) => document.getElementById(name)).find((one) => one !== null);
    if (!place) return;
    if (place.tagName === 'DETAILS') place.open = true;
    for (let above = place; above !== null; above = above.parentElement)
      if (above.tagName === 'DETAILS') above.open = true;
    place.scrollIntoView({ block: 'center' });
    if (!place.matches('input, select, textarea, button, a, summary')) place.setAttribute('tabindex', '-1');
    place.focus({ preventScroll: true });
  }

  /** A form whose answer is a page: its fields stand in the address, but for those that are as usual. */
  function go(form, isStep, isMoving = false) {
    const isUsual = (name, value) => form.elements.namedItem(name).dataset?.usual === value;
    const fields = [...new FormData(form)].filter(([name, value]) => value !== '' && !isUsual(name, value));
    const asked = new URLSearchParams(fields);
    const address = `#${form.dataset.page}?${asked}`;
    if (isStep) history.replaceState(null, '', address);
    else if (location.hash !== address) {
      location.hash = address;
      return;
    }
    if (isMoving && form.dataset.part !== undefined) void showPart(form, asked);
    else void route();
  }

  /** While a slider moves, what it changes is shown beside it: the form under the hand stays. */
  async function showPart(form, asked) {
    page?.abort();
    page = new AbortController();
    const answer = await ask(`${form.dataset.part}?${asked}`, undefined, page);
    if (answer === undefined) return;
    const text = await answer.text();
    keepingOpen(() => put(text, document.getElementById(form.dataset.into)));
  }

  // Saving: one after the other, each naming the version that the one before it left.
  const late = new Map(); // fields that were typed in and are not sent yet, with their timers
  let saving = Promise.resolve();

  /** Something was typed and is not sent yet. */
  const isUnsaved = () => [...late.keys()].some((form) => form.dataset.save !== undefined);

  function version() {
    return document.getElementById('version');
  }

  function save(form) {
    clearTimeout(late.get(form));
    late.delete(form);
    saving = saving.then(() => sendField(form));
    return saving;
  }

  async function sendField(form, own) {
    const held = version();
    if (held === null || !form.isConnected) return;
    const fields = new FormData(form);
    fields.set('file', held.dataset.file);
    fields.set('version', held.dataset.version);
    if (own) fields.set('own-version', own);
    const state = form.querySelector('.state');
    const answer = await ask(form.dataset.save, fields);
    if (answer === undefined) {
      if (state) state.textContent = told.getAttribute('data-unsaved');
      return;
    }
    const text = await answer.text();
    say('');
    if (answer.headers.get('X-Reload') !== null) {
      put(text);
      await reload(answer.headers.get('X-Focus'), { form, version: answer.headers.get('X-Version') });
    } else {
      const next = answer.headers.get('X-Version');
      if (next !== null) held.dataset.version = next;
      put(text, state);
    }
    const shown = form.querySelector('[data-preview][aria-expanded="true"]');
    if (shown !== null) void preview(shown);
    look();
  }

  /** Shows below a text what the document makes of it. */
  async function preview(button) {
    const { form } = button;
    const place = form.elements.namedItem('place').value;
    const answer = await ask('/preview', { place, text: form.querySelector('textarea').value });
    if (answer !== undefined) put(await answer.text(), document.getElementById(button.dataset.preview));
  }

  async function flush() {
    for (const form of [...late.keys()]) if (form.dataset.save !== undefined) void save(form);
    await saving;
  }

  /**
   * Shows the page again as it stands in the file. What is typed meanwhile is sent before another page takes its place, and
   * starts from what the page showed; what is typed on in the form that was `sent`, from what it has saved.
   */
  async function reload(focus, sent) {
    let text;
    do {
      while (late.size > 0) {
        const [one] = late.keys();
        clearTimeout(late.get(one));
        late.delete(one);
        await sendField(one, one === sent?.form ? sent.version : undefined);
      }
      const answer = await ask(location.hash.slice(1));
      if (answer === undefined) return;
      text = await answer.text();
    } while (late.size > 0);
    keepingFocus(() => keepingOpen(() => put(text, main)));
    if (focus) jump(focus);
  }

  /** Sends a file as it is; its name and the other fields stand in the address. What is too large is told at once. */
  async function sendFile(form, fields) {
    const input = form.querySelector('input[type="file"]');
    const [file] = input.files;
    if (file.size > Number(input.dataset.most)) {
      document.getElementById(form.dataset.into).textContent = input.dataset.large;
      return undefined;
    }
    const asked = new URLSearchParams([...fields, ['name', file.name]]);
    return ask(`${form.dataset.upload}?${asked}`, file);
  }

  /**
   * Once the hand rests, or goes on to the next field: a page in its place would be put under the hand. A day is typed part by
   * part, however slowly: it waits for the next field or Enter.
   */
  function goLater(form, isDay) {
    page?.abort();
    clearTimeout(late.get(form));
    late.set(form, isDay ? undefined : setTimeout(() => goNow(form), 700));
  }

  function goNow(form) {
    clearTimeout(late.get(form));
    if (late.delete(form)) go(form, true);
  }

  let looking;
  /** What the saved file comes to; not while more is on its way. */
  function look() {
    clearTimeout(looking);
    looking = setTimeout(async () => {
      const panel = document.querySelector('[data-look]');
      if (panel === null || late.size > 0) return;
      const answer = await ask(panel.dataset.look);
      if (answer !== undefined) put(await answer.text(), panel);
    }, 400);
  }

  document.addEventListener('input', ({ target }) => {
    const form = target.form ?? target.closest('form');
    // What is looked for in a list is taken when it was found.
    if (form?.dataset.save !== undefined && form.dataset.whole === undefined && !target.list) {
      clearTimeout(late.get(form));
      late.set(
        form,
        setTimeout(() => void save(form), 700),
      );
    } else if (form?.dataset.page !== undefined && target.type === 'range') {
      const { first } = target.dataset;
      document.getElementById(target.dataset.with).value = first
        ? new Date(Date.parse(first) + target.value * 864e5).toISOString().slice(0, 10)
        : target.value;
      clearTimeout(late.get(form));
      late.set(
        form,
        setTimeout(() => {
          late.delete(form);
          go(form, true, true);
        }, 150),
      );
    }
  });

  document.addEventListener('change', ({ target }) => {
    const form = target.form ?? target.closest('form');
    // The arrows pass over choices that nobody means, and a day is typed part by part: saved once they rest, as what is typed.
    const isPassing = target.matches('select, [type="radio"], [type="date"]');
    if (form?.dataset.save !== undefined && form.dataset.whole === undefined) {
      if (!isPassing) void save(form);
    } else if (form?.dataset.page !== undefined && target.type !== 'range') {
      if (isPassing && isTyping) goLater(form, target.type === 'date');
      else go(form, true);
    }
  });

  // A choice by the pointer is meant as it is; one by a key may be passed over.
  let isTyping = false;
  document.addEventListener('keydown', () => (isTyping = true), true);
  document.addEventListener('pointerdown', () => (isTyping = false), true);

  document.addEventListener('focusout', ({ target: { form } }) => {
    if (form?.dataset.page !== undefined) goNow(form);
  });
  document.addEventListener('keydown', ({ key, target: { form } }) => {
    if (key === 'Enter' && form?.dataset.page !== undefined) goNow(form);
  });

  // Whoever goes on to the next field has chosen.
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const { form } = target;
    if (form?.dataset.save !== undefined && late.has(form) && relatedTarget?.form !== form) void save(form);
  });

  // In a list of choices with numbers, a number chooses, and Enter goes on to the next page.
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    const list = target.type === 'radio' ? target.closest('[data-keys]') : null;
    if (list === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const wanted = [...list.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key);
    const next = key === 'Enter' ? main.querySelector('a[rel="next"]') : null;
    if (!wanted && next === null) return;
    event.preventDefault();
    wanted?.focus();
    wanted?.click();
    next?.click();
  });

  document.addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target;
    if (form === keyForm) {
      sessionStorage.setItem(STORED, form.querySelector('input').value.trim());
      form.querySelector('input').value = '';
      await route();
    } else if (form.dataset.page !== undefined) go(form, false);
    else if (form.dataset.save !== undefined) {
      await flush();
      await save(form);
    } else if (form.dataset.post !== undefined || form.dataset.upload !== undefined) {
      await flush();
      const fields = new FormData(form, event.submitter);
      if (form.dataset.with)
        for (const [name, value] of new FormData(document.getElementById(form.dataset.with)))
          fields.append(name, value);
      const answer = await (form.dataset.upload
        ? sendFile(form, fields)
        : ask(form.dataset.post, fields, undefined, form.dataset.stop !== undefined));
      if (answer === undefined) return;
      const next = answer.headers.get('X-Go');
      if (next !== null) put(await answer.text());
      if (next !== null && next !== location.hash) location.hash = next;
      else if (next !== null) await route();
      else if (answer.headers.get('X-Reload') !== null) {
        await reload(answer.headers.get('X-Focus'));
        look();
      } else put(await answer.text(), document.getElementById(form.dataset.into));
    }
  });

  document.addEventListener('click', (event) => {
    const { again, force } = event.target.dataset;
    if (again !== undefined) void flush().then(() => route());
    if (force !== undefined) {
      const form = event.target.closest('form');
      saving = saving.then(() => sendField(form, force));
    }
    const button = event.target.closest('[data-preview]');
    if (button !== null) {
      const isOpen = button.getAttribute('aria-expanded') === 'true';
      button.setAttribute('aria-expanded', String(!isOpen));
      document.getElementById(button.dataset.preview).hidden = isOpen;
      if (!isOpen) void preview(button);
    }
    const link = event.target.closest('a[href]');
    if (link === null) return;
    const to = link.getAttribute('href');
    if (/^https?:/.test(to)) {
      event.preventDefault();
      window.open(to, '_blank', 'noopener,noreferrer');
    } else if (to.startsWith('#') && !to.startsWith('#/')) {
      event.preventDefault();
      jump(to.slice(1));
    } else if (to === location.hash) {
      event.preventDefault();
      void route();
    }
  });

  document.addEventListener(
    'toggle',
    async ({ target }) => {
      if (target.open !== true || target.dataset?.load === undefined) return;
      const path = target.dataset.load;
      delete target.dataset.load;
      const answer = await ask(path);
      if (answer !== undefined) put(await answer.text(), target.querySelector('.later'));
      else target.dataset.load = path;
    },
    true,
  );

  window.addEventListener('hashchange', () => void route());
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved() || waiting > 0) event.preventDefault();
    void flush();
  });
  void route();
})();
