"""The sentences of the SQL box, by class of error: what is wrong and what to do. `{nama}`, `{mirip}` are "
"filled in."""

from __future__ import annotations

GERBANG = {
    "kosong": "Perintah masih kosong. Tulis satu perintah SELECT, atau pilih salah satu contoh.",
    "banyak": "Hanya satu perintah sekali jalan. Hapus perintah sesudah tanda titik koma pertama.",
    "perintah": "Perintah {perintah} tidak diizinkan: kotak ini hanya membaca. Gunakan satu perintah SELECT, "
    "DESCRIBE, atau SUMMARIZE.",
    "pivot": "PIVOT tanpa daftar nilai tidak didukung. Sebutkan nilainya, misalnya: "
    "pivot pmks on tahun in (2023, 2024) using sum(nilai).",
    "bentuk": "Bentuk perintah ini tidak didukung. Tulis sebagai satu SELECT biasa; semua nilai ditulis langsung.",
    "bagian": "Perintah memuat bagian “{rinci}” yang tidak diizinkan di sini. Gunakan SELECT tanpa perintah lain "
    "di dalamnya.",
    "parameter": "Tanda ? atau $nama tidak dapat dipakai di sini. Tulis nilainya langsung, misalnya tahun = 2024.",
    "fungsi": "Fungsi “{rinci}” tidak ada atau tidak diizinkan di kotak ini. Periksa ejaannya; fungsi hitung, teks, "
    "tanggal, dan agregat umum tersedia.",
    "fungsi_tabel": "Fungsi tabel “{rinci}” tidak diizinkan: kotak ini hanya membaca tabel terbitan. Pilih tabel "
    "dari daftar tabel.",
    "tabel": "Tabel “{rinci}” tidak ada di antara tabel terbitan.{mirip}",
    "nama_cte": "Nama “{rinci}” tidak dapat dipakai sesudah WITH. Gunakan huruf, angka, dan garis bawah, tanpa "
    "awalan duckdb_, pg_, pragma_, atau sqlite_.",
    "zona_waktu": "Kolom hasil “{rinci}” memuat zona waktu dan tidak dapat ditampilkan. Ubah tipenya: "
    "cast(… as timestamp) atau cast(… as date).",
    "rumit": "Perintah bersarang terlalu dalam. Pecah menjadi beberapa bagian dengan WITH.",
}
NAMA_PERINTAH = {
    "INVALID": "ini",
    "CREATE_FUNC": "CREATE",
    "VARIABLE_SET": "SET",
    "LOGICAL_PLAN": "ini",
    "COPY_DATABASE": "COPY",
    "UPDATE_EXTENSIONS": "UPDATE",
}
AKHIR = {
    "waktu": "Perintah dihentikan karena melewati batas waktu {detik:.0f} detik. Persempit dengan WHERE, atau "
    "periksa "
    "JOIN yang belum memakai ON.",
    "memori": "Perintah dihentikan karena memerlukan memori melebihi batas. Kurangi baris atau kolom yang diolah "
    "sekaligus, atau jumlahkan lebih dahulu dengan GROUP BY.",
    "hasil": "Hasil terlalu besar untuk dikirim: satu baris saja melebihi batas. Pilih kolom yang lebih sedikit atau "
    "potong teksnya.",
    "batal": "Perintah dibatalkan. Tekan Jalankan untuk mengulang.",
    "berkas": "Berkas kotak SQL tidak dapat dibaca dan disusun ulang. Jalankan sekali lagi; bila berulang, "
    "hapus folder kotak di SERAMBI_HOME.",
    "tulis_berkas": "Berkas kotak SQL tidak dapat ditulis di {folder}. Periksa sisa ruang disk dan hak tulis folder "
    "itu, lalu jalankan lagi.",
    "proses": "Proses kotak SQL berhenti sebelum menjawab. Jalankan sekali lagi; bila berulang, sampaikan pesan asli "
    "kepada pengelola aplikasi.",
    "belum": "Perintah belum selesai. Tunggu sampai keadaannya selesai.",
    "kosong": GERBANG["kosong"],
    "panjang": "Perintah terlalu panjang ({panjang} aksara, paling banyak {maks}). Pendekkan perintahnya.",
    "aksara": "Perintah memuat aksara yang tidak sah. Ketik ulang bagian yang disalin dari berkas lain.",
    "batas": "Batas baris harus antara 1 dan {maks}. Pilih angka di antaranya.",
    "antrean": "Antrean kotak SQL penuh ({maks} perintah menunggu). Coba lagi beberapa saat lagi.",
}
_TULIS = "Perintah mencoba mengubah data; kotak ini hanya membaca. Gunakan SELECT."
_UMUM = "Perintah tidak dapat dijalankan. Periksa susunan perintah; rinciannya ada pada pesan asli."
_MESIN = "Mesin data tidak dapat menyelesaikan perintah ini. Sederhanakan perintah, lalu jalankan lagi."
_LUAR = "Perintah mencoba menjangkau berkas atau jaringan di luar kotak. Gunakan hanya tabel terbitan."
_TIPE = "Tipe nilai tidak cocok. Ubah tipenya dengan cast(… as …) atau periksa kolom yang dipakai."
# class of duckdb -> (golongan, sentence); a test holds this list against the installed DuckDB
DUCKDB = {
    "ParserException": ("sintaks", "Susunan perintah salah di dekat “{nama}”. Periksa koma, tanda kurung, tanda "
     "kutip, "
        "dan urutan kata kunci (SELECT … FROM … WHERE … GROUP BY … ORDER BY)."),
    "SyntaxException": ("sintaks", 
        "Susunan perintah salah di dekat “{nama}”. Periksa koma, tanda kurung, dan kata kunci."),
    "BinderException": ("ikatan", "Kolom, tabel, atau fungsi dalam perintah tidak dapat dipasangkan. Periksa nama "
        "kolom dan tipenya; rinciannya ada pada pesan asli."),
    "CatalogException": ("nama", "Nama “{nama}” tidak dikenal.{mirip} Periksa ejaannya."),
    "ConversionException": ("konversi", "Nilai “{nama}” tidak dapat diubah ke tipe yang diminta. Gunakan "
        "try_cast(… as …) agar nilai yang tidak cocok menjadi kosong."),
    "OutOfRangeException": ("rentang", "Hasil hitung atau nilai berada di luar rentang tipenya. Gunakan tipe yang "
        "lebih besar, misalnya cast(… as double)."),
    "TypeMismatchException": ("tipe", _TIPE),
    "InvalidTypeException": ("tipe", _TIPE),
    "InvalidInputException": ("nilai", "Nilai masukan tidak sah bagi fungsi atau operasi yang dipakai. Periksa nilai "
        "dan rinciannya pada pesan asli."),
    "OutOfMemoryException": ("memori", AKHIR["memori"]),
    "InterruptException": ("batal", AKHIR["batal"]),
    "PermissionException": ("izin", _LUAR),
    "IOException": ("izin", _LUAR),
    "HTTPException": ("izin", _LUAR),
    "NotImplementedException": ("belum_ada", "Bentuk ini belum didukung mesin data. Tulis dengan cara lain."),
    "ConstraintException": ("tulis", _TULIS),
    "TransactionException": ("tulis", _TULIS),
    "DependencyException": ("tulis", _TULIS),
    "SequenceException": ("tulis", _TULIS),
    "ConnectionException": ("mesin", _MESIN),
    "FatalException": ("mesin", _MESIN),
    "InternalException": ("mesin", _MESIN),
    "ResourceInUseException": ("mesin", _MESIN),
    "SerializationException": ("mesin", _MESIN),
    "InternalError": ("mesin", _MESIN),
    "OperationalError": ("mesin", _MESIN),
    "DataError": ("nilai", _UMUM),
    "IntegrityError": ("tulis", _TULIS),
    "NotSupportedError": ("belum_ada", _UMUM),
    "ProgrammingError": ("ikatan", _UMUM),
    "DatabaseError": ("umum", _UMUM),
    "Error": ("umum", _UMUM),
}  # fmt: skip
BERAKHIR = (
    "Perintah berakhir terlalu cepat sesudah “{nama}”. Lengkapi bagian terakhirnya: tanda kurung penutup, "
    "nama tabel sesudah FROM, atau ON sesudah JOIN."
)
# pattern over subtype and message -> (golongan, sentence), first match wins
BINDER = (
    ("unterminated", "sintaks", "Tanda kutip atau komentar dibuka tetapi tidak ditutup. Lengkapi tanda penutupnya."),
    ("selection list|at end of input", "sintaks", "Perintah belum lengkap: sesudah SELECT harus ada kolom."),
    ("does not have a column named \"(?P<nama>[^\"]+)\"|Column \"(?P<nama2>[^\"]+)\" does not exist", "kolom",
     "Kolom “{nama}” tidak ada pada tabel itu.{mirip} Periksa nama kolom dan alias tabelnya."),
    ("COLUMN_NOT_FOUND|Referenced column", "kolom",
     "Kolom “{nama}” tidak ada pada tabel yang dibaca.{mirip} Teks ditulis dalam tanda kutip tunggal."),
    ("Referenced table", "kolom",
     "Nama tabel “{nama}” pada kolom tidak ada di bagian FROM.{mirip} Periksa alias tabel."),
    ("Ambiguous reference", "kolom", "Kolom “{nama}” ada pada lebih dari satu tabel. Tulis nama tabel atau "
     "aliasnya di "
     "depan kolom, misalnya pmks.{nama}."),
    ("must appear in the GROUP BY", "kelompok", "Kolom “{nama}” harus ditulis juga di GROUP BY, atau dijumlahkan "
     "dengan fungsi agregat seperti sum() atau max()."),
    ("cannot contain aggregates", "kelompok", "Fungsi agregat tidak dapat dipakai di bagian ini. Untuk "
     "menyaring hasil "
     "jumlah gunakan HAVING."),
    ("aggregate function calls cannot be nested", "kelompok", "Fungsi agregat tidak dapat memuat fungsi agregat "
     "lain. "
     "Hitung dahulu di dalam WITH atau subkueri."),
    ("[Ww]indow functions", "jendela", "Fungsi jendela memerlukan OVER (…) dan tidak dapat dipakai di WHERE "
     "atau GROUP BY. "
     "Untuk menyaring hasilnya gunakan QUALIFY."),
    ("Subquery returns", "subkueri", "Subkueri di tempat satu nilai hanya boleh memberi satu kolom."),
    ("More than one row returned", "subkueri", "Subkueri memberi lebih dari satu baris. Tambahkan LIMIT 1, "
     "fungsi agregat, "
     "atau gunakan IN."),
    ("same number of result columns|must all be the same length", "susunan", "Jumlah kolom bagian-bagiannya "
     "tidak sama. "
     "Samakan banyak kolom pada setiap SELECT atau VALUES."),
    ("term out of range", "susunan", "Nomor kolom pada GROUP BY atau ORDER BY melebihi banyak kolom hasil."),
    ("field value out of range|invalid (date|timestamp) field", "konversi", "Tanggal atau waktu “{nama}” tidak "
     "sah. Tulis "
     "sebagai tahun-bulan-hari, misalnya date '2024-12-31'."),
    ("missing [)\\]]|no argument for repetition|invalid escape", "nilai", "Pola regexp tidak sah. Periksa tanda "
     "kurung dan "
     "garis miring di dalam pola."),
    ("NO_MATCHING_FUNCTION|No function matches", "tipe", "Fungsi “{nama}” tidak menerima tipe nilai ini. Ubah "
     "tipenya "
     "dengan cast(… as …), misalnya cast(nilai as double)."),
    ("Unimplemented type for cast|Cannot compare|Cannot mix|type mismatch|explicit cast", "tipe", _TIPE),
    ("Function with name", "fungsi", "Fungsi “{nama}” tidak dikenal.{mirip} Periksa ejaannya."),
    ("Table with name", "tabel", "Tabel “{nama}” tidak ada.{mirip}"),
    ("Type with name", "tipe", "Tipe “{nama}” tidak dikenal. Tipe umum: integer, double, varchar, date."),
    ("Division by zero|division by zero", "nilai", "Pembagian dengan nol. Gunakan nullif(penyebut, 0)."),
    ("expression depth|recursion|too deep|nested", "rumit", GERBANG["rumit"]),
    ("read-only mode", "tulis", _TULIS),
    ("parameters", "parameter", GERBANG["parameter"]),
)  # fmt: skip
