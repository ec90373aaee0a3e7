/* The stage: shows one preloaded slide, listens to keys, clickers and clicks, and tells the server best-effort.
   Everything needed is in the page; a dead server or a pulled cable changes nothing on the screen. */
(function () {
  'use strict';

  var DEK, GAMBAR, kini = 0, hitam = false, angka = '', pengaturAngka = 0, pengaturKabar = 0, pengaturTikus = 0;
  var antre = null, sedangKirim = false, matiSejak = null, ditolak = '', tiket = [], rinci = null, escDitekan = false;
  var ULANG_MS = 2000, BATAS_MS = 1500;

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
    if (!DEK.server) { return; }
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
    if (!DEK.server) { return; }
    var x = new XMLHttpRequest();
    x.open('GET', location.pathname + location.search);
    x.timeout = BATAS_MS;
    x.onload = function () { if (x.status === 200) { tukar(x.responseText); } };
    x.ontimeout = x.onerror = function () { hidup(0); kabar('Server tidak menjawab; paparan yang sudah dimuat tetap dipakai.'); };
    x.send();
  }
  function tukar(html) {
    var baru = new DOMParser().parseFromString(html, 'text/html'), kunci = ini().kunci, nomor = kini;
    if (!baru.getElementById('dek')) { return; }
    Array.prototype.forEach.call(document.querySelectorAll('template'), function (t) { t.parentNode.removeChild(t); });
    Array.prototype.forEach.call(baru.querySelectorAll('template'), function (t) {
      document.body.appendChild(document.importNode(t, true));
    });
    el('dek').textContent = baru.getElementById('dek').textContent;
    el('gambar').textContent = baru.getElementById('gambar').textContent;
    muat();
    var tempat = urutanKunci(kunci);
    ke(tempat >= 0 ? tempat : nomor);
  }

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

  function bukaKlarifikasi() {
    var asal = rinci ? rinci.nama : ini().saringan;
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
    if (!DEK.server) { return; }
    tiket.push({ rapat: DEK.id, salindia: ini().kunci, wilayah: wilayah, isi: isi });
    simpanTiket();
    kirimTiket();
  }

  var PERINTAH = [
    ['Berikutnya (→)', 'maju'], ['Sebelumnya (←)', 'mundur'], ['Layar hitam (B)', 'hitam'],
    ['Catat klarifikasi (T)', 'klarifikasi'], ['Tampilan langsung (L)', 'langsung'], ['Jendela penyaji (P)', 'penyaji'],
    ['Layar penuh (F)', 'penuh'], ['Muat ulang (F5)', 'segar'], ['Tutup paparan (Esc)', 'keluar']
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

  function layarPenuh() {
    var akar = document.documentElement;
    if (document.fullscreenElement || !akar.requestFullscreen) { return; }
    akar.requestFullscreen().then(function () {
      // else the browser itself would take the first Esc
      if (navigator.keyboard && navigator.keyboard.lock) { navigator.keyboard.lock(['Escape']).catch(function () {}); }
    }).catch(function () {});
  }
  function pergi(alamat) {
    if (!DEK.server) { location.href = alamat; return; }
    minta('GET', DEK.server.hidup, null, function (status) {
      hidup(status);
      if (status === 200) { location.href = alamat; } else { kabar('Server tidak menjawab; paparan tetap dapat dilanjutkan.'); }
    });
  }
  function langsung() {
    var s = ini();
    if (!DEK.server || !s.alamat) { kabar('Salindia ini tidak mempunyai tampilan langsung.'); return; }
    pergi(s.alamat + (s.alamat.indexOf('?') < 0 ? '?' : '&') + 'edisi=' + encodeURIComponent(DEK.edisi) + '&kembali=' + encodeURIComponent(s.kunci));
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
    else if (nama === 'penyaji' && DEK.server) { window.open(DEK.server.penyaji + '?rapat=' + encodeURIComponent(DEK.id), 'serambi-penyaji', 'popup,width=1100,height=750'); tutupSemua(); }
    else if (nama === 'penuh') { tutupSemua(); layarPenuh(); }
    else if (nama === 'segar') { muatUlang(); }
    else if (nama === 'keluar') { if (DEK.keluar) { pergi(DEK.keluar); } else { tutupSemua(); } }
  }
  var TOMBOL = {
    ArrowRight: 'maju', ArrowDown: 'maju', PageDown: 'maju', ' ': 'maju', Spacebar: 'maju', Right: 'maju',
    ArrowLeft: 'mundur', ArrowUp: 'mundur', PageUp: 'mundur', Backspace: 'mundur', Left: 'mundur',
    Home: 'awal', End: 'akhir', b: 'hitam', '.': 'hitam', t: 'klarifikasi', l: 'langsung', p: 'penyaji', f: 'penuh', F5: 'segar'
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

  function klik(kejadian) {
    if (rinci) { tutupSemua(); return; }
    var tanda = kejadian.target.closest ? kejadian.target.closest('#panggung svg [data-key]') : null;
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
}());
