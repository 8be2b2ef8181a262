// Search within the book. Without this script everything is still there; it
// only takes away what does not hold the words.
(function () {
  'use strict';
  var form = document.getElementById('book-search');
  var query = document.getElementById('book-query');
  var status = document.getElementById('book-status');
  var results = document.getElementById('book-results');
  var main = document.getElementById('book');
  var mostResults = 8;
  var mostMarks = 2000;

  // Entries that stand in no other; what stands within one is found with it.
  var entries = null;
  function readEntries() {
    var all = Array.from(main.querySelectorAll('.entry'));
    entries = all.filter(function (node) {
      return !node.parentElement.closest('.entry');
    }).map(function (node) {
      var inner = Array.from(node.querySelectorAll('[id]'));
      var ids = [node.id].concat(inner.map(function (e) { return e.id; }));
      return {
        node: node,
        text: (node.textContent + ' ' + ids.join(' ')).toLowerCase(),
      };
    });
  }

  // Parts of a chapter without an entry that is left: they go, too.
  function hideAround(searching) {
    Array.from(main.children).forEach(function (part) {
      var chapter = part.classList.contains('chapter');
      var left = part.querySelector('.entry:not(.off)');
      part.classList.toggle('off', searching && !(chapter && left));
      if (!chapter) return;
      part.querySelectorAll(':scope > :not(h2):not(.entry)')
        .forEach(function (child) {
          child.classList.toggle(
            'off', searching && !child.querySelector('.entry:not(.off)'));
        });
    });
  }

  function mark(terms, found) {
    if (!window.CSS || !CSS.highlights) return;
    CSS.highlights.delete('found');
    var ranges = [];
    found.forEach(function (entry) {
      var walker = document.createTreeWalker(entry.node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && ranges.length < mostMarks) {
        var node = walker.currentNode;
        var text = node.data.toLowerCase();
        terms.forEach(function (term) {
          for (var at = text.indexOf(term); at >= 0;
               at = text.indexOf(term, at + term.length)) {
            var range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, Math.min(at + term.length, node.length));
            ranges.push(range);
          }
        });
      }
    });
    if (ranges.length === 0) return;
    CSS.highlights.set('found', new (Function.prototype.bind.apply(
      Highlight, [null].concat(ranges)))());
  }

  function listResults(wanted, found) {
    var named = found.filter(function (entry) { return entry.node.id; });
    var isWanted = function (entry) {
      return entry.node.id.toLowerCase() === wanted ? 0 : 1;
    };
    named.sort(function (a, b) { return isWanted(a) - isWanted(b); });
    results.textContent = '';
    named.slice(0, mostResults).forEach(function (entry) {
      var title = entry.node.querySelector('.title');
      var chapter = entry.node.closest('.chapter').querySelector('h2');
      var link = document.createElement('a');
      link.href = '#' + entry.node.id;
      link.textContent = entry.node.querySelector('.id').textContent +
        (title ? ' ' + title.textContent : '') + ' (' +
        chapter.textContent + ')';
      var item = document.createElement('li');
      item.appendChild(link);
      results.appendChild(item);
    });
    results.hidden = named.length === 0;
  }

  function search() {
    if (!entries) readEntries();
    var wanted = query.value.trim().toLowerCase();
    var terms = wanted.split(/\s+/).filter(Boolean);
    var searching = terms.length > 0;
    var found = [];
    entries.forEach(function (entry) {
      var holds = terms.every(function (term) {
        return entry.text.includes(term);
      });
      entry.node.classList.toggle('off', !holds);
      if (holds) found.push(entry);
    });
    hideAround(searching);
    mark(terms, searching ? found : []);
    listResults(wanted, searching ? found : []);
    if (!searching) {
      status.textContent = '';
    } else if (found.length === 0) {
      status.textContent = 'No entry holds "' + query.value.trim() + '".';
    } else {
      status.textContent = found.length +
        (found.length === 1 ? ' entry holds "' : ' entries hold "') +
        query.value.trim() + '".';
    }
  }

  function clear() {
    query.value = '';
    search();
  }

  form.hidden = false;
  query.addEventListener('input', search);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var first = results.querySelector('a');
    if (first) first.click();
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && query.value !== '') {
      clear();
      query.focus();
    } else if (event.key === '/' && document.activeElement !== query &&
               !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
      query.select();
    }
  });
  // A link to something that the search took away brings everything back.
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#"]');
    if (!link) return;
    var id = decodeURIComponent(link.getAttribute('href').slice(1));
    var target = document.getElementById(id);
    if (target && target.closest('.off')) clear();
  });
  if (window.matchMedia('(max-width: 1099px)').matches) {
    document.getElementById('book-contents').open = false;
  }
})();
