// Search, sort and long tables of the report. The page holds everything and reads as plain tables without this script; it reads text from the page and moves rows,
// and never makes markup out of text.
"use strict";
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const number = new Intl.NumberFormat(language);
  const few = 100;
  const many = 500;

  // Words are compared without case and accents.
  const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  // The words of a page of this language, with numbers put in for {0} and {1}.
  const filled = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, k) => number.format(values[k]));

  class LiveTable {
    constructor(box) {
      this.body = box.querySelector("tbody");
      this.rows = Array.from(this.body.rows);
      this.order = this.rows.map((_, k) => k);
      this.kept = this.order;
      this.sorted = [];
      this.limit = box.classList.contains("long") ? few : Infinity;
      this.heads = Array.from(box.querySelectorAll("thead th"));
      this.input = box.parentElement.querySelector(`input[data-for="${box.id}"]`);
      this.output = box.parentElement.querySelector(`output[data-for="${box.id}"]`);
      this.more = box.parentElement.querySelector(`.more[data-for="${box.id}"]`);
      if (this.rows.length > 1) this.heads.forEach((head, column) => head.classList.contains("why") || this.makeSortable(head, column));
      if (this.input) {
        this.input.addEventListener("focus", () => setTimeout(() => this.texts()), { once: true });
        this.input.addEventListener("input", () => this.search());
      }
      if (this.more) {
        const [next, all] = this.more.querySelectorAll("button");
        next.addEventListener("click", () => this.grow(this.limit + many));
        all.addEventListener("click", () => this.grow(Infinity));
      }
      // A page that is reloaded keeps what was typed.
      if (this.input && this.input.value) this.search(); else if (this.limit < this.rows.length) this.show();
    }

    makeSortable(head, column) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => this.sort(head, column));
    }

    // The rows upwards and downwards by a column, sorted once; equal rows stay in the order of the page both ways.
    ordered(column) {
      if (this.sorted[column]) return this.sorted[column];
      const isNumber = this.heads[column].classList.contains("n");
      const keys = this.rows.map(row => {
        const cell = row.children[column];
        return isNumber ? Number(cell.getAttribute("data-v") ?? -Infinity) : cell.textContent;
      });
      const compare = isNumber ? (a, b) => (keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : 0) : (a, b) => collator.compare(keys[a], keys[b]);
      const up = this.rows.map((_, k) => k).sort(compare);
      const down = [];
      for (let end = up.length; end > 0; ) {
        let start = end - 1;
        while (start > 0 && compare(up[start - 1], up[start]) === 0) start--;
        for (let k = start; k < end; k++) down.push(up[k]);
        end = start;
      }
      return this.sorted[column] = { up, down };
    }

    // Numbers begin with the largest, words with the first.
    sort(head, column) {
      const before = head.getAttribute("aria-sort");
      const isDown = before ? before === "ascending" : head.classList.contains("n");
      for (const other of this.heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      const { up, down } = this.ordered(column);
      this.order = isDown ? down : up;
      this.filter();
    }

    texts() {
      return this.known ??= this.rows.map(row => {
        let text = "";
        for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) text += cell.textContent + "\n";
        // Other people of the same score are not in the row.
        const aside = row.lastElementChild.querySelector(".ties");
        return folded(aside ? text.replace(aside.textContent, "") : text);
      });
    }

    search() {
      if (this.limit !== Infinity) this.limit = few;
      this.filter();
      const total = this.rows.length;
      this.output.textContent = this.input.value.trim()
        ? filled(this.output.dataset.some, this.kept.length, total)
        : filled(this.output.dataset.all, total);
    }

    filter() {
      const words = this.input ? folded(this.input.value).split(/\s+/).filter(word => word) : [];
      if (words.length === 0) {
        this.kept = this.order;
      } else {
        const texts = this.texts();
        this.kept = this.order.filter(k => words.every(word => texts[k].includes(word)));
      }
      this.show();
    }

    grow(limit) {
      const first = this.rows[this.kept[Math.min(this.limit, this.kept.length - 1)]];
      this.limit = limit;
      this.show();
      // The button may be gone: go on reading where the new rows begin.
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }

    show(limit = this.limit) {
      const rows = document.createDocumentFragment();
      for (const k of limit < this.kept.length ? this.kept.slice(0, limit) : this.kept) rows.append(this.rows[k]);
      this.body.replaceChildren(rows);
      if (!this.more) return;
      const left = this.kept.length - limit;
      this.more.hidden = !(left > 0);
      if (left > 0) {
        const [next, all] = this.more.querySelectorAll("button");
        next.textContent = filled(next.dataset.text, Math.min(many, left));
        all.textContent = filled(all.dataset.text, this.kept.length);
      }
    }
  }

  const tables = Array.from(document.querySelectorAll(".table"), box => new LiveTable(box));
  document.documentElement.classList.add("ready");
  addEventListener("beforeprint", () => tables.forEach(table => table.limit !== Infinity && table.show(Infinity)));
  addEventListener("afterprint", () => tables.forEach(table => table.limit !== Infinity && table.show()));

  // The contents mark the section that is being read.
  const links = new Map(Array.from(document.querySelectorAll("nav a"), link => [link.hash.slice(1), link]));
  const seen = new Set();
  const watch = new IntersectionObserver(entries => {
    for (const entry of entries) entry.isIntersecting ? seen.add(entry.target.id) : seen.delete(entry.target.id);
    const current = Array.from(links.keys()).find(id => seen.has(id));
    for (const [id, link] of links) id === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }, { rootMargin: "-10% 0px -55% 0px" });
  for (const id of links.keys()) watch.observe(document.getElementById(id));
});
