/* The stage, part 3: what lies over the slide: messages, a value in large, the clarification line, the bar. */
/* ---- over the slide ---- */

function kabar(teks) {
  el('kabar').textContent = teks;
  el('kabar').hidden = false;
  clearTimeout(pengaturKabar);
  pengaturKabar = setTimeout(function () { el('kabar').hidden = true; }, 4000);
}
function tutupSemua() {
  el('rinci').hidden = el('bar').hidden = el('klarifikasi').hidden = el('lompat').hidden = true;
  rinci = null;
  angka = '';
  escDitekan = false;
}

function bukaRinci(tanda) {
  var judul = tanda.querySelector('title'), baris = judul ? judul.textContent.split('\n') : [];
  var kartu = el('rinci').firstElementChild, nilai = tanda.getAttribute('data-text') || '';
  kartu.textContent = '';
  kartu.className = 'kartu';
  kartu.appendChild(buat('p', 'nama', baris[0] || nilai));
  if (nilai && nilai !== baris[0]) { kartu.appendChild(buat('p', 'nilai', nilai)); }
  baris.slice(1, 6).forEach(function (satu) {
    if (satu !== nilai) { kartu.appendChild(buat('p', 'lain', satu)); }
  });
  if (ini().contoh) { kartu.appendChild(buat('p', 'contoh', ini().contoh)); }
  rinci = { kunci: tanda.getAttribute('data-key') || '', nama: baris[0] || '' };
  el('rinci').hidden = false;
  if (document.activeElement) { document.activeElement.blur(); }
}

/* definition, notes and sources in full: the footer only has room for the short form */
function bukaKeterangan() {
  var baris = ini().keterangan || [], kartu = el('rinci').firstElementChild;
  if (!baris.length) { kabar('Salindia ini tidak mempunyai keterangan.'); return; }
  tutupSemua();
  kartu.textContent = '';
  kartu.className = 'kartu panjang';
  baris.forEach(function (satu) { kartu.appendChild(buat('p', 'lain', satu)); });
  rinci = { kunci: '', nama: '' };
  el('rinci').hidden = false;
}

function bukaKlarifikasi() {
  if (!DEK.server) { kabar('Klarifikasi hanya dapat dicatat pada layar Serambi.'); return; }
  var asal = rinci && rinci.nama ? rinci.nama : ini().saringan;
  var wilayah = rinci ? rinci.kunci : '';
  tutupSemua();
  el('klarifikasi').querySelector('label').textContent = 'Catat klarifikasi – ' + ini().judul + (asal ? ' (' + asal + ')' : '');
  el('klarifikasi').setAttribute('data-wilayah', wilayah);
  el('isi-klarifikasi').value = '';
  el('klarifikasi').hidden = false;
  el('isi-klarifikasi').focus();
}
function catatKlarifikasi(kejadian) {
  kejadian.preventDefault();
  var isi = el('isi-klarifikasi').value.trim(), wilayah = el('klarifikasi').getAttribute('data-wilayah');
  tutupSemua();
  el('isi-klarifikasi').blur();
  if (!isi) { return; }
  terapkanTiket(ini().kunci);
  tiket.push({ rapat: DEK.id, salindia: ini().kunci, wilayah: wilayah, isi: isi });
  simpanTiket();
  kirimTiket();
}

var PERINTAH = [
  ['Berikutnya (→)', 'maju'], ['Sebelumnya (←)', 'mundur'], ['Layar hitam (B)', 'hitam'],
  ['Catat klarifikasi (T)', 'klarifikasi'], ['Tampilan langsung (L)', 'langsung'], ['Jendela penyaji (P)', 'penyaji'],
  ['Keterangan (I)', 'keterangan'], ['Layar penuh (F)', 'penuh'], ['Muat ulang (F5)', 'segar'], ['Tutup paparan (Esc)', 'keluar']
];
function bukaBar() {
  var bar = el('bar');
  tutupSemua();
  escDitekan = true;
  bar.textContent = '';
  keterangan().forEach(function (satu) { bar.appendChild(buat('p', satu[1], satu[0])); });
  PERINTAH.forEach(function (satu) {
    if (!DEK.server && (satu[1] === 'langsung' || satu[1] === 'penyaji' || satu[1] === 'segar' || satu[1] === 'klarifikasi')) { return; }
    if (satu[1] === 'keluar' && !DEK.keluar) { return; }
    var tombol = buat('button', '', satu[0]);
    tombol.type = 'button';
    tombol.onclick = function () { perintah(satu[1]); };
    bar.appendChild(tombol);
  });
  bar.hidden = false;
}
function keterangan() {
  var baris = [['Salindia ' + ini().nomor + ' dari ' + DEK.salindia.length + '. Ketik nomor lalu Enter untuk melompat; Esc sekali lagi untuk keluar.', '']];
  if (matiSejak) { baris.push(['Server tidak menjawab sejak ' + jam(matiSejak) + '. Paparan tetap berjalan; langkah terakhir dikirim lagi nanti.', 'awas']); }
  if (ditolak) { baris.push([ditolak, 'awas']); }
  if (el('panggung').getAttribute('data-terbaca') === '0') {
    baris.push(['Jendela ini terlalu kecil: huruf di bawah batas baca dari baris belakang. Tekan F untuk layar penuh.', 'awas']);
  }
  return baris;
}
function jam(waktu) { return ('0' + waktu.getHours()).slice(-2) + '.' + ('0' + waktu.getMinutes()).slice(-2); }
