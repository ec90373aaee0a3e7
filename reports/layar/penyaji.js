/* The presenter's window: follows the stage over a channel of this browser, else over the server. */
var DEK = JSON.parse(document.getElementById('dek').textContent);
var GAMBAR = JSON.parse(document.getElementById('gambar').textContent);
var kini = 0, hitam = false, terdengar = 0, saluran = null, urutan = 0;
var AMBANG_MS = 2 * 60 * 1000, TANYA_MS = 1500;

function el(id) { return document.getElementById(id); }
function urutanKunci(kunci) {
  for (var i = 0; i < DEK.salindia.length; i++) { if (DEK.salindia[i].kunci === kunci) { return i; } }
  return -1;
}

function cuplik(tempat, nomor) {
  tempat.textContent = '';
  if (nomor >= DEK.salindia.length) { tempat.textContent = 'Akhir paparan'; return; }
  var templat = document.querySelector('template[data-kunci="' + DEK.salindia[nomor].kunci + '"]');
  var salindia = document.importNode(templat.content.firstElementChild, true), k = DEK.kanvas[0];
  Array.prototype.forEach.call(salindia.querySelectorAll('img'), function (img) {
    img.setAttribute('src', GAMBAR[(img.getAttribute('src') || '').slice(1)] || '');
  });
  salindia.style.transform = 'scale(' + tempat.clientWidth / k.lebar + ')';
  tempat.appendChild(salindia);
}

function gambar() {
  var s = DEK.salindia[kini], sesi = DEK.acara[s.acara];
  cuplik(el('kini'), kini);
  cuplik(el('berikut'), kini + 1);
  el('kini').className = 'cuplik' + (hitam ? ' gelap' : '');
  el('judul-kini').textContent = 'Di layar: ' + s.nomor + ' dari ' + DEK.salindia.length + (hitam ? ' (layar hitam)' : '');
  el('catatan').textContent = (DEK.catatan || {})[s.kunci] || 'Tidak ada catatan untuk salindia ini.';
  el('catatan').scrollTop = 0;
  el('sesi').textContent = sesi ? sesi.judul + (sesi.pembicara ? ' – ' + sesi.pembicara : '') + (sesi.menit ? ' (' + sesi.menit + ' menit)' : '') : '';
  el('lompat').value = String(kini);
  detak();
}

function ke(nomor, gelap) {
  kini = Math.max(0, Math.min(DEK.salindia.length - 1, nomor));
  hitam = gelap;
  gambar();
}

/* ---- session clock: amber in the last two minutes, red when over; a word says it too ---- */

function mulaiSesi() {
  try { return JSON.parse(localStorage.getItem('serambi-waktu-' + DEK.id))[DEK.salindia[kini].acara] || 0; } catch (e) { return 0; }
}
function detak() {
  var sesi = DEK.acara[DEK.salindia[kini].acara] || {}, mulai = mulaiSesi(), sekarang = new Date(), kelas = '', teks = '';
  el('jam').textContent = 'Pukul ' + dua(sekarang.getHours()) + '.' + dua(sekarang.getMinutes());
  if (mulai && sesi.menit) {
    var sisa = sesi.menit * 60000 - (sekarang.getTime() - mulai);
    kelas = sisa < 0 ? 'merah' : (sisa <= AMBANG_MS ? 'kuning' : '');
    teks = (sisa < 0 ? 'Lewat ' : 'Sisa ') + lama(Math.abs(sisa));
  } else if (mulai) { teks = 'Berjalan ' + lama(sekarang.getTime() - mulai); }
  el('waktu').className = kelas;
  el('waktu').textContent = teks;
}
function dua(n) { return ('0' + n).slice(-2); }
function lama(ms) { var s = Math.floor(ms / 1000); return Math.floor(s / 60) + '.' + dua(s % 60); }

/* ---- the stage ---- */

function bukaSaluran() {
  try {
    saluran = new BroadcastChannel('serambi-layar-' + DEK.id);
    saluran.onmessage = function (pesan) { terima(pesan.data || {}); };
    saluran.postMessage({ jenis: 'tanya' });
  } catch (e) { saluran = null; }
}
function terima(pesan) {
  if (pesan.jenis !== 'kini') { return; }
  terdengar = Date.now();
  el('status').textContent = pesan.server === false ? 'Server tidak menjawab; layar tetap berjalan.' : '';
  if (urutanKunci(pesan.kunci) < 0) { el('status').textContent = 'Layar memuat susunan lain; muat ulang jendela ini.'; return; }
  ke(urutanKunci(pesan.kunci), !!pesan.hitam);
}
function minta(cara, alamat, isi, selesai) {
  var x = new XMLHttpRequest();
  x.open(cara, alamat);
  x.timeout = 3000;
  if (isi) { x.setRequestHeader('Content-Type', 'application/json'); x.setRequestHeader('X-CSRF-Token', DEK.server.csrf); }
  x.onloadend = function () { selesai(x.status, x.responseText); };
  x.send(isi ? JSON.stringify(isi) : null);
}
/* no stage in this browser: it stands on another laptop, and the server knows its last step */
function tanya() {
  if (saluran) { saluran.postMessage({ jenis: 'tanya' }); }
  if (!DEK.server || Date.now() - terdengar < 2 * TANYA_MS) { return; }
  minta('GET', DEK.server.kini + '?rapat=' + encodeURIComponent(DEK.id), null, function (status, teks) {
    if (Date.now() - terdengar < 2 * TANYA_MS) { return; }
    if (status !== 200) { el('status').textContent = 'Server tidak menjawab.'; return; }
    var isi = JSON.parse(teks);
    el('status').textContent = isi.salindia ? '' : 'Layar belum dibuka.';
    if (isi.urutan !== urutan && urutanKunci(isi.salindia) >= 0) { urutan = isi.urutan; ke(urutanKunci(isi.salindia), isi.hitam); }
  });
}
function perintah(nama, isi) {
  if (saluran && Date.now() - terdengar < 2 * TANYA_MS) { saluran.postMessage({ jenis: 'langkah', perintah: nama, isi: isi }); return; }
  el('status').textContent = 'Layar tidak terbuka di peramban ini; pindahkan salindia dari jendela layar.';
}

function catat(kejadian) {
  kejadian.preventDefault();
  var masukan = el('isi-klarifikasi'), isi = masukan.value.trim(), s = DEK.salindia[kini];
  if (!isi || !DEK.server) { return; }
  minta('POST', DEK.server.klarifikasi, { rapat: DEK.id, salindia: s.kunci, wilayah: '', isi: isi }, function (status) {
    if (status === 200) {
      masukan.value = '';
      masukan.blur();
      el('status').textContent = 'Klarifikasi dicatat.';
      if (saluran) { saluran.postMessage({ jenis: 'klarifikasi', kunci: s.kunci }); }
    } else { el('status').textContent = 'Klarifikasi belum tersimpan. Tekan Catat sekali lagi.'; }
  });
}

var TOMBOL = { ArrowRight: 'maju', PageDown: 'maju', ' ': 'maju', ArrowLeft: 'mundur', PageUp: 'mundur', Home: 'awal', End: 'akhir', b: 'hitam', '.': 'hitam' };
function tekan(kejadian) {
  var kecil = kejadian.key.length === 1 ? kejadian.key.toLowerCase() : kejadian.key, di = document.activeElement;
  if (kejadian.ctrlKey || kejadian.altKey || kejadian.metaKey) { return; }
  if (di && (di.tagName === 'INPUT' || di.tagName === 'SELECT')) { if (kecil === 'Escape') { di.blur(); } return; }
  if (kecil === ' ' && di && di.tagName === 'BUTTON') { return; }
  if (kecil === 't') { kejadian.preventDefault(); el('isi-klarifikasi').focus(); return; }
  if (TOMBOL[kecil]) { kejadian.preventDefault(); perintah(TOMBOL[kecil]); }
}

if (!DEK.salindia.length) { el('status').textContent = 'Paparan ini belum berisi salindia.'; return; }
DEK.salindia.forEach(function (s, i) {
  var butir = document.createElement('option');
  butir.value = String(i);
  butir.textContent = s.nomor + '. ' + s.judul;
  el('lompat').appendChild(butir);
});
el('lompat').addEventListener('change', function () { perintah('kunci', DEK.salindia[+el('lompat').value].kunci); el('lompat').blur(); });
Array.prototype.forEach.call(document.querySelectorAll('[data-perintah]'), function (tombol) {
  tombol.addEventListener('click', function () { perintah(tombol.getAttribute('data-perintah')); });
});
el('ulang-waktu').addEventListener('click', function () {
  var waktu = {};
  try { waktu = JSON.parse(localStorage.getItem('serambi-waktu-' + DEK.id)) || {}; } catch (e) { waktu = {}; }
  waktu[String(DEK.salindia[kini].acara)] = Date.now();
  localStorage.setItem('serambi-waktu-' + DEK.id, JSON.stringify(waktu));
  detak();
});
el('klarifikasi').addEventListener('submit', catat);
document.addEventListener('keydown', tekan);
window.addEventListener('resize', gambar);
ke(Math.max(0, urutanKunci(DEK.awal)), false);
bukaSaluran();
setInterval(detak, 1000);
setInterval(tanya, TANYA_MS);
