"""English literals of Streamlit's frame: connection, dialogs, menus, navigation, text inputs, choices.

Each mapping belongs to the bundles that match its glob. A key without a backtick stands for a whole template
literal (`` `Key` ``); a key with backticks is a piece of code, for words that also occur elsewhere.
"""

Isi = str | tuple[str, int]  # the replacement, and how often the literal must occur (1 unless told)

INDEX: dict[str, Isi] = {
    # Connection
    "_O=`Connecting`": "_O=`Menghubungkan`",
    "Connecting to Streamlit server": "Menghubungkan ke Serambi",
    "Connecting to static app": "Menghubungkan ke tampilan statis",
    "bO=`Error`": "bO=`Galat`",
    "Unable to connect to Streamlit server": "Tidak dapat terhubung ke Serambi",
    "Connection error": "Sambungan terputus",
    "Connection timed out.": "Waktu sambungan habis.",
    "Connection timed out - ECONNABORTED": "Waktu sambungan habis",
    "Network error": ("Galat jaringan", 2),
    "Unknown error": ("Galat yang tidak dikenal", 3),
    "Request aborted": "Permintaan dibatalkan",
    "Request failed with status ${t.status}": "Permintaan gagal dengan status ${t.status}",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:": (
        "Serambi tidak menjawab. Jika jendelanya tertutup, jalankan lagi:"
    ),
    "streamlit run yourscript.py": "python mulai.py",
    "Streamlit server is not responding. Are you connected to the internet?": (
        "Serambi tidak menjawab. Periksa apakah jendela Serambi di komputer penyaji masih terbuka "
        "dan perangkat ini terhubung ke jaringan yang sama."
    ),
    (
        "Cannot connect to Streamlit (HTTP status: 403).\n\n"
        "If you are trying to access a Streamlit app running on another server, "
        "this could be due to the app's [CORS](${rD}) settings."
    ): (
        "Serambi menolak sambungan dari alamat ini (status HTTP 403). "
        "Buka Serambi lewat alamat yang tercetak di jendelanya."
    ),
    "`Connection failed with status ${r}${s?`, and response:`:`.`}`": (
        "`Sambungan gagal dengan status ${r}${s?`, jawaban:`:`.`}`"
    ),
    "Connection lost. Please wait for the app to reconnect, then try again.": (
        "Sambungan terputus. Tunggu sampai tersambung lagi, lalu ulangi."
    ),
    "Please wait...": "Mohon tunggu...",
    "Bad message format": "Format pesan tidak sah",
    # Page not found
    "Page not found": "Halaman tidak ditemukan",
    "You have requested page /${e}, but no corresponding file was found in the app's pages/ directory": (
        "Halaman /${e} tidak ada di Serambi"
    ),
    "The page that you have requested does not seem to exist": "Halaman yang diminta tidak ada",
    "${t}. Running the app's main page.": "${t}. Halaman utama ditampilkan.",
    # Dialogs and script state
    "Script execution error": "Galat saat menyusun halaman",
    "No message": ("Tanpa keterangan", 2),
    "Try again": "Coba lagi",
    "r?`Continue anyway`:`Close`": "r?`Tetap lanjutkan`:`Tutup`",
    "children:`Close`": "children:`Tutup`",
    '"aria-label":`Close`': '"aria-label":`Tutup`',
    "close:`Close`": "close:`Tutup`",
    "dismiss:`Dismiss`": "dismiss:`Tutup`",
    'Dialog type "${e.type}" not recognized.': 'Jenis dialog "${e.type}" tidak dikenal.',
    "**Are you sure you want to clear the app's function caches?**": (
        "**Kosongkan simpanan sementara Serambi?**"
    ),
    "This will remove all cached entries from functions using": "Hasil yang tersimpan akan dihitung ulang;",
    '"`@st.cache_data` and `@st.cache_resource`."': '"data tidak berubah."',
    "children:`Clear caches`": ("children:`Kosongkan`", 2),
    "children:`Cancel`": "children:`Batal`",
    "`Stopping...`:`Stop`": "`Menghentikan...`:`Hentikan`",
    "File change.": "Berkas berubah.",
    "children:`Rerun`": "children:`Jalankan ulang`",
    "Always rerun": "Selalu jalankan ulang",
    '"aria-label":`Running...`': '"aria-label":`Sedang memuat...`',
    "children:`Copy`": "children:`Salin`",
    "children:`About`": "children:`Tentang`",
    "Ask Google": "Cari di web",
    "Ask ChatGPT": "Tanya asisten",
    "No docs available": ("Tidak ada keterangan", 2),
    "Your app is having trouble loading the component.": "Komponen ini tidak dapat dimuat.",
    # Menu
    "label:`Rerun`": "label:`Jalankan ulang`",
    "label:`Auto rerun`": "label:`Jalankan ulang otomatis`",
    "label:`Clear cache`": "label:`Kosongkan simpanan`",
    "label:`Print`": "label:`Cetak`",
    "Record screen": "Rekam layar",
    "Cancel recording": "Batalkan rekaman",
    "Stop recording": "Hentikan rekaman",
    "Report a bug": ("Laporkan masalah", 2),
    "Get help": ("Bantuan", 2),
    "label:`About`": "label:`Tentang`",
    "label:`System`": "label:`Ikuti sistem`",
    "label:`Light`": "label:`Terang`",
    "label:`Dark`": "label:`Gelap`",
    '"aria-label":`Theme`': '"aria-label":`Tema`',
    '"aria-label":`Main menu`': '"aria-label":`Menu utama`',
    "Made with Streamlit v": "Streamlit v",
    "Copy version to clipboard": "Salin nomor versi",
    "copiedLabel:`Copied`": "copiedLabel:`Tersalin`",
    "children:`Deploy`": "children:`Terbitkan`",
    "Record a screencast": ("Rekam layar", 2),
    (
        "This will record a video with the contents of your screen, "
        "so you can easily share what you're seeing with others."
    ): "Isi layar akan direkam sebagai video.",
    "Also record audio": ("Rekam juga suara", 2),
    '"Press `Esc` any time to stop recording."': '"Tekan Esc untuk menghentikan rekaman."',
    "Start recording!": "Mulai merekam",
    # Navigation and layout
    '"aria-label":`App pages`': '"aria-label":`Halaman Serambi`',
    '"aria-label":`Sidebar`': '"aria-label":`Bilah samping`',
    "Expand sidebar": "Buka bilah samping",
    "Collapse sidebar": "Tutup bilah samping",
    "Navigate to home page": "Ke halaman utama",
    "App Logo": ("Logo", 2),
    "(opens in new tab)": "(dibuka di tab baru)",
    "View less": "Lebih sedikit",
    "View ${x-m} more": "${x-m} lagi",
    "Skip to main content": "Langsung ke isi",
    '"aria-label":`Notifications`': '"aria-label":`Pemberitahuan`',
    "Scroll tabs left": "Geser tab ke kiri",
    "Scroll tabs right": "Geser tab ke kanan",
    "Shortcut ${l}": "Pintasan ${l}",
    "space:`Space`": "space:`Spasi`",
    "n&&r?`Step`:t?cn(t):n?`Step`:`Expander`": "n&&r?`Langkah`:t?cn(t):n?`Langkah`:`Rincian`",
    "stateLabel:`running`": "stateLabel:`sedang berjalan`",
    "stateLabel:`complete`": "stateLabel:`selesai`",
    "stateLabel:`error`": "stateLabel:`galat`",
    "Chat message from ${a}": "Pesan dari ${a}",
    "Error uploading file": "Berkas gagal diunggah",
    "Error deleting file": "Berkas gagal dihapus",
}

PILIHAN: dict[str, dict[str, Isi]] = {
    "utils.ob4*.js": {
        "Add options": "Tambah pilihan",
        "Add an option": "Tambah pilihan",
        "No options to select": "Tidak ada pilihan",
        "Choose or add options": "Pilih atau tambahkan",
        "Choose or add an option": "Pilih atau tambahkan",
        "Choose options": "Pilih",
        "Choose an option": "Pilih",
    },
    "Selectbox.*.js": {
        "No results": "Tidak ada hasil",
        "Selectbox options": "Daftar pilihan",
        "??`Selectbox`": "??`Pilihan`",
        "Clear value": "Kosongkan",
        '"aria-label":`Open`': '"aria-label":`Buka`',
        "Add: ${M}": "Tambah: ${M}",
    },
    "Multiselect.*.js": {
        "No results": ("Tidak ada hasil", 2),
        "Select all": "Pilih semua",
        "Select ${p.length} matches": "Pilih ${p.length} yang cocok",
        "Add: ${n}": "Tambah: ${n}",
        "t.maxSelections===1?`option`:`options`": "t.maxSelections===1?`pilihan`:`pilihan`",
        "You can only select up to ${t.maxSelections} ${e}. Remove an option first.": (
            "Paling banyak ${t.maxSelections} ${e}. Hapus satu pilihan dahulu."
        ),
        "label||`Multiselect`": "label||`Pilihan ganda`",
        "Multiselect options": "Daftar pilihan",
        "Selected values": "Nilai terpilih",
        '"aria-label":`Remove ${e}`': '"aria-label":`Hapus ${e}`',
        "Clear all": "Hapus semua",
        '"aria-label":`Open`': '"aria-label":`Buka`',
    },
    "useSyncComboBox*.js": {
        "Show suggestions": "Tampilkan saran",
        "listboxLabel:`Suggestions`": ("listboxLabel:`Saran`", 2),
        "e=>`${e.optionText}, selected`,buttonLabel": "e=>`${e.optionText}, terpilih`,buttonLabel",
        "number(e.groupCount)} option`,other:()=>`${t.number(e.groupCount)} options`})}. `": (
            "number(e.groupCount)} pilihan`,other:()=>`${t.number(e.groupCount)} pilihan`})}. `"
        ),
        "`Entered group ${e.groupTitle}, with ${t": "`Kelompok ${e.groupTitle}, ${t",
        "`, selected`": "`, terpilih`",
        "number(e.optionCount)} option`,other:()=>`${t.number(e.optionCount)} options`})} available.`": (
            "number(e.optionCount)} pilihan`,other:()=>`${t.number(e.optionCount)} pilihan`})} tersedia.`"
        ),
    },
    "Radio.*.js": {"No options to select.": "Tidak ada pilihan."},
    "InputInstructions.*.js": {
        "`submit form`:`apply`": "`mengirim`:`menerapkan`",
        "`Press ${r()?`⌘`:`Ctrl`}+Enter to ${e}`": "`Tekan ${r()?`⌘`:`Ctrl`}+Enter untuk ${e}`",
        "Press Enter to ${e}": "Tekan Enter untuk ${e}",
    },
    "TextInput.*.js": {
        "Invalid input.": ("Masukan tidak sah.", 2),
        "${g} Must match pattern: ${e.toString()}": "${g} Harus sesuai pola: ${e.toString()}",
        "Clear entry": "Kosongkan",
        "Hide password": "Sembunyikan sandi",
        "Show password": "Tampilkan sandi",
    },
    "requiredField.*.js": {"This field is required.": "Wajib diisi."},
    "MenuButton.*.js": {"text||`Menu`": "text||`Menu pilihan`"},
    "WidgetLabel.*.js": {"(required)": "(wajib)"},
    "useFormValidation.*.js": {"Invalid value.": "Nilai tidak sah."},
    "NumberInput.*.js": {
        "Number is outside the allowed range. Please enter a value between ${n} and ${r}.": (
            "Angka di luar rentang. Isi antara ${n} dan ${r}."
        ),
        "Number is below the allowed range. Please enter a value greater than or equal to ${n}.": (
            "Angka terlalu kecil. Paling kecil ${n}."
        ),
        "Number is below the allowed range.": "Angka terlalu kecil.",
        "Number is above the allowed range. Please enter a value less than or equal to ${r}.": (
            "Angka terlalu besar. Paling besar ${r}."
        ),
        "Number is above the allowed range.": "Angka terlalu besar.",
        "Error: ${M}": "Galat: ${M}",
        "Clear value": "Kosongkan",
        "Decrement": "Kurangi",
        "Increment": "Tambah",
    },
    "Slider.*.js": {"i===0?`start`:`end`": "i===0?`awal`:`akhir`"},
}
