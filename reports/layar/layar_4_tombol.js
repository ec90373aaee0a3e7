/* The stage, part 4: commands, keys and clickers, clicks, and the start. */
function layarPenuh() {
  var akar = document.documentElement;
  if (document.fullscreenElement || !akar.requestFullscreen) { return; }
  akar.requestFullscreen().then(function () {
    // else the browser itself would take the first Esc
    if (navigator.keyboard && navigator.keyboard.lock) { navigator.keyboard.lock(['Escape']).catch(function () {}); }
  }).catch(function () {});
}
function bilaHidup(lakukan) {
  if (!DEK.server) { lakukan(); return; }
  minta('GET', DEK.server.hidup, null, function (status) {
    hidup(status);
    if (status === 200) { lakukan(); } else { kabar('Server tidak menjawab; paparan tetap dapat dilanjutkan.'); }
  });
}
function bukaPenyaji() {
  tutupSemua();
  window.open(DEK.server.penyaji + '?rapat=' + encodeURIComponent(DEK.id), 'serambi-penyaji', 'popup,width=1100,height=750');
}
function pergi(alamat) { bilaHidup(function () { location.href = alamat; }); }
/* in a tab of its own, which closes itself on the way back: this page stays loaded behind it */
function langsung() {
  var s = ini(), alamat = s.alamat + (s.alamat.indexOf('?') < 0 ? '?' : '&') +
    'edisi=' + encodeURIComponent(s.edisi) + '&kembali=' + encodeURIComponent(s.kunci);
  if (!DEK.server || !s.alamat) { kabar('Salindia ini tidak mempunyai tampilan langsung.'); return; }
  tutupSemua();
  bilaHidup(function () { if (!window.open(alamat, 'serambi-langsung')) { location.href = alamat; } });
}

/* ---- commands and keys ---- */

function perintah(nama, isi) {
  if (nama === 'maju') { ke(kini + 1); }
  else if (nama === 'mundur') { ke(kini - 1); }
  else if (nama === 'awal') { ke(0); }
  else if (nama === 'akhir') { ke(DEK.salindia.length - 1); }
  else if (nama === 'kunci' && urutanKunci(isi) >= 0) { ke(urutanKunci(isi)); }
  else if (nama === 'hitam') { tutupSemua(); setHitam(!hitam); langkah(); siarkan(); }
  else if (nama === 'klarifikasi') { bukaKlarifikasi(); }
  else if (nama === 'langsung') { langsung(); }
  else if (nama === 'penyaji' && DEK.server) { bukaPenyaji(); }
  else if (nama === 'keterangan') { bukaKeterangan(); }
  else if (nama === 'penuh') { tutupSemua(); layarPenuh(); }
  else if (nama === 'segar') { muatUlang(); }
  else if (nama === 'keluar') { if (DEK.keluar) { pergi(DEK.keluar); } else { tutupSemua(); } }
}
var TOMBOL = {
  ArrowRight: 'maju', ArrowDown: 'maju', PageDown: 'maju', ' ': 'maju', Spacebar: 'maju', Right: 'maju',
  ArrowLeft: 'mundur', ArrowUp: 'mundur', PageUp: 'mundur', Backspace: 'mundur', Left: 'mundur',
  Home: 'awal', End: 'akhir', b: 'hitam', '.': 'hitam', t: 'klarifikasi', l: 'langsung', p: 'penyaji', i: 'keterangan', f: 'penuh', F5: 'segar'
};

function tekan(kejadian) {
  var kunci = kejadian.key, kecil = kunci.length === 1 ? kunci.toLowerCase() : kunci;
  if (!el('klarifikasi').hidden) {
    if (kunci === 'Escape') { kejadian.preventDefault(); tutupSemua(); el('isi-klarifikasi').blur(); }
    return;
  }
  if (kunci === 'F5' || ((kejadian.ctrlKey || kejadian.metaKey) && kecil === 'r')) { kejadian.preventDefault(); muatUlang(); return; }
  if (kejadian.ctrlKey || kejadian.altKey || kejadian.metaKey || kunci === 'Shift' || kunci === 'Tab' || kunci === 'Process') { return; }
  if (rinci && kecil !== 't') { kejadian.preventDefault(); tutupSemua(); return; }
  if (/^[0-9]$/.test(kunci)) { ketikAngka(kunci); return; }
  if (kunci === 'Enter') { enter(kejadian); return; }
  if (kunci === 'Escape') { kejadian.preventDefault(); if (angka) { tutupSemua(); } else if (escDitekan) { perintah('keluar'); } else { bukaBar(); } return; }
  if (angka && kunci === 'Backspace') { ketikAngka(''); return; }
  if (TOMBOL[kecil]) { kejadian.preventDefault(); perintah(TOMBOL[kecil]); } else if (kecil === '?' || kecil === 'h') { bukaBar(); }
}
function ketikAngka(satu) {
  angka = satu ? (angka + satu).slice(-4) : angka.slice(0, -1);
  el('lompat').textContent = angka;
  el('lompat').hidden = !angka;
  clearTimeout(pengaturAngka);
  pengaturAngka = setTimeout(function () { angka = ''; el('lompat').hidden = true; }, 3000);
}
function enter(kejadian) {
  var fokus = document.activeElement, tujuan = angka ? parseInt(angka, 10) : 0;
  if (!angka && fokus && (fokus.tagName === 'BUTTON')) { return; }
  kejadian.preventDefault();
  if (!angka && fokus && fokus.hasAttribute && fokus.hasAttribute('data-key')) { bukaRinci(fokus); return; }
  if (!angka) { perintah('maju'); return; }
  angka = '';
  for (var i = 0; i < DEK.salindia.length; i++) { if (DEK.salindia[i].nomor === tujuan) { ke(i); return; } }
  el('lompat').hidden = true;
  kabar('Tidak ada salindia nomor ' + tujuan + '.');
}

/* a small bar or point need not be hit: beside it, on its row, is near enough */
function terdekat(kejadian) {
  var svg = kejadian.target.closest('#panggung svg.bagan'), baik = null, jarakBaik = Math.min(window.innerWidth, window.innerHeight) / 14;
  if (!svg) { return null; }
  Array.prototype.forEach.call(svg.querySelectorAll('[data-key]'), function (tanda) {
    var k = tanda.getBoundingClientRect();
    if (!k.width && !k.height) { return; }
    var dx = Math.max(k.left - kejadian.clientX, 0, kejadian.clientX - k.right), dy = Math.max(k.top - kejadian.clientY, 0, kejadian.clientY - k.bottom);
    var jarak = dx * 0.3 + dy;
    if (jarak > 0 && jarak < jarakBaik) { baik = tanda; jarakBaik = jarak; }
  });
  return baik;
}

function klik(kejadian) {
  if (rinci) { tutupSemua(); return; }
  var tanda = kejadian.target.closest ? kejadian.target.closest('#panggung svg [data-key]') || terdekat(kejadian) : null;
  if (tanda) { bukaRinci(tanda); } else if (!kejadian.target.closest('.pita-bawah')) { tutupSemua(); }
}

function muat() {
  DEK = dariTeks('dek');
  GAMBAR = dariTeks('gambar');
  // a slide taken out by the editor is only noticed by its number
  tiket.forEach(function (satu) { var i = urutanKunci(satu.salindia); if (i >= 0) { DEK.salindia[i].klarifikasi = true; } });
}

muat();
if (!DEK.salindia.length) {
  el('panggung').appendChild(buat('p', 'kotak', 'Paparan ini belum berisi salindia. Susun dahulu pada halaman Paparan.'));
  return;
}
bukaSaluran();
document.addEventListener('keydown', tekan);
document.addEventListener('click', klik);
el('klarifikasi').addEventListener('submit', catatKlarifikasi);
window.addEventListener('resize', gambar);
window.addEventListener('hashchange', function () {  // a link to a slide, as in the contents of the USB pack
  var tujuan = urutanKunci(location.hash.slice(1));
  if (tujuan >= 0 && tujuan !== kini) { ke(tujuan); }
});
document.addEventListener('fullscreenchange', function () { if (!document.fullscreenElement) { bukaBar(); } });
document.addEventListener('mousemove', function () {
  document.body.classList.remove('sunyi');
  clearTimeout(pengaturTikus);
  pengaturTikus = setTimeout(function () { document.body.classList.add('sunyi'); }, 3000);
});
if (DEK.server) { ambilTiket(); }
var minta_ = /[?&]salindia=([^&]+)/.exec(location.search);
var mulai = urutanKunci(location.hash.slice(1));
if (mulai < 0 && minta_) { mulai = urutanKunci(decodeURIComponent(minta_[1])); }
if (mulai < 0) { mulai = urutanKunci(DEK.awal); }
ke(mulai < 0 ? 0 : mulai);
