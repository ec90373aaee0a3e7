/* The stage, part 2: other windows of this browser, and the server, which is told best-effort. */
/* ---- other windows of this browser ---- */

var saluran = null;
function bukaSaluran() {
  try {
    saluran = new BroadcastChannel('serambi-layar-' + DEK.id);
    saluran.onmessage = function (pesan) { terima(pesan.data || {}); };
  } catch (e) { saluran = null; }
}
function terima(pesan) {
  if (pesan.jenis === 'tanya') { siarkan(); }
  if (pesan.jenis === 'langkah') { perintah(pesan.perintah, pesan.isi); }
  if (pesan.jenis === 'klarifikasi') { terapkanTiket(pesan.kunci); }
}
function siarkan() {
  if (saluran) { saluran.postMessage({ jenis: 'kini', kunci: ini().kunci, hitam: hitam, server: !matiSejak }); }
}

/* ---- the server, best-effort ---- */

function minta(cara, alamat, isi, selesai) {
  var x = new XMLHttpRequest();
  x.open(cara, alamat);
  x.timeout = BATAS_MS * 2;
  if (isi) {
    x.setRequestHeader('Content-Type', 'application/json');
    x.setRequestHeader('X-CSRF-Token', DEK.server.csrf);
  }
  x.onloadend = function () { selesai(x.status, x.responseText); };
  try { x.send(isi ? JSON.stringify(isi) : null); } catch (e) { selesai(0, ''); }
}

function langkah() {
  if (!DEK.server || !DEK.server.langkah) { return; }
  antre = { rapat: DEK.id, salindia: ini().kunci, hitam: hitam };
  kirimLangkah();
}
/* only the newest step matters: older ones are dropped, the last is sent again until the server has it */
function kirimLangkah() {
  if (sedangKirim || !antre) { return; }
  var isi = antre;
  sedangKirim = true;
  minta('POST', DEK.server.langkah, isi, function (status) {
    sedangKirim = false;
    hidup(status);
    if (status >= 200 && status < 300) {
      if (antre === isi) { antre = null; }
      ditolak = '';
      kirimLangkah();
    } else if (status >= 400 && status < 500) {
      if (antre === isi) { antre = null; }
      ditolak = status === 404 ? 'Salindia ini tidak ada lagi di susunan. Tekan F5 untuk memuat susunan terbaru.'
        : 'Langkah tidak tersimpan: sesi penyunting berakhir. Masuk kembali di jendela lain.';
      kirimLangkah();
    } else {
      setTimeout(kirimLangkah, ULANG_MS);
    }
  });
}
function hidup(status) {
  matiSejak = status > 0 && status < 500 ? null : (matiSejak || new Date());
}

function kirimTiket() {
  if (!DEK.server || !tiket.length) { return; }
  var satu = tiket[0];
  minta('POST', DEK.server.klarifikasi, satu, function (status, teks) {
    hidup(status);
    if (status >= 200 && status < 500) {
      tiket.shift();
      simpanTiket();
      if (status < 300) { segarkan(null); }
      if (status >= 400) { kabar(pesanDari(teks) || 'Klarifikasi tidak dapat dicatat. Catat di kertas: ' + satu.isi); }
      kirimTiket();
    } else { setTimeout(kirimTiket, ULANG_MS); }
  });
}
function pesanDari(teks) { try { return JSON.parse(teks).pesan; } catch (e) { return ''; } }
function simpanTiket() {
  try { localStorage.setItem('serambi-tiket-' + DEK.id, JSON.stringify(tiket)); } catch (e) { /* private mode */ }
}
function ambilTiket() {
  try { tiket = JSON.parse(localStorage.getItem('serambi-tiket-' + DEK.id)) || []; } catch (e) { tiket = []; }
  kirimTiket();
}
function terapkanTiket(kunci) {
  var id = String(kunci).split('.')[0];
  DEK.salindia.forEach(function (s) { if (s.id === id) { s.klarifikasi = true; } });
  gambar();
}

/* F5 of a clicker: full screen, the newest deck if the server answers, and the same slide in any case */
function muatUlang() {
  setHitam(false);
  tutupSemua();
  layarPenuh();
  gambar();
  segarkan(function () { kabar('Server tidak menjawab; paparan yang sudah dimuat tetap dipakai.'); });
}
/* the newest deck in place of this one, without leaving the page or full screen */
function segarkan(gagal) {
  if (!DEK.server) { return; }
  var x = new XMLHttpRequest();
  x.open('GET', location.pathname + location.search);
  x.timeout = MUAT_MS;
  x.onload = function () { if (x.status === 200) { tukar(x.responseText); } };
  x.ontimeout = x.onerror = function () { hidup(0); if (gagal) { gagal(); } };
  x.send();
}
function tukar(html) {
  // the styles of this page stay; those of the answer carry another nonce
  var baru = new DOMParser().parseFromString(html.replace(/<style[\s\S]*?<\/style>/g, ''), 'text/html'), kunci = ini().kunci, nomor = kini;
  if (!baru.getElementById('dek')) { return; }
  Array.prototype.forEach.call(document.querySelectorAll('template'), function (t) { t.parentNode.removeChild(t); });
  Array.prototype.forEach.call(baru.querySelectorAll('template'), function (t) {
    document.body.appendChild(document.importNode(t, true));
  });
  el('dek').textContent = baru.getElementById('dek').textContent;
  el('gambar').textContent = baru.getElementById('gambar').textContent;
  muat();
  var tempat = urutanKunci(kunci);
  if (tempat < 0) { ke(nomor); return; }
  // what the presenter has open over the slide stays open
  kini = tempat;
  gambar();
  langkah();
  siarkan();
}
