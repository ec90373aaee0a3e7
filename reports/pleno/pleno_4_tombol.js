/* The plenary, part 4: keys, clickers, buttons, and the start. */
var jamBatal = 0, batalButir = '';
var PERINTAH = [
  ['mundur', '‹'], ['maju', '›'], ['ubah', 'Ubah (E)'], ['setujui', 'Setujui (S)'], ['tahan', 'Tahan (T)'],
  ['batal', 'Batalkan (B)'], ['daftar', 'Daftar (D)'], ['penuh', 'Penuh (F)'], ['bantuan', 'Bantuan (H)'], ['keluar', 'Rumusan']
];
var SEBUT = { mundur: 'Butir sebelumnya', maju: 'Butir berikutnya', keluar: 'Kembali ke halaman Rumusan' };
var TOMBOL = {
  ArrowRight: 'maju', ArrowDown: 'maju', PageDown: 'maju', ' ': 'maju', ArrowLeft: 'mundur', ArrowUp: 'mundur', PageUp: 'mundur',
  Home: 'awal', End: 'akhir', e: 'ubah', s: 'setujui', t: 'tahan', b: 'batal', d: 'daftar', f: 'penuh', h: 'bantuan', '?': 'bantuan'
};

function perintah(nama) {
  if (nama !== 'batal') { batalButir = ''; }
  if (nama === 'maju') { geser(1); }
  else if (nama === 'mundur') { geser(-1); }
  else if (nama === 'awal') { ke(0); }
  else if (nama === 'akhir') { ke(BUTIR.length - 1); }
  else if (nama === 'ubah') { bukaSunting(); }
  else if (nama === 'setujui') { putus('disetujui'); }
  else if (nama === 'tahan') { putus('ditahan'); }
  else if (nama === 'batal') { batal(); }
  else if (nama === 'penuh') { layarPenuh(); }
  else if (nama === 'keluar') { location.href = S.keluar + '?rapat=' + encodeURIComponent(P.id); }
  else { bukaAtas(nama); }
}
/* a clause longer than the screen is read to its end first */
function geser(arah) {
  var kotak = el('gulung'), sisa = arah > 0 ? kotak.scrollHeight - kotak.clientHeight - kotak.scrollTop : kotak.scrollTop;
  if (sisa > 4) { kotak.scrollTop += arah * kotak.clientHeight * 0.8; } else { ke(kini + arah); }
}
/* twice: the black-screen button of a clicker sends B as well */
function batal() {
  var b = ini();
  if (!b) { return; }
  if (b.setuju === 'usulan') { kabar('Butir ini masih usulan; tidak ada yang dibatalkan.'); return; }
  if (batalButir === b.id) { batalButir = ''; putus('usulan'); return; }
  batalButir = b.id;
  kabar('Tekan B sekali lagi untuk mengembalikan butir ini menjadi usulan.');
  clearTimeout(jamBatal);
  jamBatal = setTimeout(function () { if (batalButir) { batalButir = ''; kabarKetikan(); } }, 4000);
}
function layarPenuh() {
  var akar = document.documentElement;
  if (document.fullscreenElement) { document.exitFullscreen(); return; }
  if (akar.requestFullscreen) { akar.requestFullscreen().catch(function () {}); }
}

function tekan(kejadian) {
  var kunci = kejadian.key, kecil = kunci.length === 1 ? kunci.toLowerCase() : kunci;
  if (sunting) {
    if (kunci === 'Escape') { kejadian.preventDefault(); tutupSunting(); }
    if (kunci === 'Enter' && (kejadian.ctrlKey || kejadian.metaKey)) { simpan(kejadian); }
    return;
  }
  if (kejadian.ctrlKey || kejadian.altKey || kejadian.metaKey || kunci === 'Tab' || kejadian.repeat && 'stbe'.indexOf(kecil) >= 0) { return; }
  if (kunci === 'Escape') { tutupAtas(); ketikAngka(null); return; }
  if (adaAtas() && kecil !== 'd' && kecil !== 'h' && kecil !== '?') { return; }  // the list scrolls with its own keys
  if (/^[0-9]$/.test(kunci)) { ketikAngka(kunci); return; }
  if (kunci === 'Enter' && angka) { kejadian.preventDefault(); lompat(); return; }
  if (kunci === ' ' && document.activeElement && document.activeElement.tagName === 'BUTTON') { return; }
  if (TOMBOL[kecil]) { kejadian.preventDefault(); perintah(TOMBOL[kecil]); }
}
function ketikAngka(satu) {
  angka = satu === null ? '' : (angka + satu).slice(-3);
  tulis('lompat', angka);
  el('lompat').hidden = !angka;
  clearTimeout(jamAngka);
  if (angka) { jamAngka = setTimeout(function () { ketikAngka(null); }, 3000); }
}
function lompat() {
  var tujuan = parseInt(angka, 10);
  ketikAngka(null);
  if (tujuan >= 1 && tujuan <= BUTIR.length) { ke(tujuan - 1); } else { kabar('Tidak ada butir urutan ' + tujuan + '.'); }
}

function tombol() {
  var nav = document.querySelector('footer nav'), b = ini();
  if (!nav.children.length) {
    PERINTAH.forEach(function (satu) {
      var t = buat('button', '', satu[1]);
      t.type = 'button';
      t.setAttribute('data-perintah', satu[0]);
      if (SEBUT[satu[0]]) { t.setAttribute('aria-label', SEBUT[satu[0]]); }
      t.onclick = function () { perintah(satu[0]); t.blur(); };
      nav.appendChild(t);
    });
  }
  Array.prototype.forEach.call(nav.children, function (t) {
    var nama = t.getAttribute('data-perintah');
    t.disabled = !!sunting || ((!b) && nama !== 'penuh' && nama !== 'bantuan' && nama !== 'keluar') || (b && ((nama === 'mundur' && kini === 0) ||
      (nama === 'maju' && kini === BUTIR.length - 1) || (nama === 'setujui' && b.setuju === 'disetujui') ||
      (nama === 'tahan' && b.setuju === 'ditahan') || (nama === 'batal' && b.setuju === 'usulan')));
  });
}

document.addEventListener('keydown', tekan);
el('sunting').addEventListener('submit', simpan);
el('sunting').addEventListener('input', simpanKetikan);
el('tutup-sunting').onclick = tutupSunting;
el('buang-ketikan').onclick = buang;
el('pakai-baru').onclick = pakaiBaru;
Array.prototype.forEach.call(document.querySelectorAll('.tutup'), function (t) { t.onclick = tutupAtas; });
el('gulung').addEventListener('scroll', tandaiLebih);
window.addEventListener('resize', ukur);
document.addEventListener('fullscreenchange', function () { document.body.classList.toggle('penuh', !!document.fullscreenElement); ukur(); });
document.addEventListener('mousemove', function () {
  var diam = document.body.classList.contains('sunyi');
  document.body.classList.remove('sunyi');
  if (diam) { ukur(); }
  clearTimeout(jamTikus);
  jamTikus = setTimeout(function () { if (!sunting) { document.body.classList.add('sunyi'); ukur(); } }, 4000);
});
var mulai = urutan(location.hash.slice(1));
if (mulai < 0) { mulai = urutan(P.awal); }
kini = Math.max(0, mulai);
gambar();
kabarKetikan();
jamTanya = setTimeout(tanya, TANYA_MS);
