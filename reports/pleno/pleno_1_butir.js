/* The plenary, part 1: the state, and one clause on the screen. Texts only ever go in as text, never as HTML.
   The four parts are joined into one function by laman.py; a dead server or a pulled cable changes nothing here. */
var P = JSON.parse(document.getElementById('pleno').textContent), S = P.server;
var BUTIR = P.butir, kini = 0, angka = '', jamAngka = 0, jamStempel = 0, jamTikus = 0;
var BESAR = [84, 72, 64, 56, 48, 44, 40], SEDANG = [56, 48, 44, 40, 36, 32], KECIL = [28, 24, 21];
var NAMA = { isi: 'Isi butir', penanggung_jawab: 'Penanggung jawab', target: 'Target', tenggat: 'Tenggat' };

function el(id) { return document.getElementById(id); }
function buat(nama, kelas, teks) {
  var satu = document.createElement(nama);
  if (kelas) { satu.className = kelas; }
  if (teks) { satu.textContent = teks; }
  return satu;
}
function tulis(id, teks) { if (el(id).textContent !== teks) { el(id).textContent = teks; } }
function ini() { return BUTIR[kini]; }
function urutan(id) {
  for (var i = 0; i < BUTIR.length; i++) { if (BUTIR[i].id === id) { return i; } }
  return -1;
}
function banyak(setuju) { return BUTIR.filter(function (b) { return b.setuju === setuju; }).length; }

function gambar() {
  var b = ini();
  tulis('rapat', 'Pleno: ' + P.nama);
  tulis('edisi', 'Edisi data rapat: ' + P.edisi);
  tulis('diubah', b && b.diubah ? 'Diubah ' + b.diubah : '');
  tulis('hitungan', BUTIR.length ? 'Butir ke-' + (kini + 1) + ' dari ' + BUTIR.length + ' · disetujui ' + banyak('disetujui') +
    ', ditahan ' + banyak('ditahan') + ', usulan ' + banyak('usulan') : '');
  el('butir').className = b ? b.setuju : '';
  el('butir').setAttribute('data-id', b ? b.id : '');
  el('contoh').hidden = !(b && b.contoh);
  tulis('contoh', b ? b.contoh : '');
  el('cap').hidden = !b;
  tulis('cap', b ? b.cap : '');
  tulis('tempat', b ? b.tempat.join(' · ') : '');
  tulis('isi', b ? b.isi : 'Rapat ini belum mempunyai butir rumusan. Tambahkan pada halaman Rumusan; halaman ini berganti sendiri.');
  el('rincian').textContent = '';
  (b ? b.rincian : []).forEach(function (pasang) {
    el('rincian').appendChild(buat('dt', '', pasang[0]));
    el('rincian').appendChild(buat('dd', '', pasang[1]));
  });
  ukur();
  tombol();
  if (!el('daftar').hidden) { isiDaftar(); }
}
/* the largest size at which the whole clause is seen; the smallest one scrolls */
function ukur() {
  var lebar = window.innerWidth, pilihan = lebar >= 1280 && window.innerHeight >= 600 ? BESAR : (lebar > 700 ? SEDANG : KECIL);
  var kotak = el('gulung'), isi = el('isi'), i;
  for (i = 0; i < pilihan.length; i++) {
    isi.style.fontSize = pilihan[i] + 'px';
    if (kotak.scrollHeight <= kotak.clientHeight && isi.scrollWidth <= kotak.clientWidth) { break; }
  }
  kotak.scrollTop = 0;
  tandaiLebih();
}
function tandaiLebih() {
  var kotak = el('gulung');
  kotak.className = kotak.scrollHeight - kotak.clientHeight - kotak.scrollTop > 4 ? 'lebih' : '';
}
function ke(nomor) {
  if (!BUTIR.length) { return; }
  kini = Math.max(0, Math.min(BUTIR.length - 1, nomor));
  kabarKetikan();
  gambar();
  try { history.replaceState(null, '', '#' + ini().id); } catch (e) { /* some kiosks */ }
}

function kabar(teks, tautan) {
  el('kabar').textContent = teks;
  if (tautan) {
    var a = buat('a', '', 'Masuk kembali di tab baru');
    a.href = tautan;
    a.target = '_blank';
    el('kabar').appendChild(a);
  }
  el('kabar').hidden = !teks;
  ukur();
}
function stempel(b) {
  el('stempel').className = b.setuju;
  tulis('stempel', b.setuju === 'usulan' ? 'Kembali\nmenjadi usulan' : b.cap.replace(' – ', '\n'));
  el('stempel').hidden = false;
  clearTimeout(jamStempel);
  jamStempel = setTimeout(function () { el('stempel').hidden = true; }, 1800);
}

/* ---- the list ---- */
function isiDaftar() {
  var ol = el('daftar').querySelector('ol');
  ol.textContent = '';
  BUTIR.forEach(function (b, i) {
    var li = buat('li'), satu = buat('button', b.setuju + (i === kini ? ' kini' : ''));
    satu.type = 'button';
    satu.appendChild(buat('span', 'n', (i + 1) + '. ' + (b.nomor ? 'Butir ' + b.nomor : b.cap.split(' – ')[0])));
    satu.appendChild(buat('span', 't', b.isi));
    satu.onclick = function () { tutupAtas(); ke(i); };
    li.appendChild(satu);
    ol.appendChild(li);
  });
}
function bukaAtas(id) {
  var buka = el(id).hidden;
  tutupAtas();
  if (!buka) { return; }
  if (id === 'daftar') { isiDaftar(); }
  el(id).hidden = false;
  var pilih = el(id).querySelector('.kini');
  if (pilih) { pilih.focus(); pilih.scrollIntoView({ block: 'center' }); }
}
function tutupAtas() { el('daftar').hidden = true; el('bantuan').hidden = true; el('stempel').hidden = true; }
function adaAtas() { return !el('daftar').hidden || !el('bantuan').hidden; }
