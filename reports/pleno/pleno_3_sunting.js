/* The plenary, part 3: changing a clause on the spot. What is typed is kept in this browser until it is stored. */
var sunting = null;  // { id, versi, dasar: fields as they were read, pakaiVersi }

function bidang(nama) { return el('r-' + nama); }
function kunciKetikan(id) { return 'serambi-pleno-' + id; }
function ketikan(id) {
  try { return JSON.parse(localStorage.getItem(kunciKetikan(id))); } catch (e) { return null; }
}
function simpanKetikan() {
  if (!sunting) { return; }
  var beda = yangBeda();
  try {
    if (Object.keys(beda).length) {
      localStorage.setItem(kunciKetikan(sunting.id), JSON.stringify({ versi: sunting.versi, dasar: sunting.dasar, ruas: beda }));
    } else { localStorage.removeItem(kunciKetikan(sunting.id)); }
  } catch (e) { /* private mode: the fields themselves still hold it */ }
}
function hapusKetikan(id) { try { localStorage.removeItem(kunciKetikan(id)); } catch (e) { /* private mode */ } }
function kabarKetikan() {
  if (ini() && ketikan(ini().id) && !sunting) { kabar('Ada ketikan pada butir ini yang belum tersimpan. Tekan E untuk melanjutkan.'); }
  else if (!masukLagi && gagal < 2) { kabar(''); }
}
/* only what was really typed over: another editor's change of another field stays */
function yangBeda() {
  var beda = {};
  Object.keys(NAMA).forEach(function (nama) {
    if (bidang(nama).value !== sunting.dasar[nama]) { beda[nama] = bidang(nama).value; }
  });
  return beda;
}

function bukaSunting() {
  var b = ini(), lama;
  if (!b || sunting) { return; }
  tutupAtas();
  lama = ketikan(b.id);
  sunting = { id: b.id, versi: lama ? lama.versi : b.versi, dasar: lama ? lama.dasar : b.ruas };
  Object.keys(NAMA).forEach(function (nama) {
    bidang(nama).value = lama && nama in lama.ruas ? lama.ruas[nama] : b.ruas[nama];
    if (lama && !(nama in lama.ruas)) { sunting.dasar[nama] = b.ruas[nama]; }
  });
  tulis('judul-sunting', 'Ubah ' + (b.nomor ? 'butir ' + b.nomor : b.cap.split(' – ')[0].toLowerCase()) + ' (urutan ' + (kini + 1) + ')');
  tulis('l-target', 'Target' + (b.satuan ? ' (' + b.satuan + ')' : ''));
  el('butir').hidden = true;
  document.body.classList.add('sunting');
  el('sunting').hidden = false;
  kabar('');
  konflik('');
  suntingBerubah();
  tombol();
  bidang('isi').focus();
}
function tutupSunting() {
  simpanKetikan();
  sunting = null;
  el('sunting').hidden = true;
  el('butir').hidden = false;
  document.body.classList.remove('sunting');
  if (document.activeElement) { document.activeElement.blur(); }
  kabarKetikan();
  gambar();
}
function buang() {
  hapusKetikan(sunting.id);
  Object.keys(NAMA).forEach(function (nama) { bidang(nama).value = sunting.dasar[nama]; });
  tutupSunting();
}

/* somebody else stored this clause meanwhile: say it at once, touch nothing that was typed */
function suntingBerubah() {
  var i = urutan(sunting.id), b = BUTIR[i];
  if (i < 0) { konflik('Butir ini sudah dibuang dari daftar. Salin ketikan Anda bila masih diperlukan.'); return; }
  if (b.versi === sunting.versi) { return; }
  if (!Object.keys(yangBeda()).length) { pakaiBaru(); return; }
  tunjukKonflik(b, 'Butir ini sudah diubah oleh ' + b.diubah + '. Ketikan Anda belum disimpan dan tetap ada di bawah.');
}
function tunjukKonflik(b, kata) {
  var baris = [kata];
  Object.keys(NAMA).forEach(function (nama) {
    if (b.ruas[nama] !== sunting.dasar[nama]) { baris.push(NAMA[nama] + ' sekarang: ' + (b.ruas[nama] || '(kosong)')); }
  });
  baris.push('Bandingkan, lalu tekan Simpan untuk menyimpan ketikan Anda, atau Pakai isi terbaru.');
  konflik(baris.join('\n'));
  el('pakai-baru').hidden = false;
  sunting.pakaiVersi = b.versi;
}
function konflik(teks) {
  tulis('konflik', teks);
  el('konflik').hidden = !teks;
  if (!teks) { el('pakai-baru').hidden = true; }
}
function pakaiBaru() {
  var b = BUTIR[urutan(sunting.id)];
  sunting.versi = b.versi;
  sunting.dasar = b.ruas;
  sunting.pakaiVersi = 0;
  Object.keys(NAMA).forEach(function (nama) { bidang(nama).value = b.ruas[nama]; });
  hapusKetikan(sunting.id);
  konflik('');
}

function simpan(kejadian) {
  var beda, isi;
  if (kejadian) { kejadian.preventDefault(); }
  beda = yangBeda();
  if (!Object.keys(beda).length) { hapusKetikan(sunting.id); tutupSunting(); return; }
  simpanKetikan();
  isi = { id: sunting.id, versi: sunting.pakaiVersi || sunting.versi, ruas: beda };
  el('simpan').disabled = true;
  kirim(S.simpan, isi, function (status, jawab) {
    el('simpan').disabled = false;
    if (!sunting || sunting.id !== isi.id) { return; }
    if (status === 200) {
      hapusKetikan(isi.id);
      sunting.dasar = jawab.butir.ruas;
      Object.keys(NAMA).forEach(function (nama) { bidang(nama).value = jawab.butir.ruas[nama]; });
      tutupSunting();
      pasang(jawab.butir);
      kabar('');
    } else if (status === 409) {
      BUTIR[urutan(isi.id)] = jawab.butir;
      tunjukKonflik(jawab.butir, jawab.pesan);
    } else if (status !== 403) {
      konflik((jawab.pesan || 'Server tidak menjawab.') + '\nBelum tersimpan; ketikan Anda tetap ada.');
    }
  });
}
