/* The library of the USB pack: which page lies over the stage is said by the address (#isi, #profil-…, #tabel-…);
   the key of a slide in the address means the stage itself. Runs before the stage's script. */
(function () {
'use strict';
var ISI = 'isi', awal = location.hash.slice(1), terakhir = '', letak = {};

function el(id) { return document.getElementById(id); }
function templat(nama) {
  var semua = document.querySelectorAll('template[data-lembar]');
  for (var i = 0; i < semua.length; i++) { if (semua[i].getAttribute('data-lembar') === nama) { return semua[i]; } }
  return null;
}
/* while the library is open, Tab must not wander into the slide under it */
function sembunyi(ya) {
  el('pustaka').hidden = ya;
  if (ya) { el('panggung').removeAttribute('inert'); } else { el('panggung').setAttribute('inert', ''); }
}
function terbuka() { return !el('pustaka').hidden; }

function buka(nama) {
  var satu = templat(nama) || templat(ISI), lembar = el('lembar');
  if (terakhir) { letak[terakhir] = el('pustaka').scrollTop; }
  terakhir = satu.getAttribute('data-lembar');
  lembar.textContent = '';
  lembar.appendChild(document.importNode(satu.content, true));
  sembunyi(false);
  el('pustaka').scrollTop = letak[terakhir] || 0;
  var mulai = el('mulai');
  if (mulai) { mulai.onclick = tutup; }
  (mulai || lembar).focus({ preventScroll: true });
}
function kunciTampil() {
  var satu = document.querySelector('#panggung .salindia');
  return satu ? satu.getAttribute('data-kunci') : '';
}
function alamat(nama) {
  try { history.replaceState(null, '', '#' + nama); } catch (e) { location.hash = nama; }
}
/* back to the slide that lies under the library */
function tutup() {
  alamat(kunciTampil());
  sembunyi(true);
  el('panggung').focus();
}

window.addEventListener('hashchange', function () {
  var nama = decodeURIComponent(location.hash.slice(1));
  if (templat(nama)) { buka(nama); return; }
  if (terbuka()) { sembunyi(true); el('panggung').focus(); }
});
/* first of all listeners, so that the stage does not step while one reads */
window.addEventListener('keydown', function (kejadian) {
  var kunci = kejadian.key;
  if (terbuka()) {
    kejadian.stopPropagation();
    if (kunci === 'F5' || kunci === 'Escape' && terakhir === ISI) { kejadian.preventDefault(); tutup(); }
    else if (kunci === 'Escape') { kejadian.preventDefault(); alamat(ISI); buka(ISI); }
  } else if ((kunci === 'd' || kunci === 'D') && !kejadian.ctrlKey && !kejadian.altKey && !kejadian.metaKey && el('klarifikasi').hidden) {
    kejadian.preventDefault();
    kejadian.stopPropagation();
    alamat(ISI);
    buka(ISI);
  }
}, true);
/* a click on the library is none on the stage; links go on to the address */
el('pustaka').addEventListener('click', function (kejadian) { kejadian.stopPropagation(); });

document.addEventListener('DOMContentLoaded', function () {
  var salindia = document.querySelector('template[data-kunci="' + awal.replace(/[^\w.-]/g, '') + '"]');
  if (awal && salindia) { sembunyi(true); return; }
  var nama = templat(awal) ? awal : ISI;
  alamat(nama);
  buka(nama);
});
}());
