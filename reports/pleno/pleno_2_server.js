/* The plenary, part 2: the server. It is asked every moment what changed, so that two operators see each other. */
var TANYA_MS = 1500, BATAS_MS = 6000, gagal = 0, jamTanya = 0, sedangPutus = false, masukLagi = false;

function minta(cara, alamat, isi, selesai) {
  var x = new XMLHttpRequest();
  x.open(cara, alamat);
  x.timeout = BATAS_MS;
  if (isi) {
    x.setRequestHeader('Content-Type', 'application/json');
    x.setRequestHeader('X-CSRF-Token', S.csrf);
  }
  x.onloadend = function () {
    var jawab = null;
    try { jawab = JSON.parse(x.responseText); } catch (e) { jawab = null; }
    selesai(x.status, jawab || {});
  };
  try { x.send(isi ? JSON.stringify(isi) : null); } catch (e) { selesai(0, {}); }
}
/* a session that ended or was begun anew in another tab changes the token: ask for it, then try once more */
function kirim(alamat, isi, selesai, kedua) {
  minta('POST', alamat, isi, function (status, jawab) {
    if (status !== 403 || kedua) { if (status === 403) { sesiHabis(); } selesai(status, jawab); return; }
    tanyaSekali(function (baik) {
      if (baik) { kirim(alamat, isi, selesai, true); } else { sesiHabis(); selesai(status, jawab); }
    });
  });
}
function sesiHabis() {
  if (masukLagi && el('kabar').querySelector('a')) { return; }  // the link under somebody's pointer stays
  masukLagi = true;
  kabar('Sesi penyunting berakhir. Yang Anda ketik tetap ada di layar ini; masuk kembali, lalu ulangi.',
    S.masuk + '?kembali=' + encodeURIComponent('/pleno?rapat=' + P.id));
}

function tanyaSekali(selesai) {
  minta('GET', S.isi + '?rapat=' + encodeURIComponent(P.id) + '&tanda=' + encodeURIComponent(P.tanda), null, function (status, jawab) {
    var baik = status === 200 && typeof jawab.tanda === 'string';
    if (baik) { terima(jawab); }
    selesai(baik, status, jawab);
  });
}
function terima(jawab) {
  S.csrf = jawab.csrf;
  if (masukLagi) { masukLagi = false; kabar(''); }
  if (!jawab.butir || jawab.tanda === P.tanda) { return; }
  var id = ini() ? ini().id : '';
  P.tanda = jawab.tanda;
  P.nama = jawab.nama;
  P.edisi = jawab.edisi;
  BUTIR = jawab.butir;
  kini = Math.max(0, Math.min(BUTIR.length - 1, urutan(id) < 0 ? kini : urutan(id)));
  gambar();
  if (sunting) { suntingBerubah(); }
}
function tanya() {
  tanyaSekali(function (baik, status, jawab) {
    if (baik) {
      if (gagal > 1) { kabar(''); }
      gagal = 0;
    } else if (status === 403) {
      sesiHabis();
    } else {
      gagal += 1;
      if (gagal === 2) { kabar(jawab.pesan || 'Server tidak menjawab. Pleno tetap dapat dibaca; keputusan dan perubahan menunggu sambungan.'); }
    }
    jamTanya = setTimeout(tanya, Math.min(6000, TANYA_MS + gagal * 500));
  });
}

/* a clause as the server has it now takes the place of ours */
function pasang(b) {
  var i = urutan(b.id);
  if (i >= 0) { BUTIR[i] = b; }
  gambar();
}

/* ---- decisions ---- */
var GAGAL_PUTUS = { disetujui: 'S', ditahan: 'T', usulan: 'B' };
function putus(keputusan) {
  var b = ini();
  if (!b || sedangPutus) { return; }
  if (b.setuju === keputusan) { kabar(keputusan === 'usulan' ? 'Butir ini masih usulan.' : 'Butir ini sudah ' + keputusan + '.'); return; }
  sedangPutus = true;
  kirim(S.putus, { id: b.id, versi: b.versi, putusan: keputusan }, function (status, jawab) {
    sedangPutus = false;
    if (status === 200) { kabar(''); pasang(jawab.butir); stempel(jawab.butir); return; }
    if (status === 409) {
      pasang(jawab.butir);
      kabar('Isi butir ini baru saja diubah (' + jawab.butir.diubah + '). Bacakan isi yang sekarang tampil, lalu tekan ' +
        GAGAL_PUTUS[keputusan] + ' lagi.');
      return;
    }
    if (status !== 403) {
      kabar((jawab.pesan || 'Server tidak menjawab.') + ' Keputusan belum tersimpan; tekan ' + GAGAL_PUTUS[keputusan] + ' sekali lagi.');
    }
  });
}
