/* The stage, part 1: the state, and one preloaded slide on the canvas that suits the window.
   The four parts are joined into one function by laman.py; everything needed is in the page, so that a dead server
   or a pulled cable changes nothing on the screen. */
var DEK, GAMBAR, kini = 0, hitam = false, angka = '', pengaturAngka = 0, pengaturKabar = 0, pengaturTikus = 0;
var antre = null, sedangKirim = false, matiSejak = null, ditolak = '', tiket = [], rinci = null, escDitekan = false;
var ULANG_MS = 2000, BATAS_MS = 1500, MUAT_MS = 6000;

function el(id) { return document.getElementById(id); }
function dariTeks(id) { return JSON.parse(el(id).textContent); }
function buat(nama, kelas, teks) {
  var satu = document.createElement(nama);
  if (kelas) { satu.className = kelas; }
  if (teks) { satu.textContent = teks; }
  return satu;
}
function ini() { return DEK.salindia[kini]; }
function urutanKunci(kunci) {
  for (var i = 0; i < DEK.salindia.length; i++) { if (DEK.salindia[i].kunci === kunci) { return i; } }
  var id = String(kunci || '').split('.')[0];
  for (i = 0; i < DEK.salindia.length; i++) { if (DEK.salindia[i].id === id) { return i; } }
  return -1;
}

/* ---- one slide ---- */

/* The canvas of a slide: fills the window best without a text getting smaller than drawn; the server marks those
   on which its chart has no room. Same rule as kanvas.pilih in Python. */
function pilihKanvas(kunci) {
  var dpr = window.devicePixelRatio || 1, lebar = window.innerWidth, tinggi = window.innerHeight;
  var baik = null;
  DEK.kanvas.forEach(function (k) {
    var templat = document.querySelector('template[data-kunci="' + kunci + '"][data-kanvas="' + k.nama + '"]');
    if (!templat) { return; }
    var skala = Math.min(lebar / k.lebar, tinggi / k.tinggi), nyata = skala * dpr;
    var cacat = templat.content.firstElementChild.hasAttribute('data-cacat');
    var terbaca = nyata >= 0.999;
    var mutu = (cacat ? 0 : 2) + (terbaca ? 1 : 0);
    var isi = terbaca ? k.lebar * k.tinggi * skala * skala : skala;
    if (!baik || mutu > baik.mutu || (mutu === baik.mutu && isi > baik.isi)) {
      baik = { templat: templat, skala: skala, mutu: mutu, isi: isi, terbaca: terbaca, k: k };
    }
  });
  return baik;
}

function gambar() {
  var panggung = el('panggung'), baik = pilihKanvas(ini().kunci);
  var salindia = document.importNode(baik.templat.content.firstElementChild, true);
  Array.prototype.forEach.call(salindia.querySelectorAll('img'), function (img) {
    var sidik = img.getAttribute('src') || '';
    if (sidik.charAt(0) === '#') { img.setAttribute('src', GAMBAR[sidik.slice(1)]); }
  });
  if (ini().klarifikasi) { tandai(salindia); }
  salindia.style.transform = 'translate(' + Math.max(0, (window.innerWidth - baik.k.lebar * baik.skala) / 2) + 'px,' +
    Math.max(0, (window.innerHeight - baik.k.tinggi * baik.skala) / 2) + 'px) scale(' + baik.skala + ')';
  panggung.textContent = '';
  panggung.appendChild(salindia);
  panggung.setAttribute('data-terbaca', baik.terbaca ? '1' : '0');
  panggung.setAttribute('data-kanvas', baik.k.nama);
  dapatDipilih(salindia);
}

function tandai(salindia) {
  var tempat = salindia.querySelector('.fakta') || salindia.querySelector('footer');
  if (tempat && !salindia.querySelector('.klarifikasi')) {
    tempat.appendChild(buat('span', 'klarifikasi', 'Sedang diklarifikasi'));
  }
}

function dapatDipilih(salindia) {
  Array.prototype.forEach.call(salindia.querySelectorAll('svg [data-key]'), function (tanda) {
    tanda.setAttribute('tabindex', '0');
    tanda.setAttribute('role', 'button');
  });
}

function ke(nomor, tanpaLangkah) {
  kini = Math.max(0, Math.min(DEK.salindia.length - 1, nomor));
  setHitam(false);
  tutupSemua();
  gambar();
  try { history.replaceState(null, '', '#' + ini().kunci); } catch (e) { location.hash = ini().kunci; }
  document.title = ini().nomor + ' – ' + ini().judul;
  mulaiWaktu();
  if (!tanpaLangkah) { langkah(); }
  siarkan();
}

function setHitam(nyala) {
  hitam = nyala;
  el('hitam').hidden = !nyala;
}

/* ---- clock of the sessions, kept over a reload; the presenter's window reads it ---- */

function waktuSesi() {
  try { return JSON.parse(localStorage.getItem('serambi-waktu-' + DEK.id)) || {}; } catch (e) { return {}; }
}
function mulaiWaktu() {
  var waktu = waktuSesi(), sesi = String(ini().acara), kini_ = Date.now();
  // a start of yesterday's rehearsal is not this session's
  if (!waktu[sesi] || kini_ - waktu[sesi] > 6 * 3600 * 1000) {
    waktu[sesi] = kini_;
    try { localStorage.setItem('serambi-waktu-' + DEK.id, JSON.stringify(waktu)); } catch (e) { /* private mode */ }
  }
}
