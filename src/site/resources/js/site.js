// The menu of narrow screens, and the search. The index is a file of the site: nothing is asked of another server.
(function () {
  'use strict';
  var base = document.currentScript.getAttribute('data-base');
  document.documentElement.classList.add('scripted');

  function element(name, attributes, parent) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    parent.appendChild(made);
    return made;
  }

  /** The sections that contain all words, those with the words in their heading first. */
  function found(text) {
    var words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length || !window.waymarkIndex) {
      return [];
    }
    return window.waymarkIndex.map(function (section) {
      var heading = (section.page + ' ' + section.heading).toLowerCase();
      var all = heading + ' ' + section.text.toLowerCase();
      var score = 0;
      words.forEach(function (word) {
        if (all.indexOf(word) < 0) {
          score = -1000;
        } else if (section.heading.toLowerCase().indexOf(word) >= 0) {
          score += 10;
        } else {
          score += heading.indexOf(word) >= 0 ? 4 : 1;
        }
      });
      return {section: section, score: score};
    }).filter(function (hit) { return hit.score > 0; })
      .sort(function (a, b) { return b.score - a.score; })
      .slice(0, 20)
      .map(function (hit) { return hit.section; });
  }

  function show(field, list) {
    list.textContent = '';
    var hits = found(field.value);
    hits.forEach(function (section) {
      var link = element('a', {href: base + section.url}, element('li', {}, list));
      link.appendChild(document.createTextNode(section.heading));
      element('small', {}, link).textContent = section.page;
    });
    if (!hits.length && field.value.trim() && window.waymarkIndex) {
      element('li', {'class': 'none'}, list).textContent = 'Nothing found';
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    var left = document.getElementById('leftColumn');
    // Before the row: in it the button would be the first column.
    var row = left.parentNode;
    var button = element('button', {id: 'menu-button', type: 'button', 'class': 'btn', 'aria-expanded': 'false', 'aria-controls': 'leftColumn'}, row.parentNode);
    row.parentNode.insertBefore(button, row);
    button.textContent = 'Menu';
    button.addEventListener('click', function () {
      button.setAttribute('aria-expanded', String(document.documentElement.classList.toggle('menu')));
    });

    var box = element('div', {id: 'search', role: 'search'}, document.getElementById('breadcrumbs').firstElementChild);
    var field = element('input', {type: 'search', placeholder: 'Search', 'aria-label': 'Search this site'}, box);
    var list = element('ol', {'aria-live': 'polite'}, box);
    field.addEventListener('focus', function () {
      if (!window.waymarkIndex && !document.getElementById('search-index')) {
        element('script', {id: 'search-index', src: base + 'js/search-index.js'}, document.head)
          .addEventListener('load', function () { show(field, list); });
      }
    });
    field.addEventListener('input', function () { show(field, list); });
    field.addEventListener('keydown', function (event) {
      var first = list.querySelector('a');
      if (event.key === 'Enter' && first) {
        location.href = first.href;
      } else if (event.key === 'Escape') {
        field.value = '';
        show(field, list);
      }
    });
    document.addEventListener('click', function (event) {
      if (!box.contains(event.target)) {
        list.textContent = '';
      }
    });
  });
})();
