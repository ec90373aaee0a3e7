/* Follows the stage: server-sent events, else polling; plain ES5, for WebViews of 2017 and older. */
(function () {
  "use strict";
  var AKAR = "/peserta";
  var TANDA = "serambi"; /* every answer of ours carries it: a hotel's login page does not */
  var DIAM_MS = 12000;   /* the stream beats every 5 s */
  var TANYA_MS = 3000;
  var COBA_ALIRAN_MS = 30000;
  var kini = JSON.parse(document.body.getAttribute("data-awal"));
  var ikut = !kini.lihat;
  var tampil = kini.lihat || kini.kunci;
  var sidikTampil = kini.lihat ? "" : kini.sidik;
  var simpanan = {};
  var urut = bacaDaftar();
  var aliran = null, dengar = 0, gagalAliran = 0, gagal = 0, sedang = null, ingin = null;
  var jam = { tanya: 0, aliran: 0, ambil: 0, jaga: 0 };

  function el(id) { return document.getElementById(id); }
  function acak(ms) { return Math.floor(Math.random() * ms); }
  function nanti(nama, ms, kerja) { clearTimeout(jam[nama]); jam[nama] = setTimeout(kerja, ms); }

  /* ---- asking the server ---- */
  function ambil(jalur, jadi, luput) {
    var minta = new XMLHttpRequest(), selesai = false;
    function akhir(kerja, isi) { if (!selesai) { selesai = true; kerja(isi); } }
    minta.onreadystatechange = function () {
      var isi = null;
      if (minta.readyState !== 4) { return; }
      try { isi = JSON.parse(minta.responseText); } catch (galat) { isi = null; }
      if (isi && isi[TANDA]) { akhir(jadi, isi); return; }
      akhir(luput, minta.status >= 200 && minta.status < 400 ? "portal" : "putus");
    };
    minta.open("GET", jalur, true);
    minta.timeout = 9000;
    minta.send();
    return minta;
  }

  function kabar(teks) {
    el("kabar").hidden = !teks;
    if (el("kabar").textContent !== teks) { el("kabar").textContent = teks; }
  }
  function keadaan(hidup, teks) {
    el("keadaan").className = hidup ? "hidup" : "";
    if (el("keadaan").textContent !== teks) { el("keadaan").textContent = teks; }
  }
  function tersambung() { gagal = 0; kabar(""); keadaan(true, "Tersambung"); }
  function terputus(sebab) {
    gagal += 1;
    if (gagal < 2 && sebab !== "portal") { keadaan(false, "Menyambung"); return; }
    keadaan(false, "Terputus");
    kabar(sebab === "portal" ?
      "Wi-Fi ini meminta Anda masuk dahulu. Buka halaman masuk Wi-Fi, lalu kembali ke sini." :
      "Sambungan ke server rapat terputus. Halaman ini mencoba lagi sendiri; salindia terakhir tetap dapat dibaca.");
  }

  /* ---- news ---- */
  function terima(baru) {
    tersambung();
    if (baru.b === kini.b && baru.n < kini.n) { return; } /* an older answer that came late */
    if (baru.d !== kini.d || baru.b !== kini.b) { ambilDaftar(); }
    if (baru.r !== kini.r || baru.b !== kini.b) { ambilRumusan(); }
    kini = baru;
    if (el("rapat").textContent !== baru.nama) { el("rapat").textContent = baru.nama; }
    el("jeda").hidden = !baru.hitam;
    if (ikut) { tuju(baru.kunci, baru.sidik); }
  }

  function tuju(kunci, sidik) {
    if (tampil === kunci && (!sidik || sidik === sidikTampil)) { ingin = null; batal(); tombol(); return; }
    ingin = { kunci: kunci, sidik: sidik, kali: 0 };
    ambilSalindia();
  }
  function batal() { var lama = sedang; sedang = null; clearTimeout(jam.ambil); if (lama) { lama.abort(); } }
  function ambilSalindia() {
    var mau = ingin, ada = mau && simpanan[mau.kunci];
    batal();
    if (!mau) { return; }
    if (ada && (!mau.sidik || ada.sidik === mau.sidik)) { pasang(ada); return; }
    sedang = ambil(AKAR + "/salindia/" + encodeURIComponent(mau.kunci) + "?v=" + encodeURIComponent(mau.sidik || ""),
      function (isi) { if (mau === ingin) { sedang = null; tersambung(); pasang(isi); } },
      function (sebab) {
        if (mau !== ingin) { return; }
        sedang = null; mau.kali += 1; terputus(sebab);
        nanti("ambil", Math.min(6000, 400 * Math.pow(2, mau.kali)) + acak(400), ambilSalindia);
      });
  }
  function pasang(isi) {
    if (isi.html) {
      simpanan[isi.kunci] = isi;
      el("isi").innerHTML = isi.html;
      window.scrollTo(0, 0);
    }
    tampil = isi.html ? isi.kunci : tampil;
    sidikTampil = isi.sidik || sidikTampil;
    ingin = null;
    if (isi.pesan) { kabar(isi.pesan); }
    tombol();
  }

  /* ---- stream, with polling as fallback ---- */
  function mulaiAliran() {
    clearTimeout(jam.aliran);
    tutupAliran();
    if (!window.EventSource) { return; }
    try { aliran = new EventSource(AKAR + "/aliran"); } catch (galat) { aliran = null; return; }
    dengar = new Date().getTime();
    aliran.addEventListener("kabar", function (e) { berdenyut(); gagalAliran = 0; terima(JSON.parse(e.data)); });
    aliran.addEventListener("denyut", berdenyut);
    aliran.addEventListener("ulang", function () { mulaiAliran(); });
    aliran.onerror = function () { putusAliran(); };
    jaga();
  }
  function berdenyut() { dengar = new Date().getTime(); clearTimeout(jam.tanya); tersambung(); }
  function tutupAliran() {
    clearTimeout(jam.jaga);
    if (aliran) { aliran.onerror = null; aliran.close(); aliran = null; }
  }
  function jaga() {
    nanti("jaga", 2000, function () {
      if (new Date().getTime() - dengar > DIAM_MS) { putusAliran(); } else { jaga(); }
    });
  }
  function putusAliran() { /* never EventSource's own retry: it gives up for good on a login page */
    tutupAliran();
    gagalAliran += 1;
    nanti("aliran", gagalAliran < 6 ? 700 + acak(900) : COBA_ALIRAN_MS / 2 + acak(COBA_ALIRAN_MS), mulaiAliran);
    nanti("tanya", acak(400), tanya);
  }
  function tanya() {
    ambil(AKAR + "/kini", function (isi) {
      var kembali = gagal > 0; /* the network is back: no need to wait with the stream */
      terima(isi);
      if (kembali && !aliran) { gagalAliran = 0; nanti("aliran", acak(700), mulaiAliran); }
      lagi();
    }, function (sebab) { terputus(sebab); lagi(); });
  }
  function lagi() {
    if (aliran && new Date().getTime() - dengar < DIAM_MS && gagalAliran === 0) { return; }
    nanti("tanya", Math.min(8000, TANYA_MS + gagal * 500) + acak(700), tanya);
  }
  function bangun() { mulaiAliran(); nanti("tanya", acak(300), tanya); }
  function tidur() { tutupAliran(); clearTimeout(jam.aliran); clearTimeout(jam.tanya); } /* in a pocket */

  /* ---- list and buttons ---- */
  function bacaDaftar() {
    var semua = document.getElementById("butir").getElementsByTagName("a"), hasil = [], i;
    for (i = 0; i < semua.length; i += 1) { hasil.push(semua[i].getAttribute("data-kunci")); }
    return hasil;
  }
  function ambilDaftar() {
    ambil(AKAR + "/daftar", function (isi) {
      el("butir").innerHTML = isi.html;
      urut = bacaDaftar();
      el("kosong").hidden = urut.length > 0;
      tombol();
    }, function () { kini.d = ""; });
  }
  function ambilRumusan() { /* a clause was approved, changed or taken back */
    ambil(AKAR + "/rumusan", function (isi) {
      el("butir-rumusan").innerHTML = isi.html;
      el("rumusan").hidden = !isi.html;
    }, function () { kini.r = ""; });
  }
  function tombol() {
    var semua = el("butir").getElementsByTagName("a"), di = urut.indexOf(tampil), i;
    for (i = 0; i < semua.length; i += 1) {
      semua[i].className = semua[i].getAttribute("data-kunci") === tampil ? "kini" : "";
    }
    el("mundur").disabled = di < 1;
    el("maju").disabled = di < 0 || di >= urut.length - 1;
    el("ikuti").setAttribute("aria-pressed", ikut ? "true" : "false");
    el("ikuti").textContent = ikut ? "Mengikuti" : "Ikuti paparan";
  }
  function pilih(kunci) {
    if (!kunci) { return; }
    ikut = false;
    tombol();
    tuju(kunci, "");
  }
  el("mundur").onclick = function () { pilih(urut[urut.indexOf(tampil) - 1]); };
  el("maju").onclick = function () { pilih(urut[urut.indexOf(tampil) + 1]); };
  el("buka-daftar").onclick = function () { el("daftar").scrollIntoView(true); window.scrollBy(0, -56); };
  el("ikuti").onclick = function () {
    ikut = !ikut;
    tombol();
    if (ikut) { tuju(kini.kunci, kini.sidik); }
  };
  el("butir").onclick = function (e) {
    var kunci = e.target.getAttribute("data-kunci");
    if (kunci) { e.preventDefault(); pilih(kunci); window.scrollTo(0, 0); }
  };

  /* ---- tap a mark: its lines are in the <title> that the server wrote ---- */
  el("isi").onclick = function (e) {
    var g = e.target, lama, judul, kotak;
    while (g && g.getAttribute && !g.getAttribute("data-key")) { g = g.parentNode; }
    judul = g && g.getAttribute && g.getElementsByTagName("title")[0];
    kotak = el("isi").querySelector(".ketuk");
    if (!judul || !kotak) { return; }
    lama = el("isi").querySelector("g.pilih");
    if (lama) { lama.setAttribute("class", ""); }
    g.setAttribute("class", "pilih");
    kotak.textContent = judul.textContent;
    kotak.className = "ketuk isi";
  };

  document.addEventListener("visibilitychange", function () { if (document.hidden) { tidur(); } else { bangun(); } });
  window.addEventListener("online", bangun);
  window.addEventListener("offline", function () { putusAliran(); gagal = 1; terputus("putus"); });
  el("jeda").hidden = !kini.hitam;
  tombol();
  if (window.EventSource) { mulaiAliran(); } else { nanti("tanya", 200, tanya); }
}());
