/* Measures the slide that the stage shows now, in projector px; returns faults by kind. Called by mesin.py as
   (ukur)(aturan), with aturan = {huruf, judul, kontras, peta: [keys of areas]}. */
function ukur(aturan) {
  var dpr = window.devicePixelRatio || 1, akar = document.querySelector('#panggung .salindia');
  var hasil = { kecil: [], keluar: [], tindih: [], sesak: [], gulir: [], bagian: [], pudar: [], peta: [] };
  if (!akar) { hasil.bagian.push(['salindia']); return hasil; }
  var layar = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  var bingkai = akar.getBoundingClientRect(), skalaHtml = bingkai.width / akar.offsetWidth;
  var doc = document.documentElement;
  if (doc.scrollWidth > window.innerWidth + 1 || doc.scrollHeight > window.innerHeight + 1) {
    hasil.gulir.push([doc.scrollWidth + ' × ' + doc.scrollHeight + ' piksel']);
  }
  if (!terlihat(akar.querySelector('footer'))) { hasil.bagian.push(['kaki (sumber dan edisi)']); }
  if (akar.querySelector('.tempat') && !terlihat(akar.querySelector('.tempat svg'))) { hasil.bagian.push(['bagan']); }

  function terlihat(simpul) {
    if (!simpul) { return false; }
    var kotak = simpul.getBoundingClientRect();
    return kotak.width > 4 && kotak.height > 4 && getComputedStyle(simpul).visibility !== 'hidden';
  }
  function dalam(a, b, sela) {
    return a.left >= b.left - sela && a.top >= b.top - sela && a.right <= b.right + sela && a.bottom <= b.bottom + sela;
  }
  function pendek(kata) { kata = kata.replace(/\s+/g, ' ').trim(); return kata.length > 60 ? kata.slice(0, 57) + '…' : kata; }

  /* every drawn text with its box and size */
  var teks = [], jalan = document.createTreeWalker(akar, NodeFilter.SHOW_TEXT), simpul;
  while ((simpul = jalan.nextNode())) {
    var induk = simpul.parentElement, kata = simpul.nodeValue.trim();
    if (!kata || induk.closest('title, desc, style, .tanda-air, .tepi')) { continue; }
    var kotak = document.createRange();
    kotak.selectNodeContents(simpul);
    kotak = kotak.getBoundingClientRect();
    if (kotak.width < 0.5) { continue; }
    var gaya = getComputedStyle(induk), svg = induk.closest('svg'), matriks = svg ? induk.getScreenCTM() : null;
    var skala = matriks ? Math.sqrt(matriks.a * matriks.a + matriks.b * matriks.b) : skalaHtml;
    teks.push({ kata: kata, kotak: kotak, gaya: gaya, induk: induk, svg: svg, besar: parseFloat(gaya.fontSize) * skala * dpr,
      judul: !!induk.closest('.judul') });
  }
  teks.forEach(function (t) {
    var paling = t.judul ? aturan.judul : aturan.huruf;
    if (t.besar < paling - 0.15) { hasil.kecil.push([pendek(t.kata), Math.round(t.besar * 10) / 10, paling]); }
    var sela = 2 * skalaHtml, batas = t.svg ? t.svg.getBoundingClientRect() : null;
    var terpotong = t.induk.closest('.asal span');
    if (!dalam(t.kotak, layar, 1) || !dalam(t.kotak, bingkai, sela) || (batas && !dalam(t.kotak, batas, 4 * skalaHtml)) ||
        (terpotong && terpotong.scrollWidth > terpotong.clientWidth + 1)) { hasil.keluar.push([pendek(t.kata)]); }
  });

  /* texts that cover each other; the middle of the letters counts, not the room above and below */
  function inti(t) {
    var k = t.kotak, atas = k.height * 0.22;
    return { left: k.left, right: k.right, top: k.top + atas, bottom: k.bottom - atas };
  }
  var kotak2 = teks.map(inti);
  for (var i = 0; i < teks.length; i++) {
    for (var j = i + 1; j < teks.length; j++) {
      var x = Math.min(kotak2[i].right, kotak2[j].right) - Math.max(kotak2[i].left, kotak2[j].left);
      var y = Math.min(kotak2[i].bottom, kotak2[j].bottom) - Math.max(kotak2[i].top, kotak2[j].top);
      if (x > 4 * skalaHtml && y > 2 * skalaHtml) { hasil.tindih.push([pendek(teks[i].kata), pendek(teks[j].kata)]); }
    }
  }
  /* no block may be higher or wider inside than it is: its text would run into the next one */
  Array.prototype.forEach.call(akar.querySelectorAll('*'), function (satu) {
    if (satu.closest('svg') || !satu.clientHeight) { return; }
    if (satu.scrollHeight > satu.clientHeight + 3 || satu.scrollWidth > satu.clientWidth + 3) {
      hasil.sesak = hasil.sesak.filter(function (lain) { return !satu.parentElement || lain[1] !== satu.parentElement; });
      hasil.sesak.push([pendek(satu.innerText || satu.textContent), satu]);
    }
  });

  hasil.sesak = hasil.sesak.map(function (lain) { return [lain[0]]; });

  /* ---- contrast ---- */
  function warna(kata) {
    var m = /rgba?\(([^)]+)\)/.exec(kata || '');
    if (!m) { return null; }
    var n = m[1].split(/[ ,\/]+/).filter(Boolean).map(parseFloat);
    return { r: n[0], g: n[1], b: n[2], a: n.length > 3 ? n[3] : 1 };
  }
  function campur(atas, bawah, a) {
    return { r: atas.r * a + bawah.r * (1 - a), g: atas.g * a + bawah.g * (1 - a), b: atas.b * a + bawah.b * (1 - a), a: 1 };
  }
  function terang(c) {
    var n = [c.r, c.g, c.b].map(function (v) { v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
    return 0.2126 * n[0] + 0.7152 * n[1] + 0.0722 * n[2];
  }
  function banding(a, b) {
    var x = terang(a), y = terang(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }
  var PUTIH = { r: 255, g: 255, b: 255, a: 1 };
  function alasHtml(elemen) {
    for (; elemen; elemen = elemen.parentElement) {
      var c = warna(getComputedStyle(elemen).backgroundColor);
      if (c && c.a > 0.5) { return c; }
    }
    return PUTIH;
  }
  /* what lies under a point of a drawing: the nearest painted shape that is no text; a pattern counts by its ground */
  function alasSvg(t) {
    var k = t.kotak, tepi = t.induk.previousElementSibling;  /* an outline is a text of its own below its letters */
    if (tepi && tepi.classList.contains('tepi')) { return warna(getComputedStyle(tepi).stroke) || PUTIH; }
    var semua = document.elementsFromPoint((k.left + k.right) / 2, (k.top + k.bottom) / 2);
    for (var n = 0; n < semua.length; n++) {
      var e = semua[n], g = getComputedStyle(e);
      if (!t.svg.contains(e) || e === t.svg) { continue; }
      if (/^(text|tspan|g|line)$/.test(e.tagName)) { continue; }
      var pola = /url\("?#([^")]+)"?\)/.exec(g.fill);
      var isi = pola ? dasarPola(pola[1]) : warna(g.fill);
      var a = isi ? isi.a * parseFloat(g.fillOpacity) * parseFloat(g.opacity) : 0;
      if (a > 0.15) { return campur(isi, PUTIH, a); }
    }
    return alasHtml(t.svg.parentElement);
  }
  function dasarPola(id) {
    var pola = document.getElementById(id), kotak_ = pola && pola.querySelector('rect');
    return kotak_ ? warna(getComputedStyle(kotak_).fill) : null;
  }
  teks.forEach(function (t) {
    var depan = warna(t.svg ? t.gaya.fill : t.gaya.color), alas = t.svg ? alasSvg(t) : alasHtml(t.induk);
    if (!depan) { return; }
    var r = banding(campur(depan, alas, depan.a), alas);
    if (r < aturan.kontras - 0.05) { hasil.pudar.push([pendek(t.kata), Math.round(r * 10) / 10, aturan.kontras]); }
  });

  /* ---- every area has a shape ---- */
  (aturan.peta || []).forEach(function (kunci) {
    var tanda = akar.querySelectorAll('svg [data-key="' + kunci + '"] path, svg path[data-key="' + kunci + '"]'), ada = false;
    Array.prototype.forEach.call(tanda, function (satu) {
      var b = satu.getBoundingClientRect();
      if (b.width > 2 && b.height > 2) { ada = true; }
    });
    if (!ada) { hasil.peta.push([kunci]); }
  });
  return hasil;
}
